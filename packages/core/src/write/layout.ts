import type { Range } from "../syntax/types.ts";

/** The inside of a structure or list. */
export interface Content {
  /** Between the tags or brackets; what has to be replaced where the brackets are to be made. */
  readonly start: number;
  readonly end: number;
  /** What has to be written before and behind what is put into an empty structure: `>` and `</Filter>` for `<Filter/>`. */
  readonly opening: string;
  readonly closing: string;
  /** False where the end tag or the closing bracket is missing. */
  readonly isClosed: boolean;
  /** The comments directly in it, in source order. */
  readonly comments: readonly Range[];
  /** Behind the last comment or text that stands directly in it; -1 where there is none. */
  readonly writtenEnd: number;
}

/** How a document is laid out next to a place. */
export interface Style {
  readonly lineBreak: string;
  /** By how much a line is indented more than that of its parent. */
  readonly unit: string;
  /** Between members on one line. */
  readonly gap: string;
  /** Inside the braces of a structure on one line. */
  readonly pad: string;
  /** Between a name and its value. */
  readonly colon: string;
}
