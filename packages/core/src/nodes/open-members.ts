import { isTemplated } from "../syntax/tree.ts";
import { isControl } from "../text/control-expression.ts";
import type { InventoryNode } from "./node.ts";
import { isTemplateName } from "./placeholder.ts";

/**
 * Whether a template expression stands in the place of a member or item, so that nobody knows what else a structure or
 * list holds, nor which of the members that are written will be there.
 */
export function hasOpenMembers(node: InventoryNode): boolean {
  const { children, isWritten, parent } = node;
  if (isTemplated((isWritten ? node : parent)?.entry?.value)) return true;
  return children.some(
    ({ type, kind, name, value }) =>
      (type === "Unknown" && isTemplateName(name)) ||
      (kind === "unknown" && (type === "StrayText" || (name === "" && isControl(value)))),
  );
}
