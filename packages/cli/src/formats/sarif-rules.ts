import type { CatalogueRule } from "@inventory-lint/config";
import { consequenceOfRule, type Level, type RuleMeta, ruleUrl } from "@inventory-lint/core/internal";
import type { ReportingDescriptor } from "sarif";
import { catalogue } from "../commands/catalogue.ts";
import { rulePages } from "../commands/rule-page.ts";
import { sarifLevel } from "./sarif-words.ts";

const pageOf = rulePages();

/**
 * The list of reporting descriptors: what GitHub shows of rules, with what their pages say. It is the same in every
 * report, so the bundle holds it as text, and makes it neither from the rules nor from their pages.
 */
export const sarifRules = asciiJson(catalogue.map((rule) => descriptorOf(rule, pageOf(rule.id))));

/** JSON that reads alike in every encoding. */
function asciiJson(value: readonly ReportingDescriptor[]): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
}

function descriptorOf({ id, meta }: CatalogueRule, page: string | undefined): ReportingDescriptor {
  const { docs } = meta;
  const what = `${docs.description}.`;
  // What is mere advice has no consequence to tell of.
  const why = docs.outcome === "advice" ? "" : ` ${consequenceOfRule(docs)}`;
  const url = ruleUrl(id);
  return {
    id,
    // A name that is the id again, but for upper and lower case, is against the rules.
    ...(id.includes("-") && { name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()) }),
    shortDescription: { text: what },
    fullDescription: { text: what + why },
    help: {
      text: `${what}${why} ${whatToDo(meta)} See ${url}`,
      markdown: `${what}${why}\n\n${page ? proseOf(page) : whatToDo(meta)}\n\n[Examples of \`${id}\`](${url})\n`,
    },
    helpUri: url,
    defaultConfiguration: {
      enabled: docs.level !== "off",
      level: docs.level === "off" ? "warning" : sarifLevel(docs.level),
    },
    properties: {
      tags: ["s3-inventory", docs.group.toLowerCase().replaceAll(" ", "-"), docs.outcome],
      precision: docs.evidence === "inferred" ? "high" : "very-high",
      "problem.severity": severityOf(docs.level),
    },
  };
}

/** A page without its title, and without its examples, which are five times as long as everything else. */
function proseOf(page: string): string {
  const sections = page.split(/^(?=## )/m).slice(1);
  return sections
    .filter((section) => !section.startsWith("## Examples"))
    .join("")
    .trim();
}

function whatToDo({ fixable, hasSuggestions }: RuleMeta): string {
  if (fixable) return "The message says what to do; inventory-lint knows how to fix it.";
  if (hasSuggestions) return "The message says what to do; inventory-lint suggests repairs to choose from.";
  return "The message says what to do.";
}

function severityOf(level: Level | "off"): "error" | "warning" | "recommendation" {
  return level === "error" || level === "warning" ? level : "recommendation";
}
