import type { Range, SyntaxProblem } from "../../syntax/problem.ts";
import { type Entry, isEntry, isStructure } from "../../syntax/tree.ts";

/**
 * An expression of a program that writes the file, on one line: `{{ x }}`, `{% if x %}`, `{# … #}`, `<% x %>`. None is
 * long or begins again in itself, but in quotes, so that many of them take no longer than their length.
 */
const EXPRESSION = new RegExp(
  [
    /\{\{(?:"[^"\n]*"|(?!\{\{)[^"\n]){0,300}?\}\}/,
    /\{%(?:"[^"\n]*"|(?!\{%)[^"\n]){0,300}?%\}/,
    /\{#(?:(?!\{#)[^\n]){0,300}?#\}/,
    /<%(?:"[^"\n]*"|(?!<%)[^"\n]){0,300}?%>/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

export interface MaskedCode {
  readonly code: string;
  /** The lines in which something was masked, in source order. */
  readonly lines: readonly Range[];
}

/**
 * The code with what such expressions may leave where they are problems, of the same length: blanks for lines of nothing
 * else, calls of a function, whose value nobody knows, for the others. Undefined where none is a problem: in texts,
 * comments and heredocs they are Terraform's own.
 * @param problems in source order
 */
export function withoutExpressions(code: string, problems: readonly SyntaxProblem[]): MaskedCode | undefined {
  const pieces: string[] = [];
  const lines: Range[] = [];
  let isAlone = false;
  let at = 0;
  let next = 0;
  for (const { 0: expression, index: start } of code.matchAll(EXPRESSION)) {
    const end = start + expression.length;
    while ((problems[next]?.start ?? start) < start) next++;
    const problem = problems[next];
    if (!problem || problem.start > end) continue;
    if (start >= (lines.at(-1)?.[1] ?? 0)) {
      const line: Range = [code.lastIndexOf("\n", start) + 1, endOfLine(code, end)];
      const written = code.slice(...line).replace(EXPRESSION, "");
      isAlone = written.trim() === "";
      lines.push(line);
    }
    pieces.push(code.slice(at, start), isAlone ? " ".repeat(expression.length) : callOf(expression.length));
    at = end;
  }
  return at === 0 ? undefined : { code: pieces.join("") + code.slice(at), lines };
}

function endOfLine(code: string, from: number): number {
  const at = code.indexOf("\n", from);
  return at < 0 ? code.length : at;
}

function callOf(length: number): string {
  return `f(${")".padStart(length - 2)}`;
}

/** The problems that stand outside of these lines; all in source order. */
export function problemsOutside(lines: readonly Range[], problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  let next = 0;
  return problems.filter(({ start }) => {
    while ((lines[next]?.[1] ?? start) < start) next++;
    return start < (lines[next]?.[0] ?? Number.POSITIVE_INFINITY);
  });
}

/** An entry in which more may be written, and of what is written some may be left out. */
export function opened(entry: Entry): Entry {
  const { value } = entry;
  if (!isStructure(value)) return entry;
  const children = value.children.filter(isEntry).map(opened);
  return { ...entry, closed: false, value: { ...value, closed: false, isTemplated: true, children } };
}
