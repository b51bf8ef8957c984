import type { Language } from "./language.ts";
import { languages } from "./table.ts";

/** By the longest ending first. */
const endings = Object.values(languages)
  .flatMap(({ id, endings: all }) => all.map((ending): readonly [ending: string, id: Language] => [ending, id]))
  .sort(([a], [b]) => b.length - a.length);

/**
 * The language of a file by its name, or undefined where we read no such files. A `.template` is JSON where its `text`
 * begins so, else YAML.
 */
export function languageOf(filename: string, text?: string): Language | undefined {
  const name = filename.toLowerCase();
  const [ending, language] = endings.find(([each]) => name.endsWith(each)) ?? [];
  return ending === ".template" && text !== undefined && isJson(text) ? "json" : language;
}

/** Whether a file is a part of a Terraform module, which is its folder. */
export function isOfModule(filename: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/i.test(filename);
}

/** The language of a text without a name, by its first characters. */
export function guessLanguage(text: string): Language {
  if (text.trimStart().startsWith("<")) return "xml";
  if (isJson(text)) return "json";
  const line = firstLine(text);
  if (isHcl(line)) return "hcl";
  return isYaml(line) ? "yaml" : "http";
}

function isJson(text: string): boolean {
  return /^\s*(?:["[]|\{(?![{%#]))/.test(text) && !/^\s*"[^"\n]*"\s*:/.test(text);
}

/** The first line that is no comment. */
function firstLine(text: string): string {
  return text.split(/\r?\n/, MAX_COMMENT_LINES).find((each) => !/^\s*(?:#.*)?$/.test(each)) ?? "";
}

/** Whether it begins a block of Terraform. */
function isHcl(line: string): boolean {
  return /^\s*(?:resource|module|locals|data|provider|variable|terraform|output)\s*["{]/.test(line);
}

/** Whether it is a document's mark, an item, a name with a colon, or a template's expression. */
function isYaml(line: string): boolean {
  return /^(?:---|%YAML\b|\s*\{[{%#]|\s*-\s|\s*["']?[\w.-]+["']?\s*:(?:\s|$))/.test(line);
}

/** Nobody writes more of them before the first line that counts. */
const MAX_COMMENT_LINES = 500;
