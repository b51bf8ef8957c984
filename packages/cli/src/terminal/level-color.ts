import type { Level } from "@inventory-lint/core";
import type { Colors } from "./colors.ts";

export type { Colors } from "./colors.ts";

/** The colour of a level, everywhere the same. */
export function levelColor(colors: Colors, level: Level | "off"): Colors["red"] {
  switch (level) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "info":
      return colors.cyan;
    default:
      return colors.dim;
  }
}
