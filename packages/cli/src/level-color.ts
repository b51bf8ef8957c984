import type { Level } from "@inventory-lint/core";
import type { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;

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
