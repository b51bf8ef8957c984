/** The line end of a text: its first, else LF. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

/** The blanks that the line of an offset begins with, up to the offset. */
export function indentOf(text: string, offset: number): string {
  return /[ \t]*/y.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? "";
}
