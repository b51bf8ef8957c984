import type { InventoryNode } from "./node.ts";
import { isTemplateName } from "./placeholder.ts";

/**
 * Whether a template expression stands in the place of a member or item, so that nobody knows what else a structure or
 * list holds, nor which of the members that are written will be there.
 */
export function hasOpenMembers({ children }: InventoryNode): boolean {
  return children.some(
    ({ type, kind, name }) =>
      (type === "Unknown" && isTemplateName(name)) || (type === "StrayText" && kind === "unknown"),
  );
}
