import type { Range } from "../../syntax/tree.ts";
import { skipBlanks } from "../../text/lines.ts";

/** What begins a heredoc at `<<`; undefined where nothing does. */
export function heredocStart(
  text: string,
  offset: number,
): { marker: string; isIndented: boolean; blanks: Range; contentStart: number } | undefined {
  const pattern = /(<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*))([ \t]*)\r?\n/uy;
  pattern.lastIndex = offset;
  const [whole, head = "", dash, marker, blanks = ""] = pattern.exec(text) ?? [];
  if (whole === undefined || marker === undefined) return undefined;
  const end = offset + head.length;
  return {
    marker,
    isIndented: dash === "-",
    blanks: [end, end + blanks.length],
    contentStart: offset + whole.length,
  };
}

/** The marker in the line at `offset`, if that holds nothing else and so ends the heredoc. */
export function heredocEnd(text: string, offset: number, marker: string): Range | undefined {
  const start = skipBlanks(text, offset);
  if (!text.startsWith(marker, start)) return undefined;
  const end = start + marker.length;
  const next = skipBlanks(text, end);
  const isAlone = next >= text.length || text[next] === "\n" || text.startsWith("\r\n", next);
  return isAlone ? [start, next >= text.length ? text.length : end] : undefined;
}

/** How much white space the line at `offset` begins with; infinitely much where it holds nothing else. */
export function indentOfText(text: string, offset: number): number {
  const space = /[^\S\n]*/y;
  space.lastIndex = offset;
  space.test(text);
  return text[space.lastIndex] === "\n" ? Number.POSITIVE_INFINITY : space.lastIndex - offset;
}

/** The text that a part of a heredoc stands for, each line without its first `indent` blanks. */
export function heredocText(text: string, from: number, to: number, indent: number): string {
  const source = text.slice(from, to).replace(/([$%])\1\{/g, "$1{");
  if (indent === 0 || !Number.isFinite(indent)) return source;
  const lines = source.split("\n");
  const isWhole = text[from - 1] === "\n";
  return lines
    .map((line, index) => {
      const isBlank = line.trim() === "" && index < lines.length - 1;
      return isBlank || (index === 0 && !isWhole) ? line : line.slice(indent);
    })
    .join("\n");
}
