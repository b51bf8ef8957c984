import { applyEdits, type Edit, type LineIndex } from "@inventory-lint/core/internal";
import type { Colors } from "../terminal/colors.ts";
import { visible } from "../terminal/visible.ts";

/** Longer repairs are told of in a word. */
const MAX_LINES = 4;

/** What a fix changes: the lines it touches before and after, or in a word where these are many or long. */
export function fixLines(
  text: string,
  lineIndex: LineIndex,
  edits: readonly Edit[],
  columns: number,
  colors: Colors,
): string[] {
  const from = edits[0]?.range[0] ?? 0;
  const to = edits.at(-1)?.range[1] ?? from;
  const start = lineIndex.starts[lineIndex.position(from).line - 1] ?? 0;
  const end = lineIndex.starts[lineIndex.position(to).line] ?? text.length;
  if (end - start <= MAX_LINES * columns) {
    const before = linesOf(text.slice(start, end));
    const moved = edits.map(({ range, text: written }): Edit => {
      return { range: [range[0] - start, range[1] - start], text: written };
    });
    const after = linesOf(applyEdits(text.slice(start, end), moved));
    const isShort = [before, after].every(
      (lines) => lines.length <= MAX_LINES && lines.every((line) => line.length <= columns),
    );
    if (isShort) return changed(before, after, colors);
  }
  // Of a long line only what is changed is shown.
  const [edit] = edits;
  if (edit && edits.length === 1 && to - from <= columns && edit.text.length <= columns) {
    return changed(linesOf(text.slice(from, to)), linesOf(edit.text), colors);
  }
  const lines = lineIndex.position(to).line - lineIndex.position(from).line + 1;
  return [`changes ${lines === 1 ? "the line" : `${lines} lines`}`];
}

function changed(allBefore: readonly string[], allAfter: readonly string[], colors: Colors): string[] {
  const { before, after } = withoutCommon(allBefore, allAfter);
  const indent = commonIndent([...before, ...after]);
  return [
    ...before.map((line) => colors.red(`- ${visible(line.slice(indent))}`)),
    ...after.map((line) => colors.green(`+ ${visible(line.slice(indent))}`)),
  ];
}

/** The lines that differ: a repair that takes a whole line out touches the next one, too. */
function withoutCommon(before: readonly string[], after: readonly string[]): { before: string[]; after: string[] } {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return { before: before.slice(first, before.length - last), after: after.slice(first, after.length - last) };
}

/** Lines without their ends; blank ones are left out. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

function commonIndent(lines: readonly string[]): number {
  return Math.min(...lines.map((line) => line.length - line.trimStart().length));
}
