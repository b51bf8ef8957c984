import {
  type Edit,
  type Finding,
  type InventorySourceCode,
  type LintResult,
  readDirectives,
} from "@inventory-lint/core";

/** A comment on a line of its own, before everything else. */
export function firstLine(text: string, comment: string): Edit {
  return { range: [0, 0], text: comment + lineBreakOf(text) };
}

/** The line end of a text: its first, else LF. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** The blanks that the line of an offset begins with. */
export function indentOf(text: string, offset: number): string {
  return /[ \t]*/y.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? "";
}

/** A comment on a line of its own, before the line that begins at `start`, indented like it. */
export function lineBefore(text: string, start: number, comment: string): Edit {
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? "";
  return { range: [start, start], text: indent + comment + lineBreakOf(text) };
}

/**
 * Adds the rule to the comment that speaks of this line already: another comment between them would take its place.
 * Undefined where there is none.
 */
export function appendToDirective(sourceCode: InventorySourceCode, { range, ruleId }: Finding): Edit[] | undefined {
  const { lineIndex } = sourceCode;
  const { line } = lineIndex.position(range[0]);
  const above = readDirectives(sourceCode).known.find(
    (directive) => directive.type === "disable-next-line" && lineIndex.position(directive.range[1]).line + 1 === line,
  );
  const last = above?.rules.at(-1);
  return last && [{ range: [last.range[1], last.range[1]], text: `, ${ruleId}` }];
}

/** The other findings of the same rule on the line of a finding: a comment for the line would hide them, too. */
export function twinsOnLine({ findings, sourceCode }: LintResult, { range: [at], ruleId }: Finding): Finding[] {
  const { text } = sourceCode;
  const start = startOfLine(text, at);
  const end = at + text.slice(at).search(/[\r\n]|$/);
  return findings.filter(
    ({ ruleId: other, range: [from] }) => other === ruleId && from !== at && start <= from && from <= end,
  );
}

/** Whether a comment inside of a span switches rules on or off. */
export function hasDirectives(sourceCode: InventorySourceCode, start: number, end: number): boolean {
  return readDirectives(sourceCode).known.some(({ range }) => range[0] >= start && range[1] <= end);
}

/**
 * The comments around the smallest part of a document that has a finding, where they leave findings alone which a comment
 * for the line would hide, and else that comment, where there is a place for it.
 */
export function narrower(
  around: Edit[] | undefined,
  onLine: Edit[] | undefined,
  twins: readonly Finding[],
): Edit[] | undefined {
  if (!around || !onLine) return onLine ?? around;
  const start = around[0]?.range[0] ?? 0;
  const end = around.at(-1)?.range[1] ?? 0;
  return twins.some(({ range }) => range[0] < start || range[0] >= end) ? around : onLine;
}

/**
 * Edits that put one comment before a span and one behind it: on lines of their own where the span has several lines
 * for itself.
 */
export function around(text: string, start: number, end: number, before: string, behind: string): Edit[] {
  const indent = indentOf(text, start);
  const isAlone = startOfLine(text, start) + indent.length === start && /[\r\n]/.test(text.slice(start, end));
  const gap = isAlone ? lineBreakOf(text) + indent : "";
  return [
    { range: [start, start], text: before + gap },
    { range: [end, end], text: gap + behind },
  ];
}
