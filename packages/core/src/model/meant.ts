import type { InventoryNode, NodeType } from "./node.ts";
import type { Dialect } from "./vocabulary.ts";

/** The child of this type that the document means where it stands twice: the first in XML, the last in JSON. */
export function meantChild(parent: InventoryNode, type: NodeType, dialect: Dialect): InventoryNode | undefined {
  if (dialect === "xml") return parent.child(type);
  const { children } = parent;
  for (let i = children.length - 1; i >= 0; i--) if (children[i]?.type === type) return children[i];
  return undefined;
}
