import { consequenceOf, rules, ruleUrl } from "@inventory-lint/core";
import type { Markup } from "./hover-markup.ts";

/** What a rule finds, what S3 does with that, and its page; nothing where there is no such rule. */
export function ruleParagraphs(ruleId: string, markup: Markup): string[] {
  const rule = Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
  if (!rule) return [];
  const { description, outcome, answer, evidence } = rule.meta.docs;
  return [
    `${markup.strong(ruleId)}: ${markup.prose(description)}.`,
    markup.text(consequenceOf({ outcome, answer, evidence })),
    markup.link("Page of the rule", ruleUrl(ruleId)),
  ];
}
