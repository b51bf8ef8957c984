import type { Entry } from "../syntax/tree.ts";
import type { Member } from "../vocabulary/member.ts";
import { type Meaning, otherNameOf, similarName } from "../vocabulary/other-names.ts";
import { isHalfTyped } from "./explain.ts";
import type { InventoryNode } from "./node.ts";
import { isTemplateName } from "./placeholder.ts";

/**
 * Reads the members whose wrong names mean a member of this very structure as that member, so that what is in them is
 * judged too, and nothing is moved into a second one: `read` makes the node anew. A name must mean it for certain; that
 * of a structure may also be misspelt. Where the member is there already the name stays unknown.
 */
export function readMisnamed(parent: InventoryNode, read: (entry: Entry, meant: Member) => InventoryNode): void {
  if (!parent.member || !parent.reliable) return;
  const { member, children } = parent;
  // What is only near must not take the place of what is certain.
  for (const find of [meaningOf, structureNear]) {
    for (const [i, node] of children.entries()) {
      const meant = node.type === "Unknown" ? meantBy(find(node, member), node, parent, member) : undefined;
      if (!meant || !node.entry) continue;
      const made = read(node.entry, meant);
      made.misnamed = true;
      made.index = children.slice(0, i).filter((other) => other.type === made.type).length;
      parent.replaceChild(i, made);
    }
  }
}

/** What the wrong name of a member that `readMisnamed` has read means. */
export function meaningOf(node: InventoryNode, parent: Member): Meaning | undefined {
  const meaning = otherNameOf(node, parent, node.spelling);
  return meaning?.by === "name" ? meaning : undefined;
}

function structureNear(node: InventoryNode, parent: Member): Meaning | undefined {
  if (node.kind !== "map" && node.kind !== "list") return undefined;
  if (otherNameOf(node, parent, node.spelling)) return undefined;
  const meaning = similarName(node.name, parent, node.spelling);
  const shape = meaning?.path[0]?.shape;
  const fits = node.isElement ? shape === "map" || shape === "list" : shape === node.kind;
  return fits ? meaning : undefined;
}

function meantBy(
  meaning: Meaning | undefined,
  node: InventoryNode,
  parent: InventoryNode,
  member: Member,
): Member | undefined {
  const [meant, ...others] = meaning?.path ?? [];
  // The items of a flattened list are not written as the list is.
  if (!meant || others.length > 0 || parent.spelling.lacks(meant) || (meant.flattened && parent.spelling.namesItems))
    return undefined;
  // A value in the place of a structure that is not written here only needs another name.
  if (!parent.spelling.isWritten(meant) && node.kind !== "map") return undefined;
  // A name of another namespace is not ours to read.
  if (node.name.includes(":") || isTemplateName(node.name) || isHalfTyped(node)) return undefined;
  return member.shape !== "list" && parent.child(meant.type) ? undefined : meant;
}
