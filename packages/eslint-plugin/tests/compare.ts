import {
  createLinter,
  type Edit,
  type Finding,
  type Language,
  languageNamed,
  type RuleSetting,
} from "@inventory-lint/core/internal";
import { Linter } from "eslint";
import plugin from "../src/index.ts";
import type { InventoryLanguageOptions } from "../src/language-options.ts";

/** One finding as both engines can tell it: places are 1-based, the edits of a repair are one edit. */
export interface Told {
  readonly ruleId: string | null;
  readonly messageId: string | undefined;
  readonly message: string;
  readonly place: string;
  readonly fix: Edit | undefined;
  readonly suggestions: readonly {
    readonly messageId: string | undefined;
    readonly message: string;
    readonly fix: Edit;
  }[];
}

export interface Subject {
  readonly text: string;
  readonly language: Language;
  readonly languageOptions: InventoryLanguageOptions;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

const recommended = createLinter();

/** What our own runner finds, without what the contract excepts. */
export function toldByUs({ text, language, languageOptions, rules }: Subject): Told[] {
  const lint = Object.keys(rules).length > 0 ? createLinter({ rules }) : recommended;
  const { findings, sourceCode } = lint({ text, language, ...languageOptions });
  const index = sourceCode.lineIndex;
  return findings
    .filter(({ ruleId }) => Object.hasOwn(plugin.rules, ruleId))
    .map(({ ruleId, messageId, message, range, fix, suggestions }: Finding): Told => {
      const [start, end] = range.map((offset) => index.position(offset)).map(({ line, column }) => `${line}:${column}`);
      const told = suggestions.flatMap((suggestion) => {
        const edit = merged(text, suggestion.edits);
        return edit ? [{ messageId: suggestion.messageId, message: suggestion.message, fix: edit }] : [];
      });
      return { ruleId, messageId, message, place: `${start}-${end}`, fix: merged(text, fix ?? []), suggestions: told };
    })
    .sort(byText);
}

const linter = new Linter({ configType: "flat" });

/** What ESLint finds with the plugin. */
export function toldByEslint(subject: Subject): Told[] {
  return linter
    .verify(subject.text, configFor(subject), `a${languageNamed(subject.language).endings[0]}`)
    .filter(({ message }) => !isOfDirectives.test(message))
    .map(told)
    .sort(byText);
}

/** Directives that name unknown rules: ESLint has a message of its own, and we have unused-directive. */
const isOfDirectives = /^Definition for rule '.*' was not found\.$/s;

function configFor({ language, languageOptions, rules }: Subject): Linter.Config[] {
  const own = Object.entries(rules).map(([id, setting]) => {
    const [, ...options] = typeof setting === "string" ? [setting] : setting;
    return [`inventory/${id}`, ["warn", ...options]];
  });
  return [
    ...[...plugin.configs.recommended, ...plugin.configs.json, ...plugin.configs.hcl, ...plugin.configs.yaml].filter(
      (entry) => entry.language === `inventory/${language}`,
    ),
    { languageOptions, linterOptions: { reportUnusedDisableDirectives: "off" }, rules: Object.fromEntries(own) },
  ] as Linter.Config[];
}

/** A message of ESLint without the plugin's prefix; a message of ESLint's own keeps its id, and so differs from ours. */
export function told(message: Linter.LintMessage): Told {
  const { ruleId, messageId, line, column, endLine, endColumn, fix, suggestions = [] } = message;
  return {
    ruleId: ruleId?.startsWith("inventory/") ? ruleId.slice("inventory/".length) : ruleId,
    messageId,
    message: message.message,
    place: `${line}:${column}-${endLine}:${endColumn}`,
    fix: fix && { range: [...fix.range], text: fix.text },
    suggestions: suggestions.map(({ desc, messageId: id, fix: edit }) => ({
      messageId: id,
      message: desc,
      fix: { range: [...edit.range], text: edit.text },
    })),
  };
}

/** The one edit that does what all do, as ESLint merges them. */
function merged(text: string, edits: readonly Edit[]): Edit | undefined {
  const [first, last] = [edits.at(0), edits.at(-1)];
  if (!first || !last) return undefined;
  let result = "";
  let at = first.range[0];
  for (const edit of edits) {
    result += text.slice(at, edit.range[0]) + edit.text;
    at = edit.range[1];
  }
  return { range: [first.range[0], last.range[1]], text: result };
}

function byText(a: Told, b: Told): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
