import type { InventoryNode, NodeType } from "./node.ts";

const mayNotBeEmpty: ReadonlySet<NodeType> = new Set<NodeType>(["Filter", "Destination", "Schedule"]);

/** Structures that must not be empty; empty-value speaks of them. */
export function isJudgedEmpty({ type, kind, children, member, spelling }: InventoryNode): boolean {
  if (!mayNotBeEmpty.has(type) || kind !== "map" || children.length > 0) return false;
  // Where a carrier demands nothing in it, the empty one says nothing.
  return member?.members.some((each) => spelling.requires(each)) === true;
}
