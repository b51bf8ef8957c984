import type { LineIndex, Range } from "@inventory-lint/core";

/** A place as a reader of text counts: 1-based, in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns of a range. */
export function spanOf(lineIndex: LineIndex, [start, end]: Range): Span {
  const from = lineIndex.position(start);
  const to = lineIndex.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
