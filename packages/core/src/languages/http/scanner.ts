import type { RequestPart } from "../../syntax/tree.ts";
import { isLineBreak, lineEnd, skipBlanks, skipBlanksBack, skipLineBreak } from "../../text/lines.ts";

/** One line: `start` and `end` without the blanks around it, `lineStart` with them, `next` behind its line break. */
export interface Line {
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Looks at a text line by line and word by word, where a template expression `{{…}}` counts as one character. */
export class HttpScanner {
  readonly text: string;
  /** The `}}` that was found last, -1 where there is none, and from where on it is the next one. */
  private closerFrom = Number.POSITIVE_INFINITY;
  private closer = -1;

  constructor(text: string) {
    this.text = text;
  }

  part(start: number, end: number): RequestPart {
    return { value: this.text.slice(start, end), start, end };
  }

  line(lineStart: number): Line {
    const stop = lineEnd(this.text, lineStart);
    const start = skipBlanks(this.text, lineStart);
    const end = Math.max(start, skipBlanksBack(this.text, stop));
    return { lineStart, start, end, next: skipLineBreak(this.text, stop) };
  }

  /** Offset of the first of `signs` in `[from, to)` that stands in no template expression; `to` where there is none. */
  indexOfAny(signs: string, from: number, to: number): number {
    let at = from;
    while (at < to && !signs.includes(this.text.charAt(at))) at = this.expressionEnd(at, to);
    return Math.min(at, to);
  }

  /** The words of `[from, to)`, parted by blanks. */
  words(from: number, to: number): RequestPart[] {
    const words: RequestPart[] = [];
    let at = skipBlanks(this.text, from);
    while (at < to) {
      const end = this.indexOfAny(" \t", at, to);
      words.push(this.part(at, end));
      at = skipBlanks(this.text, end);
    }
    return words;
  }

  /** The part of `[from, to)` without the white space around it. */
  trimmed(from: number, to: number): RequestPart {
    let start = from;
    let end = to;
    while (start < end && this.isSpace(start)) start++;
    while (end > start && this.isSpace(end - 1)) end--;
    return this.part(start, end);
  }

  /** Where the blanks before `offset` begin. */
  blanksBefore(offset: number): number {
    return skipBlanksBack(this.text, offset);
  }

  private isSpace(at: number): boolean {
    return isLineBreak(this.text, at) || this.text.charAt(at) === " " || this.text.charAt(at) === "\t";
  }

  /** Offset behind the template expression at `at`, or behind the one character. */
  private expressionEnd(at: number, to: number): number {
    if (!this.text.startsWith("{{", at)) return at + 1;
    if (at < this.closerFrom || (this.closer >= 0 && this.closer < at)) {
      this.closerFrom = at;
      this.closer = this.text.indexOf("}}", at);
    }
    return this.closer >= 0 && this.closer + 2 <= to ? this.closer + 2 : at + 1;
  }
}
