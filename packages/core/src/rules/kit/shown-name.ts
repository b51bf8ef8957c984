import { type InventoryNode, pathOf } from "../../nodes/node.ts";

/** What a member is called where it is written, or its place in a list that gives its items no name. */
export function shownName(node: InventoryNode): string {
  return node.name || pathOf(node).replace(/^.*\./s, "");
}
