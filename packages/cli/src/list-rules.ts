import { ruleUrl } from "@inventory-lint/core";
import { createColors } from "./colors.ts";
import type { CatalogueRule } from "./formats/types.ts";
import { levelColor } from "./level-color.ts";

/** A table of all rules: id, level, what happens, whether there is a fix. */
export function ruleTable(catalogue: readonly CatalogueRule[], color: boolean): string {
  const colors = createColors(color);
  const rows = catalogue.map(({ id, meta }) => {
    const { level, outcome, answer } = meta.docs;
    return {
      id,
      level,
      outcome: answer ? `${outcome} ${answer}` : outcome,
      fix: fixOf(meta),
      what: meta.docs.description,
    };
  });
  const width = (key: "id" | "level" | "outcome" | "fix") =>
    Math.max(key.length, ...rows.map((row) => row[key].length)) + 2;
  const widths = { id: width("id"), level: width("level"), outcome: width("outcome"), fix: width("fix") };
  const head = `${"id".padEnd(widths.id)}${"level".padEnd(widths.level)}${"outcome".padEnd(widths.outcome)}${"fix".padEnd(widths.fix)}what it finds`;
  const lines = rows.map(({ id, level, outcome, fix, what }) =>
    [
      colors.bold(id.padEnd(widths.id)),
      levelColor(colors, level)(level.padEnd(widths.level)),
      outcome.padEnd(widths.outcome),
      fix.padEnd(widths.fix),
      what,
    ].join(""),
  );
  return `${[colors.dim(head), ...lines].join("\n")}\n`;
}

/** The same as JSON, with everything that is known of a rule. */
export function rulesAsJson(catalogue: readonly CatalogueRule[]): string {
  const entries = catalogue.map(({ id, meta }) => {
    const { description, group, level, outcome, answer, evidence } = meta.docs;
    return {
      id,
      description,
      group,
      level,
      outcome,
      ...(answer !== undefined && { s3: answer }),
      evidence,
      fix: fixOf(meta),
      options: meta.schema ?? [],
      defaultOptions: meta.defaultOptions ?? [],
      messages: meta.messages,
      url: ruleUrl(id),
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function fixOf({ fixable, hasSuggestions }: CatalogueRule["meta"]): "fix" | "suggestion" | "none" {
  if (fixable) return "fix";
  return hasSuggestions ? "suggestion" : "none";
}
