import { type Entry, isEntry, isStructure } from "../../syntax/tree.ts";

/**
 * An expression of a program that writes the file, on one line: `{{ x }}`, `{% if x %}`, `{# … #}`, `<% x %>`. None
 * begins again in itself, so that many of them take no longer than their length.
 */
const EXPRESSION = new RegExp(
  [/\{\{(?:(?!\{\{)[^\n])*?\}\}/, /\{%(?:(?!\{%)[^\n])*?%\}/, /\{#(?:(?!\{#)[^\n])*?#\}/, /<%(?:(?!<%)[^\n])*?%>/]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/**
 * The code with what such expressions may leave in their place, of the same length: blanks for lines of nothing else,
 * calls of a function, whose value nobody knows, for the others. Undefined where none stands outside of a text in quotes: then it is Terraform's own.
 */
export function withoutExpressions(code: string): string | undefined {
  const masked = code.replace(/^.*$/gm, (line) => (line.search(EXPRESSION) < 0 ? line : maskedLine(line)));
  return masked === code ? undefined : masked;
}

function maskedLine(line: string): string {
  let isAlone = line.replace(EXPRESSION, "").trim() === "";
  let isInText = false;
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: expression, index } of line.matchAll(EXPRESSION)) {
    const before = line.slice(at, index);
    at = index + expression.length;
    if (before.replace(/\\./g, "").split('"').length % 2 === 0) isInText = !isInText;
    isAlone &&= !isInText;
    const instead = isAlone ? " ".repeat(expression.length) : callOf(expression.length);
    pieces.push(before, isInText ? expression : instead);
  }
  return pieces.join("") + line.slice(at);
}

function callOf(length: number): string {
  return `f(${")".padStart(length - 2)}`;
}

/** An entry in which more may be written, and of what is written some may be left out. */
export function opened(entry: Entry): Entry {
  const { value } = entry;
  if (!isStructure(value)) return entry;
  const children = value.children.map((child) => (isEntry(child) ? opened(child) : child));
  return { ...entry, closed: false, value: { ...value, closed: false, isTemplated: true, children } };
}
