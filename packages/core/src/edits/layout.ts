import type { InventoryNode } from "../nodes/node.ts";
import type { Range } from "../syntax/problem.ts";
import { countLineBreaks, indentOfLine, lineStart } from "../text/lines.ts";
import { configurationAround } from "./slots.ts";

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

/**
 * How a document is laid out next to a place. What has to be searched for is made to be asked for only where lines are
 * broken: a document of one line may be very long.
 */
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
  /** The structures, lists or both that stand on one line here where all they hold is scalars. */
  readonly oneLiners: ReadonlySet<"map" | "list">;
}

/** Structures and lists of scalars that the document writes on one line; undefined where it does not, or has none. */
export interface OneLiners {
  readonly map: InventoryNode | undefined;
  readonly list: InventoryNode | undefined;
}

/** Looks through a document for how it writes structures and lists that hold scalars only. */
export function oneLinersNear(text: string, holder: InventoryNode): OneLiners {
  const found: { map: InventoryNode | undefined; list: InventoryNode | undefined } = {
    map: undefined,
    list: undefined,
  };
  const spread = new Set<string>();
  const open = [configurationAround(holder)];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) open.push(child);
    if ((node.kind !== "map" && node.kind !== "list") || node.children.length === 0) continue;
    if (node.children.some((child) => child.kind === "map" || child.kind === "list")) continue;
    if (countLineBreaks(text, node.start, node.end) > 0) spread.add(node.kind);
    else found[node.kind] ??= node;
  }
  return { map: spread.has("map") ? undefined : found.map, list: spread.has("list") ? undefined : found.list };
}

/** How a text is laid out around an offset, where nothing of its structure is known for certain. */
export interface TextLayout {
  readonly style: Style;
  /** What lines behind the first one begin with; undefined where all stands on one line. */
  readonly indent: string | undefined;
}

/** So much of a text shows how it is laid out. */
const MAX_SAMPLE = 20_000;

/** @param ownIndent whether lines are to begin with the indentation of the line around, too */
export function layoutAt(text: string, offset: number, ownIndent: boolean): TextLayout {
  const sample = text.slice(0, MAX_SAMPLE);
  const lineBreak = /\r\n|\r|\n/.exec(sample)?.[0];
  const style: Style = {
    lineBreak: lineBreak ?? "\n",
    unit: /^(?:\t|[ ]{1,8})(?=[^\s])/m.exec(sample)?.[0] ?? "  ",
    colon: /"\s*:\S/.test(sample) && !/"\s*:\s/.test(sample) ? ":" : ": ",
    pad: /\{ +"/.test(sample) ? " " : "",
    gap: /,"/.test(sample) && !/,\s+"/.test(sample) ? "" : " ",
    oneLiners: new Set(["list"]),
  };
  if (lineBreak === undefined && sample.trim().length > 1) return { style, indent: undefined };
  return { style, indent: ownIndent ? indentOfLine(text, offset).slice(0, offset - lineStart(text, offset)) : "" };
}
