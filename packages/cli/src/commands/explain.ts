import type { CatalogueRule } from "@inventory-lint/config";
import { consequenceOfRule, outcomeMeanings, ruleUrl } from "@inventory-lint/core/internal";
import { didYouMean } from "../args/did-you-mean.ts";
import { UsageError } from "../args/usage-error.ts";
import { type Colors, createColors, levelColor } from "../terminal/colors.ts";
import { renderMarkdown } from "../terminal/markdown-text.ts";
import { rulePage } from "./rule-page.ts";

/** Longer lines are hard to read. */
const MAX_COLUMNS = 100;

/**
 * What a rule finds, why that matters, what to do, with examples, in lines of so many columns. Throws a UsageError where
 * there is no such rule.
 */
export function explanation(
  ruleId: string,
  catalogue: readonly CatalogueRule[],
  color: boolean,
  columns: number = MAX_COLUMNS,
): string {
  const rule = catalogue.find(({ id }) => id === ruleId);
  if (!rule) {
    const ids = catalogue.map(({ id }) => id);
    throw new UsageError(`there is no rule ${ruleId}${hint(ruleId, ids)}`);
  }
  const colors = createColors(color);
  const page = rulePage(ruleId);
  // The page's own title is the id again.
  const body = page
    ? renderMarkdown(page.replace(/^# .*\n/, ""), colors, Math.min(columns, MAX_COLUMNS))
    : `${rule.meta.docs.description}.\n`;
  return `${headOf(rule, colors)}\n${body}\n${colors.dim(ruleUrl(ruleId))}\n`;
}

function hint(written: string, ids: readonly string[]): string {
  const about = ids.filter((id) => id.split("-").includes(written.toLowerCase()));
  if (about.length > 1) return `; there are ${about.join(", ")}`;
  return didYouMean(written, about.length > 0 ? about : ids) || "; inventory-lint rules lists all";
}

function headOf({ id, meta }: CatalogueRule, colors: Colors): string {
  const { level, outcome } = meta.docs;
  const shownLevel = level === "off" ? "off by default" : level;
  const lines = [
    `${colors.bold(id)}  ${levelColor(colors, level)(shownLevel)}  ${outcome}`,
    `${outcome}: ${outcomeMeanings[outcome]}.`,
  ];
  const consequence = consequenceOfRule(meta.docs);
  // What is mere advice has no consequence to tell of, and some outcomes have told it already.
  if (outcome !== "advice" && !lines.some((line) => line.endsWith(consequence))) lines.push(consequence);
  return `${lines.join("\n")}\n`;
}
