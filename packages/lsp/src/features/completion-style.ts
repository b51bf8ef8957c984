/** How a document is laid out, for what is written into it. */
export interface Layout {
  readonly lineBreak: string;
  /** By how much a line is indented more than that of its parent. */
  readonly unit: string;
  /** What lines behind the first one begin with; undefined where all stands on one line. */
  readonly indent: string | undefined;
  /** Between a name and its value, in JSON. */
  readonly colon: string;
  /** Inside of braces on one line, in JSON. */
  readonly pad: string;
  /** Between members on one line, in JSON. */
  readonly gap: string;
}

/** Reads the layout around `offset` from `text`. `ownIndent`: whether lines are to begin with the indentation they get. */
export function layoutAt(text: string, offset: number, ownIndent: boolean): Layout {
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0];
  const style = {
    lineBreak: lineBreak ?? "\n",
    unit: /^(?:\t|[ ]{1,8})(?=[^\s])/m.exec(text)?.[0] ?? "  ",
    colon: /"\s*:\S/.test(text) && !/"\s*:\s/.test(text) ? ":" : ": ",
    pad: /\{ +"/.test(text) ? " " : "",
    gap: /,"/.test(text) && !/,\s+"/.test(text) ? "" : " ",
  };
  const isOneLine = lineBreak === undefined && text.trim().length > 1;
  return { ...style, indent: isOneLine ? undefined : ownIndent ? indentOf(text, offset) : "" };
}

/** The blanks that the line of an offset begins with, up to the offset. */
export function indentOf(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Whether nothing but blanks stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return text.slice(start, offset).trim() === "";
}

/** The layout of what stands one level further inside. */
export function inner(layout: Layout): Layout {
  return layout.indent === undefined ? layout : { ...layout, indent: layout.indent + layout.unit };
}
