import type { RuleDefinition, RulesConfig, RuleVisitor } from "@eslint/core";
import {
  commonMessages,
  rules as coreRules,
  demoteUncertainFix,
  isInPreset,
  type Range,
  type Report,
  type Rule,
  type RuleContext,
  type RuleDocs,
  ruleUrl,
  shownData,
  withNames,
  withoutLossyRepairs,
} from "@inventory-lint/core/internal";
import type { EslintSourceCode } from "./eslint-source-code.ts";
import type { InventoryLanguageOptions } from "./language-options.ts";

/** A rule as ESLint sees it. */
export type InventoryRule = RuleDefinition<{
  LangOptions: InventoryLanguageOptions;
  Code: EslintSourceCode;
  Node: { readonly range: Range };
  Visitor: RuleVisitor;
  RuleOptions: unknown[];
  MessageIds: string;
  ExtRuleDocs: RuleDocs;
}>;

/** Not about the text of one document: ESLint reads files, configuration and directives itself. */
const notForEslint: ReadonlySet<string> = new Set(["unreadable-file", "invalid-configuration", "unused-directive"]);

const ours = Object.entries(coreRules).filter(([id]) => !notForEslint.has(id));

/** The rules, with what ESLint wants to know of them besides: the languages they are for, and their pages. */
export const rules: Readonly<Record<string, InventoryRule>> = Object.fromEntries(
  ours.map(([id, rule]) => [id, forEslint(id, rule)]),
);

function forEslint(id: string, rule: Rule): InventoryRule {
  const docs = { ...rule.meta.docs, url: ruleUrl(id), recommended: isInPreset(rule, "recommended") };
  const meta = { ...rule.meta, docs, languages: ["inventory/*"] };
  if (!rule.meta.fixable) return { ...rule, meta, create: (context) => rule.create(ourContext(context, id, rule)) };
  return {
    ...rule,
    meta: { ...meta, messages: { ...commonMessages, ...meta.messages }, hasSuggestions: true },
    create: (context) => rule.create(ourContext(context, id, rule)),
  };
}

type EslintContext = Parameters<InventoryRule["create"]>[0];

/** The context of one of our rules: the document itself, whose fixes are only suggested where it is read by guess. */
function ourContext(context: EslintContext, id: string, { meta }: Rule): RuleContext {
  const { document } = context.sourceCode;
  const told = new Set<string>();
  return {
    sourceCode: document,
    options: context.options,
    report: (report) => {
      // What aliases repeat, or several configurations use, is wrong once: where it is written.
      const key = JSON.stringify([report.messageId, report.data, report.node.range]);
      if (told.has(key)) return;
      told.add(key);
      const named = withNames(withoutLossyRepairs(report), meta, document.ast.spelling);
      context.report(shown(demoteUncertainFix(named, id, document)));
    },
  };
}

/** ESLint fills messages itself; see `fillTemplate`. */
function shown(report: Report): Report {
  const { data, suggest } = report;
  return {
    ...report,
    ...(data && { data: shownData(data) }),
    ...(suggest && {
      suggest: suggest.map((repair) => ({ ...repair, ...(repair.data && { data: shownData(repair.data) }) })),
    }),
  };
}

/** The rules of the recommended preset with their levels. ESLint knows no information: that is a warning there. */
export const recommendedRules: RulesConfig = Object.fromEntries(
  ours
    .filter(([, rule]) => isInPreset(rule, "recommended"))
    .map(([id, { meta }]) => [`inventory/${id}`, meta.docs.level === "error" ? "error" : "warn"] as const),
);
