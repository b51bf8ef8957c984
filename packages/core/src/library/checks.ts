import { carriers } from "../carriers/table.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/recognise.ts";
import { languages } from "../languages/table.ts";
import { rules } from "../rules/index.ts";
import { type Facts, factForms, isFact } from "../scope/facts.ts";
import { distance } from "../text/distance.ts";
import type { DocumentOptions, LinterConfig } from "./options.ts";

// What callers hand in is judged before anything is read: they learn what is wanted, not where we stumbled.

const presets = ["recommended", "refused", "strict"];
const levels = ["error", "warning", "info", "off", "default"];
const factNames: readonly string[] = Object.keys(factForms);
/** Letters by which a name may differ from one that exists, to be taken for it. */
const MAX_DISTANCE = 3;

/** @throws {TypeError} where the text is no string */
export function checkText(caller: string, text: unknown): asserts text is string {
  if (typeof text === "string") return;
  const hint = text instanceof Uint8Array ? " Decode it first, for example with new TextDecoder().decode(bytes)." : "";
  throw new TypeError(`${caller}: the text must be a string, not ${kindOf(text)}.${hint}`);
}

/** @throws {TypeError} where the edits are no list of edits; those of a finding without a fix are undefined */
export function checkEdits(caller: string, edits: unknown): void {
  const isEdit = (edit: unknown): boolean =>
    isObject(edit) &&
    "range" in edit &&
    Array.isArray(edit.range) &&
    edit.range.length === 2 &&
    edit.range.every((offset) => Number.isInteger(offset) && offset >= 0) &&
    "text" in edit &&
    typeof edit.text === "string";
  if (Array.isArray(edits) && edits.every(isEdit)) return;
  const wanted = `${caller}: the edits must be a list such as [{ range: [0, 2], text: "Id" }]`;
  throw new TypeError(
    Array.isArray(edits) ? `${wanted}, and one of these is not.` : `${wanted}, not ${kindOf(edits)}.`,
  );
}

/** @throws {TypeError} where the options are no object, or have a name that there is none of */
export function checkOptions(caller: string, options: unknown, names: readonly string[]): asserts options is object {
  if (!isObject(options)) {
    throw new TypeError(
      `${caller}: the options must be an object such as { fileName: "a.xml" }, not ${kindOf(options)}.`,
    );
  }
  for (const name of Object.keys(options)) checkName(caller, "option", name, names);
}

/** @throws {TypeError} where the configuration of a linter is not what is wanted */
export function checkConfig(caller: string, config: LinterConfig): void {
  if (!isObject(config)) {
    throw new TypeError(
      `${caller}: the configuration must be an object such as { preset: "strict" }, not ${kindOf(config)}.`,
    );
  }
  for (const name of Object.keys(config)) checkName(caller, "option", name, ["preset", "rules", "facts"]);
  const { preset, rules: settings, facts } = config;
  if (preset !== undefined) checkChoice(caller, "preset", preset, presets);
  if (settings !== undefined) checkRules(caller, settings);
  if (facts !== undefined) checkFacts(caller, facts);
}

/**
 * The language of a document.
 *
 * @throws {TypeError} where neither the language nor the file's name tells one, or the form is not written in it
 */
export function languageFrom(caller: string, text: string, { fileName, language, carrier }: DocumentOptions): Language {
  if (carrier !== undefined) checkChoice(caller, "carrier", carrier, Object.keys(carriers));
  const found = language === undefined ? byName(caller, text, fileName) : checkedLanguage(caller, language);
  const written: readonly Language[] = carrier === undefined ? [found] : carriers[carrier].languages;
  if (written.includes(found)) return found;
  throw new TypeError(`${caller}: the carrier '${carrier}' is written in ${listOf(written)}, not in '${found}'.`);
}

function checkedLanguage(caller: string, language: Language): Language {
  checkChoice(caller, "language", language, Object.keys(languages));
  return language;
}

function byName(caller: string, text: string, fileName: unknown): Language {
  if (fileName === undefined) {
    throw new TypeError(
      `${caller}: fileName or language is required; language is one of ${listOf(Object.keys(languages))}.`,
    );
  }
  if (typeof fileName !== "string")
    throw new TypeError(`${caller}: fileName must be a string, not ${kindOf(fileName)}.`);
  const language = languageOf(fileName, text);
  if (language !== undefined) return language;
  const endings = [...new Set(Object.values(languages).flatMap((each) => each.endings))];
  throw new TypeError(
    `${caller}: the ending of fileName '${fileName}' tells no language. Endings are ${endings.join(" ")}; for other names, set language.`,
  );
}

function checkRules(caller: string, settings: unknown): void {
  if (!isObject(settings)) {
    throw new TypeError(`${caller}: rules must be an object of levels by rule id, not ${kindOf(settings)}.`);
  }
  for (const [id, setting] of Object.entries(settings)) {
    checkName(caller, "rule", id, Object.keys(rules));
    const [level, ...options] = Array.isArray(setting) ? setting : [setting];
    checkChoice(caller, `the level of '${id}'`, level, levels);
    checkRuleOptions(caller, id, options);
  }
}

function checkRuleOptions(caller: string, id: string, options: readonly unknown[]): void {
  const schemas = (rules[id]?.meta.schema ?? []) as readonly { readonly properties?: object }[];
  if (options.length > schemas.length) {
    const most = schemas.length === 0 ? "no options" : "one object of options";
    throw new TypeError(`${caller}: the rule '${id}' takes ${most}.`);
  }
  for (const [i, option] of options.entries()) {
    if (!isObject(option)) {
      throw new TypeError(`${caller}: the options of '${id}' must be an object, not ${kindOf(option)}.`);
    }
    const names = Object.keys(schemas[i]?.properties ?? {});
    for (const name of Object.keys(option)) checkName(caller, `option of '${id}'`, name, names);
  }
}

function checkFacts(caller: string, facts: unknown): void {
  if (!isObject(facts)) {
    throw new TypeError(`${caller}: facts must be an object such as { region: "eu-west-1" }, not ${kindOf(facts)}.`);
  }
  for (const [name, value] of Object.entries(facts)) {
    checkName(caller, "fact", name, factNames);
    if (value === undefined || isFact(name as keyof Facts, value)) continue;
    throw new TypeError(`${caller}: the fact ${name} must be ${factForms[name as keyof Facts]}, not ${shown(value)}.`);
  }
}

function checkChoice(caller: string, what: string, value: unknown, choices: readonly string[]): void {
  if (typeof value === "string" && choices.includes(value)) return;
  throw new TypeError(`${caller}: ${what} must be one of ${listOf(choices)}, not ${shown(value)}.`);
}

function checkName(caller: string, kind: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const near = nearest(name, names);
  const hint = near === undefined ? `It is one of ${listOf(names)}.` : `Did you mean '${near}'?`;
  throw new TypeError(`${caller}: there is no ${kind} '${name}'. ${hint}`);
}

function nearest(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const steps = names.map((each) => ({ each, away: distance(lower, each.toLowerCase()) }));
  const [first] = steps.sort((a, b) => a.away - b.away);
  return first && first.away <= Math.min(MAX_DISTANCE, lower.length - 1) ? first.each : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === "string" ? `'${value}'` : typeof value === "number" ? String(value) : kindOf(value);
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "an array";
  if (value instanceof Uint8Array) return "bytes";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(", ");
}
