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
  if (name.endsWith(".tf.json")) return undefined;
  const [ending, language] = endings.find(([each]) => name.endsWith(each)) ?? [];
  return ending === ".template" && text !== undefined && isJson(text) ? "json" : language;
}

/** The language of a text without a name, by its first characters. */
export function guessLanguage(text: string): Language {
  if (text.trimStart().startsWith("<")) return "xml";
  if (isJson(text)) return "json";
  return isYaml(text) ? "yaml" : "http";
}

function isJson(text: string): boolean {
  return /^\s*(?:["[]|\{(?![{%#]))/.test(text) && !/^\s*"[^"\n]*"\s*:/.test(text);
}

/** Whether the first line that counts is a document's mark, an item, a name with a colon, or a template's expression. */
function isYaml(text: string): boolean {
  const line = text.split(/\r?\n/, MAX_COMMENT_LINES).find((each) => !/^\s*(?:#.*)?$/.test(each)) ?? "";
  return /^(?:---|%YAML\b|\s*\{[{%#]|\s*-\s|\s*["']?[\w.-]+["']?\s*:(?:\s|$))/.test(line);
}

/** Nobody writes more of them before the first line that counts. */
const MAX_COMMENT_LINES = 500;
