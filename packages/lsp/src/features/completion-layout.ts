import { indentOf } from "./text-lines.ts";

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

/** So much of a document shows how it is laid out. */
const MAX_SAMPLE = 20_000;

/** Reads the layout around `offset` from `text`. `ownIndent`: whether lines are to begin with the indentation they get. */
export function layoutAt(text: string, offset: number, ownIndent: boolean): Layout {
  const sample = text.slice(0, MAX_SAMPLE);
  const lineBreak = /\r\n|\r|\n/.exec(sample)?.[0];
  const style = {
    lineBreak: lineBreak ?? "\n",
    unit: /^(?:\t|[ ]{1,8})(?=[^\s])/m.exec(sample)?.[0] ?? "  ",
    colon: /"\s*:\S/.test(sample) && !/"\s*:\s/.test(sample) ? ":" : ": ",
    pad: /\{ +"/.test(sample) ? " " : "",
    gap: /,"/.test(sample) && !/,\s+"/.test(sample) ? "" : " ",
  };
  const isOneLine = lineBreak === undefined && sample.trim().length > 1;
  return { ...style, indent: isOneLine ? undefined : ownIndent ? indentOf(text, offset) : "" };
}

/** The layout of what stands one level further inside. */
export function inner(layout: Layout): Layout {
  return layout.indent === undefined ? layout : { ...layout, indent: layout.indent + layout.unit };
}

/** A document is never of one line where its whole is written. */
export function multiLine(layout: Layout): Layout {
  return { ...layout, indent: layout.indent ?? "" };
}
