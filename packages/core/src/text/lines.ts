import type { Range } from "../syntax/problem.ts";

const TAB = 9;
const LF = 10;
const CR = 13;
const BLANK = 32;

/** True for the offset of a line end's characters. */
export function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === LF || code === CR;
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === BLANK || code === TAB;
}

/** The first offset from `offset` on that holds no blank or tab. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text, at)) at++;
  return at;
}

/** The last offset up to `offset` that no blank or tab stands before. */
export function skipBlanksBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text, at - 1)) at--;
  return at;
}

/** The last offset up to `offset`, but not before `limit`, that no white space stands before. */
export function skipSpaceBack(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > limit && (isBlank(text, at - 1) || isLineBreak(text, at - 1))) at--;
  return at;
}

/** From this length on a line is remembered. */
const MAX_SHORT_LINE = 10_000;
/** The last long line: a text of one line is asked for it again and again, and each look would go over all of it. */
let longLine = { text: "", start: 0, end: -1 };

/** Where the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  const limit = Math.max(0, offset - MAX_SHORT_LINE);
  while (at > limit && !isLineBreak(text, at - 1)) at--;
  return at > limit || at === 0 ? at : longLineAt(text, offset).start;
}

/** Where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  const limit = Math.min(text.length, offset + MAX_SHORT_LINE);
  while (at < limit && !isLineBreak(text, at)) at++;
  return at < limit || at === text.length ? at : longLineAt(text, offset).end;
}

function longLineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  if (text === longLine.text && longLine.start <= offset && offset <= longLine.end) {
    // Of two strings with the same characters, the one at hand is compared faster.
    longLine.text = text;
    return longLine;
  }
  let [start, end] = [offset, offset];
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  while (end < text.length && !isLineBreak(text, end)) end++;
  longLine = { text, start, end };
  return longLine;
}

/** Behind the line break at `offset`; `offset` where there is none. */
export function skipLineBreak(text: string, offset: number): number {
  if (!isLineBreak(text, offset)) return offset;
  return text.charCodeAt(offset) === CR && text.charCodeAt(offset + 1) === LF ? offset + 2 : offset + 1;
}

/** The blanks that the line of `offset` begins with. */
export function indentOfLine(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return text.slice(start, skipBlanks(text, start));
}

/** The blanks before `offset` where nothing else stands before it on its line, else undefined. */
export function indentBefore(text: string, offset: number): string | undefined {
  const start = skipBlanksBack(text, offset);
  return start === 0 || isLineBreak(text, start - 1) ? text.slice(start, offset) : undefined;
}

/** How many lines end in `[start, end)`. */
export function countLineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (!isLineBreak(text, at)) continue;
    count++;
    at = skipLineBreak(text, at) - 1;
  }
  return count;
}

/** The line end that is written next to `offset`: the one before it, else the one behind it, else LF. */
export function lineBreakNear(text: string, offset: number): string {
  const start = lineStart(text, offset);
  if (start > 0)
    return text.slice(
      start >= 2 && text[start - 1] === "\n" && text[start - 2] === "\r" ? start - 2 : start - 1,
      start,
    );
  const end = lineEnd(text, offset);
  return end < text.length ? text.slice(end, skipLineBreak(text, end)) : "\n";
}

/** True where nothing but blanks stands between `offset` and the end of its line, or `limit`. */
export function isRestFree(text: string, offset: number, limit: number): boolean {
  const at = skipBlanks(text, offset);
  return at >= limit || at >= text.length || isLineBreak(text, at);
}

/** Behind the comments that end the line of `offset`; `offset` where something else stands on it. */
export function behindTrailingComments(
  text: string,
  offset: number,
  comments: readonly Range[],
  limit: number,
): number {
  let at = offset;
  for (let index = countBefore(comments, offset); index < comments.length; index++) {
    const [start, end] = comments[index] as Range;
    if (start < at) continue;
    if (skipBlanks(text, at) !== start) break;
    at = end;
  }
  return isRestFree(text, at, limit) ? at : offset;
}

/** Where the lines of comments directly above `offset` begin: they speak of what stands there. */
export function beforeAttachedComments(text: string, offset: number, comments: readonly Range[]): number {
  let at = offset;
  for (let index = countBefore(comments, offset) - 1; index >= 0; index--) {
    const [start, end] = comments[index] as Range;
    if (end > at) continue;
    const isAttached = skipSpaceBack(text, at, end) === end && countLineBreaks(text, end, at) === 1;
    if (!isAttached || indentBefore(text, start) === undefined) break;
    at = start;
  }
  return at;
}

/** How many of the ranges, given in source order, begin before `offset`. */
function countBefore(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range)[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
