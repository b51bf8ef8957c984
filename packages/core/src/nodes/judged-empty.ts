import type { InventoryNode, NodeType } from "./node.ts";

const mayNotBeEmpty: ReadonlySet<NodeType> = new Set<NodeType>(["Filter", "Destination", "Schedule"]);

/** Structures that must not be empty; empty-value speaks of them. */
export function isJudgedEmpty(node: InventoryNode): boolean {
  return mayNotBeEmpty.has(node.type) && node.kind === "map" && node.children.length === 0;
}
