import type { RuleDefinition, RulesConfig, RuleVisitor } from "@eslint/core";
import {
  rules as coreRules,
  type InventorySourceCode,
  isInPreset,
  type Range,
  type Rule,
  type RuleDocs,
  ruleUrl,
} from "@inventory-lint/core";
import type { InventoryLanguageOptions } from "./languages.ts";

/** A rule as ESLint sees it. */
export type InventoryRule = RuleDefinition<{
  LangOptions: InventoryLanguageOptions;
  Code: InventorySourceCode;
  Node: { readonly range: Range };
  Visitor: RuleVisitor;
  RuleOptions: unknown[];
  MessageIds: string;
  ExtRuleDocs: RuleDocs;
}>;

/** The rules, with what ESLint wants to know of them besides: the languages they are for, and their pages. */
export const rules: Readonly<Record<string, InventoryRule>> = Object.fromEntries(
  Object.entries(coreRules).map(([id, rule]) => [id, forEslint(id, rule)]),
);

function forEslint(id: string, rule: Rule): InventoryRule {
  const docs = { ...rule.meta.docs, url: ruleUrl(id), recommended: isInPreset(rule, "recommended") };
  return { ...rule, meta: { ...rule.meta, docs, languages: ["inventory/*"] } };
}

/** The rules of the recommended preset with their levels. ESLint knows no information: that is a warning there. */
export const recommendedRules: RulesConfig = Object.fromEntries(
  Object.entries(coreRules)
    .filter(([, rule]) => isInPreset(rule, "recommended"))
    .map(([id, { meta }]) => [`inventory/${id}`, meta.docs.level === "error" ? "error" : "warn"] as const),
);
