import { consequenceOf, ruleUrl } from "@inventory-lint/core";
import { createColors } from "picocolors";
import { didYouMean } from "./did-you-mean.ts";
import type { CatalogueRule } from "./formats/types.ts";
import { levelColor } from "./level-color.ts";
import { UsageError } from "./usage-error.ts";

/** What a rule finds, why that matters, and what it says. Throws a UsageError where there is no such rule. */
export function explanation(ruleId: string, catalogue: readonly CatalogueRule[], color: boolean): string {
  const rule = catalogue.find(({ id }) => id === ruleId);
  if (!rule) {
    const guess = didYouMean(
      ruleId,
      catalogue.map(({ id }) => id),
    );
    throw new UsageError(`there is no rule ${ruleId}${guess || "; inventory-lint rules lists all"}`);
  }
  const colors = createColors(color);
  const { docs, fixable, hasSuggestions, messages, schema, defaultOptions } = rule.meta;
  const title = `${colors.bold(ruleId)}  ${levelColor(colors, docs.level)(docs.level)}`;
  const section = (name: string, lines: readonly string[]) => [
    colors.bold(name),
    ...lines.map((line) => `  ${line}`),
    "",
  ];
  const fix = fixable ? "It can be fixed: one repair is certainly right." : "";
  const suggestion = hasSuggestions ? "It suggests repairs to choose from." : "";
  return [
    title,
    "",
    `${docs.description}.`,
    ...(docs.outcome === "advice" ? [] : [consequenceOf({ ...docs, answer: docs.answer })]),
    "",
    ...section("What it says", Object.values(messages)),
    ...(fix || suggestion ? section("What to do", [fix, suggestion].filter(Boolean)) : []),
    ...(schema ? section("Options", optionLines(schema, defaultOptions)) : []),
    ruleUrl(ruleId),
    "",
  ].join("\n");
}

interface OptionsSchema {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

function optionLines(schema: readonly object[], defaults: readonly object[] = []): string[] {
  const [options] = schema as readonly OptionsSchema[];
  const values: Readonly<Record<string, unknown>> = { ...defaults[0] };
  return Object.entries(options?.properties ?? {}).map(([name, { description }]) => {
    const byDefault = name in values ? ` (default: ${JSON.stringify(values[name])})` : "";
    return `${name}${description ? `: ${description}` : ""}${byDefault}`;
  });
}
