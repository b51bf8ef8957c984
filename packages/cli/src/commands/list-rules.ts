import { type Level, ruleUrl } from "@inventory-lint/core";
import type { CatalogueRule } from "../formats/types.ts";
import { createColors } from "../terminal/colors.ts";
import { type Colors, levelColor } from "../terminal/level-color.ts";
import { wrap } from "../terminal/wrap.ts";

/** Descriptions are not broken into shorter lines than this. */
const LEAST_COLUMNS = 30;
const INDENT = "    ";

interface Row {
  readonly id: string;
  readonly level: Level | "off";
  readonly outcome: string;
  readonly fix: string;
  readonly what: string;
}

/**
 * A table of all rules: id, level, what happens, whether there is a fix. Where the terminal is too narrow for it, what a
 * rule finds stands below.
 */
export function ruleTable(catalogue: readonly CatalogueRule[], color: boolean, columns?: number): string {
  const colors = createColors(color);
  const rows = catalogue.map(rowOf);
  const width = (key: "id" | "level" | "outcome" | "fix") =>
    Math.max(key.length, ...rows.map((row) => row[key].length)) + 2;
  const widths = { id: width("id"), level: width("level"), outcome: width("outcome"), fix: width("fix") };
  const before = widths.id + widths.level + widths.outcome + widths.fix;
  const cells = ({ id, level, outcome, fix }: Row) => [
    colors.bold(id.padEnd(widths.id)),
    levelColor(colors, level)(level.padEnd(widths.level)),
    outcome.padEnd(widths.outcome),
    fix.padEnd(widths.fix),
  ];
  if (columns !== undefined && columns < before + LEAST_COLUMNS) {
    return `${rows.map((row) => narrow(row, colors, columns)).join("\n")}\n`;
  }
  const head = `${"id".padEnd(widths.id)}${"level".padEnd(widths.level)}${"outcome".padEnd(widths.outcome)}${"fix".padEnd(widths.fix)}what it finds`;
  const lines = rows.map((row) => {
    const what = columns === undefined ? [row.what] : wrap(row.what, columns - before);
    return cells(row).join("") + what.join(`\n${" ".repeat(before)}`);
  });
  return `${[colors.dim(head), ...lines].join("\n")}\n`;
}

function narrow({ id, level, outcome, fix, what }: Row, colors: Colors, columns: number): string {
  const head = [colors.bold(id), levelColor(colors, level)(level), outcome, ...(fix === "none" ? [] : [fix])].join(
    "  ",
  );
  const lines = wrap(what, Math.max(columns - INDENT.length, LEAST_COLUMNS));
  return [head, ...lines.map((line) => INDENT + line)].join("\n");
}

function rowOf({ id, meta }: CatalogueRule): Row {
  const { level, outcome, answer, description } = meta.docs;
  return { id, level, outcome: answer ? `${outcome} ${answer}` : outcome, fix: fixOf(meta), what: description };
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
