import type { Level } from "@inventory-lint/core";

/** SARIF's word for a level. */
export function sarifLevel(level: Level): "error" | "warning" | "note" {
  return level === "info" ? "note" : level;
}
