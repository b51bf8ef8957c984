import type { MisplacedMembers, UnknownMember } from "./explain.ts";
import { fits } from "./fits.ts";
import type { InventoryNode } from "./node.ts";
import { hasOpenMembers } from "./open-members.ts";
import { addFaultsOfAlternatives, addFaultsOfList } from "./part-faults.ts";
import { addFaults, type Found, type MissingMember } from "./structure-faults.ts";

export type { MisplacedMembers, UnknownMember } from "./explain.ts";

/** What is wrong with the structure: each mistake once, paired with what explains it. */
export interface ShapeProblems {
  readonly missing: readonly MissingMember[];
  readonly unknown: readonly UnknownMember[];
  readonly misplaced: readonly MisplacedMembers[];
  readonly wrongType: readonly InventoryNode[];
}

/** So many mistakes are looked for: more than are counted one by one. */
const MAX_FAULTS = 110_000;

/** Whether something is wrong. */
export function hasProblems({ missing, unknown, misplaced, wrongType }: ShapeProblems): boolean {
  return missing.length + unknown.length + misplaced.length + wrongType.length > 0;
}

/** Checks the structure of every configuration, and of what is wrapped around it, with the checks that Ajv compiled. */
export function shapeProblems(document: InventoryNode): ShapeProblems {
  const found: Found = { missing: [], unknown: [], misplaced: [], wrongType: new Set() };
  const open = [...document.children].reverse();
  for (let node = open.pop(); node && countOf(found) < MAX_FAULTS; node = open.pop()) {
    if (node.member && node.kind !== "unknown" && !fits(node)) addFaults(node, found);
    addDemanded(node, found);
    if (node.type === "InventoryConfigurationList") addFaultsOfList(node, found);
    for (const alternative of node.alternatives ?? []) open.push(alternative);
    if (node.type === "InventoryConfiguration" && node.kind !== "list") {
      addFaultsOfAlternatives(node, found);
      if (node.spelling.listsOfOne === "required") addUnlisted(node, found);
      continue;
    }
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) open.push(child);
    }
  }
  return { ...found, wrongType: [...found.wrongType] };
}

function countOf({ missing, unknown, misplaced, wrongType }: Found): number {
  return missing.length + unknown.length + misplaced.length + wrongType.size;
}

/** Structures in a configuration that must stand in a list of their own. */
function addUnlisted({ children }: InventoryNode, found: Found): void {
  for (const child of children) {
    if (child.lacksList) found.wrongType.add(child);
    addUnlisted(child, found);
  }
}

/** What the carrier demands in a structure, and the API does not. */
function addDemanded(parent: InventoryNode, { missing }: Found): void {
  const { kind, type, reliable, spelling } = parent;
  const demanded = spelling.demands?.[type] ?? [];
  if (kind !== "map" || !reliable || hasOpenMembers(parent)) return;
  for (const member of demanded) if (!parent.child(member.type)) missing.push({ parent, member });
}
