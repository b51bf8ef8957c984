import type { Level } from "@inventory-lint/core/internal";

/** SARIF's word for a level. */
export function sarifLevel(level: Level): "error" | "warning" | "note" {
  return level === "info" ? "note" : level;
}

/** A text in which no brackets make a link, whatever the values say that it quotes; see SARIF §3.11.6. */
export function plain(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&");
}
