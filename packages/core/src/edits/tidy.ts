import type { Edit, Range } from "../syntax/problem.ts";
import { isLineBreak, skipBlanks, skipBlanksBack, skipLineBreak } from "../text/lines.ts";

/** Takes members and separators out of a text so that no empty line and no doubled blank is left. */
export function removals(text: string, spans: readonly Range[], separator: string): Edit[] {
  return joined(text, spans).map(([start, end]) => ({ range: tidySpan(text, start, end, separator), text: "" }));
}

/** Joins spans with nothing but blanks between them, so that each is judged with what remains around it. */
function joined(text: string, spans: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= skipBlanks(text, last[1])) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function tidySpan(text: string, start: number, end: number, separator: string): Range {
  const left = skipBlanksBack(text, start);
  const right = skipBlanks(text, end);
  const isFirst = left === 0 || isLineBreak(text, left - 1);
  const isLast = right === text.length || isLineBreak(text, right);
  if (!isFirst) {
    // The first of a list on one line takes the blanks behind it; what begins with a separator is the last.
    const isLeading = left === start && !(separator !== "" && text.startsWith(separator, start));
    return isLeading && !isLast ? [start, right] : [left, end];
  }
  if (!isLast) return [start, right];
  const next = skipLineBreak(text, right);
  if (next > right || left === 0) return [left, next];
  // The last line of the text goes with the line break before it.
  return [text.startsWith("\r\n", left - 2) ? left - 2 : left - 1, right];
}

/** Sorts edits and joins those that touch, so that they belong to one place each and do not overlap. */
export function sortedEdits(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    const last = result.at(-1);
    if (!last || edit.range[0] > last.range[1]) {
      result.push(edit);
      continue;
    }
    // Only what is taken out can overlap: what is put in has a place between two characters, or takes a node's place.
    result[result.length - 1] = {
      range: [last.range[0], Math.max(last.range[1], edit.range[1])],
      text: last.text + edit.text,
    };
  }
  return result;
}
