import type { InventoryNode } from "../../nodes/node.ts";

/** Whether a value needs the very thing to be there that it configures. */
export function isCircular(node: InventoryNode): boolean {
  const { entry, spelling } = node;
  const identity = node.closest("Request")?.identity;
  if (!spelling.ownsBuckets || !entry?.value || identity === undefined) return false;
  return spelling.references?.dependenciesOf(entry.value).includes(identity) === true;
}
