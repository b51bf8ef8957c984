import type { InventoryNode } from "../../nodes/node.ts";

/** Whether a member of another name has the value that lifecycle rules and replication have for on and off. */
export function isStatusWord({ misnamed, value }: InventoryNode): boolean {
  return misnamed && /^(?:en|dis)abled$/i.test(value);
}

/** What such a value says. */
export function isSwitchedOn({ value }: InventoryNode): boolean {
  return value.toLowerCase() === "enabled";
}
