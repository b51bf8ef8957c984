import type { InventoryNode } from "./node.ts";

/**
 * A cheap look: true where a structure certainly is as the vocabulary describes it, so that Ajv need not be asked, which
 * would want plain values. It never hides a problem: whatever it passes, Ajv passes. Most documents are like that.
 */
export function fits(node: InventoryNode): boolean {
  const { member, kind, children, misnamed } = node;
  if (!member || misnamed) return false;
  switch (member.shape) {
    case "text":
      return kind === "text" || kind === "unknown";
    case "boolean":
      return kind === "boolean" || kind === "unknown";
    case "list":
      if (kind !== "list") return false;
      break;
    case "map":
      if (kind !== "map") return false;
      for (const { required, type } of member.members) if (required && !node.child(type)) return false;
  }
  for (const child of children) {
    // A configuration inside of a wrapper is looked at by itself.
    if (child.type === "InventoryConfiguration" && child.kind === "map" && !child.misnamed) continue;
    if (!fits(child)) return false;
  }
  return true;
}
