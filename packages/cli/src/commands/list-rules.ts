import type { CatalogueRule } from "@inventory-lint/config";
import { type Level, outcomeMeanings, ruleUrl } from "@inventory-lint/core/internal";
import { type Colors, createColors, levelColor } from "../terminal/colors.ts";
import { wrap } from "../terminal/wrap.ts";

/** Descriptions are not broken into shorter lines than this. */
const MIN_COLUMNS = 30;
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
  const names = ["id", "level", "outcome", "fix"] as const;
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => row[name].length)) + 2);
  const before = widths.reduce((sum, width) => sum + width, 0);
  if (columns !== undefined && columns < before + MIN_COLUMNS) {
    return `${[...rows.map((row) => narrow(row, colors, columns)), ...legend(colors, columns)].join("\n")}\n`;
  }
  const padded = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0));
  const lines = rows.map((row) => {
    const [id = "", level = "", ...others] = padded(names.map((name) => row[name]));
    const what = columns === undefined ? [row.what] : wrap(row.what, columns - before);
    const head = [colors.bold(id), levelColor(colors, row.level)(level), ...others].join("");
    return head + what.join(`\n${" ".repeat(before)}`);
  });
  const head = colors.dim(`${padded(names).join("")}what it finds`);
  return `${[head, ...lines, ...legend(colors, columns)].join("\n")}\n`;
}

/** What the outcomes mean, below the table. */
function legend(colors: Colors, columns = Number.POSITIVE_INFINITY): string[] {
  const width = Math.max(...Object.keys(outcomeMeanings).map((name) => name.length)) + 2;
  const lines = Object.entries(outcomeMeanings).flatMap(([name, meaning]) => {
    const [first = "", ...others] = wrap(meaning, columns - width);
    return [colors.bold(name.padEnd(width)) + first, ...others.map((line) => " ".repeat(width) + line)];
  });
  return ["", colors.dim("outcome"), ...lines];
}

function narrow({ id, level, outcome, fix, what }: Row, colors: Colors, columns: number): string {
  const head = [colors.bold(id), levelColor(colors, level)(level), outcome, ...(fix === "none" ? [] : [fix])].join(
    "  ",
  );
  const lines = wrap(what, Math.max(columns - INDENT.length, MIN_COLUMNS));
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
      outcomeMeaning: outcomeMeanings[outcome],
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
