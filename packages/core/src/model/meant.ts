import type { InventoryNode, NodeType } from "./node.ts";
import type { Dialect } from "./vocabulary.ts";

/** The child of this type that the document means where it stands twice: the first in XML, the last in JSON. */
export function meantChild(parent: InventoryNode, type: NodeType, dialect: Dialect): InventoryNode | undefined {
  return dialect === "xml" ? parent.child(type) : parent.lastChild(type);
}
