import type { InventoryNode, NodeType } from "./node.ts";

/** A member that stands in its structure again, and the first one of its type. */
export interface Repeated {
  readonly node: InventoryNode;
  readonly first: InventoryNode;
}

/** No structure has as many members unless one stands there twice. */
const MAX_MEMBERS = 12;

/** The members whose type stands before them already, in source order. */
export function repeatedIn(nodes: readonly InventoryNode[]): Repeated[] {
  if (areDifferent(nodes)) return [];
  const firsts = new Map<NodeType, InventoryNode>();
  const repeated: Repeated[] = [];
  for (const node of nodes) {
    const first = firsts.get(node.type);
    if (first) repeated.push({ node, first });
    else firsts.set(node.type, node);
  }
  return repeated;
}

/** A look that costs nothing for the few members that a structure has. */
function areDifferent(nodes: readonly InventoryNode[]): boolean {
  if (nodes.length > MAX_MEMBERS) return false;
  for (let i = 1; i < nodes.length; i++) {
    for (let j = 0; j < i; j++) if (nodes[i]?.type === nodes[j]?.type) return false;
  }
  return true;
}
