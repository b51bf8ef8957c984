import type { Entry } from "../syntax/tree.ts";
import type { Member } from "../vocabulary/member.ts";
import { otherNameOf } from "../vocabulary/other-names.ts";
import { isHalfTyped } from "./explain.ts";
import type { InventoryNode } from "./node.ts";
import { hasPlaceholder } from "./placeholder.ts";

/**
 * Reads the members whose wrong names certainly mean a member of this very structure as that member, so that what is in
 * them is judged too: `read` makes the node anew. Where the member is there already, or two names mean it, the name
 * stays unknown.
 */
export function readMisnamed(parent: InventoryNode, read: (entry: Entry, meant: Member) => InventoryNode): void {
  if (!parent.member || !parent.reliable) return;
  const { children } = parent;
  for (const [i, node] of children.entries()) {
    const meant = node.type === "Unknown" ? meantBy(node, parent, parent.member) : undefined;
    if (!meant || !node.entry) continue;
    const made = read(node.entry, meant);
    made.misnamed = true;
    made.index = children.slice(0, i).filter((other) => other.type === made.type).length;
    parent.replaceChild(i, made);
  }
}

function meantBy(node: InventoryNode, parent: InventoryNode, member: Member): Member | undefined {
  // A name of another namespace is not ours to read.
  if (node.name.includes(":") || hasPlaceholder(node.name) || isHalfTyped(node)) return undefined;
  const meaning = otherNameOf(node, member, parent.spelling);
  const [meant, ...others] = meaning?.by === "name" ? meaning.path : [];
  // The items of a flattened list are not written as the list is.
  if (!meant || others.length > 0 || (meant.flattened && parent.spelling.namesItems)) return undefined;
  return member.shape !== "list" && parent.child(meant.type) ? undefined : meant;
}
