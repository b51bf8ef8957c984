import type { InventoryNode } from "./node.ts";

/** The node that another one stands in. Only the document has none, and nothing is ever wrong with it as a member. */
export function parentOf(node: InventoryNode): InventoryNode {
  if (!node.parent) throw new TypeError("The document stands in nothing.");
  return node.parent;
}
