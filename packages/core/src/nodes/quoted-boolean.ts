import { isStructure } from "../syntax/tree.ts";
import type { InventoryNode } from "./node.ts";

/** Whether a boolean is written as text where that is taken, though without quotes it would be better. */
export function isQuotedBoolean(node: InventoryNode): boolean {
  const { kind, spelling, entry } = node;
  if (kind !== "boolean" || !spelling.prefersBooleans || isElsewhere(node)) return false;
  const value = entry?.value;
  return value !== undefined && !isStructure(value) && value.kind === "text" && value.quoted;
}

/** Whether it is one of several values that something else is limited to: parameters are always text. */
function isElsewhere({ isAlternative, valueStart, parent }: InventoryNode): boolean {
  return isAlternative && parent !== undefined && (valueStart < parent.valueStart || valueStart >= parent.valueEnd);
}
