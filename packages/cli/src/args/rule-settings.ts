import type { RuleSetting } from "@inventory-lint/core/internal";
import { didYouMean } from "./did-you-mean.ts";
import { UsageError } from "./usage-error.ts";

const levels = ["error", "warning", "info", "off", "default"] as const;
type SettingLevel = (typeof levels)[number];

/** What is asked of a rule before its options are accepted. */
export type KnownRules = Readonly<Record<string, { readonly meta: { readonly schema?: readonly object[] } }>>;

/** Reads the values of --rule: `id: level`, or `id: [level, {options}]` with or without JSON's quotes. */
export function ruleSettings(values: readonly string[], rules: KnownRules): Record<string, RuleSetting> {
  return Object.fromEntries(values.map((value) => ruleSetting(value, rules)));
}

function ruleSetting(value: string, rules: KnownRules): [id: string, setting: RuleSetting] {
  const colon = value.indexOf(":");
  if (colon < 0) {
    const [, id = value.trim(), level = "error"] = /^\s*([\w-]+)\s*=\s*(\w+)\s*$/.exec(value) ?? [];
    throw new UsageError(`--rule '${value}' has no level: write '${id}: ${level}'`);
  }
  const id = value
    .slice(0, colon)
    .trim()
    .replace(/^["']|["']$/g, "");
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (!rule) throw new UsageError(`--rule: there is no rule ${id}${didYouMean(id, Object.keys(rules))}`);

  const setting = relaxedJson(value.slice(colon + 1).trim(), value);
  if (!Array.isArray(setting)) return [id, levelOf(setting, id)];
  const [level, ...options] = setting as unknown[];
  for (const option of options) checkOptions(id, option, rule.meta.schema);
  return [id, [levelOf(level, id), ...(options as object[])]];
}

function levelOf(level: unknown, id: string): SettingLevel {
  const found = levels.find((known) => known === level);
  if (found) return found;
  const guess = typeof level === "string" ? didYouMean(level, levels) : "";
  throw new UsageError(`--rule: ${id} cannot have the level ${String(level)}, but ${levels.join(", ")}${guess}`);
}

function checkOptions(id: string, given: unknown, schema: readonly object[] | undefined): void {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new UsageError(`--rule: the options of ${id} must be in braces: [LEVEL, {NAME: VALUE}]`);
  }
  const [known] = (schema ?? []) as readonly { readonly properties?: object }[];
  const names = Object.keys(known?.properties ?? {});
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw new UsageError(`--rule: ${id} has no option ${name}${didYouMean(name, names)}`);
  }
}

/** JSON whose words may stand without quotes, or in single ones: shells make double quotes hard to write. */
function relaxedJson(text: string, whole: string): unknown {
  const strict = text.replace(/"(?:[^"\\]|\\.)*"|'([^']*)'|[^\s,:[\]{}"']+/g, (word, single: string | undefined) => {
    if (word.startsWith('"')) return word;
    return single !== undefined || !isJson(word) ? JSON.stringify(single ?? word) : word;
  });
  if (!isJson(strict))
    throw new UsageError(`--rule '${whole}' cannot be read: write 'ID: LEVEL' or 'ID: [LEVEL, {NAME: VALUE}]'`);
  return JSON.parse(strict);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
