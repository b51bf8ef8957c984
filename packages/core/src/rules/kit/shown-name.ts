import type { InventoryNode } from "../../nodes/node.ts";
import { pathOf } from "../../nodes/path.ts";

/** What a member is called where it is written, or its place in a list that gives its items no name. */
export function shownName(node: InventoryNode): string {
  return node.name || pathOf(node).replace(/^.*\./s, "");
}
