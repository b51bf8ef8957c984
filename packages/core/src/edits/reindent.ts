import type { Edit, Range } from "../syntax/problem.ts";
import { countLineBreaks, indentOfLine, isLineBreak, skipLineBreak } from "../text/lines.ts";

/**
 * Edits that indent the lines of a span for another place: what its first line has too much or too little, all have.
 * Lines that begin in one of the `kept` ranges stay as they are; so does everything where `indent` is undefined.
 */
export function reindentEdits(
  text: string,
  start: number,
  end: number,
  indent: string | undefined,
  kept: readonly Range[],
): Edit[] {
  if (indent === undefined || countLineBreaks(text, start, end) === 0) return [];
  const old = indentOfLine(text, start);
  if (indent === old) return [];
  const edits: Edit[] = [];
  const spans = [...kept].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (let at = start; at < end; at++) {
    if (!isLineBreak(text, at)) continue;
    const line = skipLineBreak(text, at);
    at = line - 1;
    if (line >= end || isLineBreak(text, line) || !text.startsWith(old, line)) continue;
    while ((spans[next]?.[1] ?? end) <= line) next++;
    if ((spans[next]?.[0] ?? end) < line) continue;
    edits.push({ range: [line, line + old.length], text: indent });
  }
  return edits;
}
