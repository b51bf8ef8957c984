import { isStructure } from "../syntax/tree.ts";
import type { InventoryNode } from "./node.ts";

/** Whether a boolean is written as text where that is taken, though without quotes it would be better. */
export function isQuotedBoolean({ kind, spelling, entry }: InventoryNode): boolean {
  if (kind !== "boolean" || !spelling.prefersBooleans) return false;
  const value = entry?.value;
  return value !== undefined && !isStructure(value) && value.kind === "text" && value.quoted;
}
