import type { LineIndex, OtherFile, Range } from "@inventory-lint/core/internal";

/** A place as a reader of text counts: 1-based, in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns of a range. */
export function spanOf(lineIndex: LineIndex, [start, end]: Range): Span {
  return spanBetween({ start: lineIndex.position(start), end: lineIndex.position(end) });
}

/** The same of a place in another file. */
export function spanBetween({ start, end }: Pick<OtherFile, "start" | "end">): Span {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
