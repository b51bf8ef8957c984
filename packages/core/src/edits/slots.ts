import type { InventoryNode } from "../nodes/node.ts";
import { indentBefore, indentOfLine } from "../text/lines.ts";
import type { Member } from "../vocabulary/member.ts";

/** Where a path leads: the innermost structure of it that is written, and what has to be made inside. */
export interface Target {
  readonly holder: InventoryNode;
  readonly missing: readonly Member[];
}

/** Follows a path as far as it is written; nodes that are being moved away do not count. */
export function targetOf(parent: InventoryNode, path: readonly Member[], taken: ReadonlySet<InventoryNode>): Target {
  let holder = parent;
  let depth = 0;
  for (; depth < path.length - 1; depth++) {
    const member = path[depth];
    // Where a list has no element of its own in XML, its items stand in its parent.
    if (parent.spelling.namesItems && member?.flattened) continue;
    if (member && !parent.spelling.isWritten(member)) {
      // A level that is not written holds what is written under the names of both.
      const level = holder.child(member.type);
      if (level && depth < path.length - 2 && level.child((path[depth + 1] as Member).type)) holder = level;
      continue;
    }
    const written = holder.children.filter((child) => child.type === member?.type && !taken.has(child));
    // Of duplicates the first counts in XML, the last in JSON.
    const next = parent.spelling.counts === "first" ? written[0] : written.at(-1);
    if (!next) break;
    holder = next;
  }
  return { holder, missing: path.slice(depth) };
}

/** The members or items of a structure without those that are being moved away. */
export function siblingsIn(holder: InventoryNode, taken: ReadonlySet<InventoryNode>): InventoryNode[] {
  return holder.children.filter((child) => child.type !== "StrayText" && !taken.has(child));
}

/** Whether a structure is one of these nodes, or inside one of them. */
export function isWithin(holder: InventoryNode, nodes: ReadonlySet<InventoryNode>): boolean {
  for (let node: InventoryNode | undefined = holder; node; node = node.parent) if (nodes.has(node)) return true;
  return false;
}

/** Where among its siblings a member goes. */
export interface Slot {
  readonly at: "after" | "before" | "inside" | "instead";
  /** The sibling, or, for `inside`, the structure that has no members yet. */
  readonly node: InventoryNode;
}

/**
 * The canonical place: behind the nearest member that comes before it in S3's own order, else before the first one that
 * comes behind it; undefined where no sibling says anything.
 */
export function canonicalSlot(
  holder: InventoryNode,
  member: Member | undefined,
  siblings: readonly InventoryNode[],
): Slot | undefined {
  if (!member || holder.member?.shape === "list") return undefined;
  const own = orderIn(holder, member);
  if (own < 0) return undefined;
  let before: InventoryNode | undefined;
  let beforeOrder = -1;
  let behind: InventoryNode | undefined;
  let behindOrder = Number.POSITIVE_INFINITY;
  for (const node of siblings) {
    const order = node.member ? orderIn(holder, node.member) : -1;
    if (order >= 0 && order <= own && order >= beforeOrder) [before, beforeOrder] = [node, order];
    if (order > own && order < behindOrder) [behind, behindOrder] = [node, order];
  }
  if (before) return { at: "after", node: before };
  return behind && { at: "before", node: behind };
}

function orderIn(holder: InventoryNode, member: Member): number {
  const members = holder.member?.members ?? [];
  return members.findIndex(
    (each) => each.type === member.type || (each.flattened && each.members.some((item) => item.type === member.type)),
  );
}

const DEFAULT_UNIT = "  ";

/**
 * By how much the lines in a structure are indented more than itself, as this document does it.
 * @param isStructure false for what is written in another syntax, as the request around XML is
 */
export function indentUnit(text: string, holder: InventoryNode, isStructure: (node: InventoryNode) => boolean): string {
  let isFlat = false;
  let below: InventoryNode | undefined;
  for (let node: InventoryNode | undefined = holder; node && isStructure(node); node = node.parent) {
    // Of a list only this configuration counts: the others may be written in another way, and may be far away.
    const unit = unitIn(text, node, below?.type === "InventoryConfiguration" ? [below] : node.children);
    below = node;
    if (unit) return unit;
    isFlat ||= unit === "";
  }
  const open = [configurationAround(holder)];
  for (let node = open.pop(); node; node = open.pop()) {
    const unit = unitIn(text, node, node.children);
    if (unit) return unit;
    isFlat ||= unit === "";
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) open.push(child);
    }
  }
  return isFlat ? "" : DEFAULT_UNIT;
}

/** The nearest configuration around a node, else the root: what lies outside may be too much to look through. */
export function configurationAround(node: InventoryNode): InventoryNode {
  let at = node;
  while (at.type !== "InventoryConfiguration" && at.parent && at.parent.type !== "Document") at = at.parent;
  return at;
}

/** By how much these members of a structure are indented; undefined where none of the first begins a line. */
function unitIn(text: string, holder: InventoryNode, members: readonly InventoryNode[]): string | undefined {
  for (const child of members.slice(0, 20)) {
    const inner = indentBefore(text, child.start);
    if (inner === undefined) continue;
    const outer = indentOfLine(text, holder.start);
    if (inner.startsWith(outer)) return inner.slice(outer.length);
  }
  return undefined;
}

/** The indentation of the siblings that begin a line, the nearest to `near` first; undefined where none does. */
export function siblingIndent(
  text: string,
  near: InventoryNode,
  siblings: readonly InventoryNode[],
): string | undefined {
  const own = indentBefore(text, near.start);
  if (own !== undefined) return own;
  for (const sibling of siblings) {
    const indent = indentBefore(text, sibling.start);
    if (indent !== undefined) return indent;
  }
  return undefined;
}
