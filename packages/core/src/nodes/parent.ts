import type { Member } from "../vocabulary/member.ts";
import type { InventoryNode } from "./node.ts";

/** The node that another one stands in. Only the document has none, and nothing is ever wrong with it as a member. */
export function parentOf(node: InventoryNode): InventoryNode {
  if (!node.parent) throw new TypeError("The document stands in nothing.");
  return node.parent;
}

/** The configuration that a node belongs to; everything that is written in one does. */
export function configurationOf(node: InventoryNode): InventoryNode {
  const configuration = node.closest("InventoryConfiguration");
  if (!configuration) throw new TypeError(`This ${node.type} stands in no configuration.`);
  return configuration;
}

/** What the vocabulary says of a node. The document, unknown members and stray text have nothing there. */
export function memberOf(node: InventoryNode): Member {
  if (!node.member) throw new TypeError(`The vocabulary has no ${node.type}.`);
  return node.member;
}
