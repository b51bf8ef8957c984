import { eastAsianWidth } from "get-east-asian-width";
import { visible } from "./visible.ts";

/** What a terminal shows for one character as people count them. */
export interface Cell {
  /** UTF-16 offsets into the text that the cells were made of. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** Columns on a terminal. */
  readonly width: number;
  /** Columns before it. */
  readonly column: number;
}

const TAB = 4;
let segmenter: Intl.Segmenter | undefined;

/** The cells of a line, without its line end. Tabs reach to the next multiple of four columns. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { start, text } of characters(line)) {
    const isPlain = text.length === 1 && text >= " " && text <= "~";
    const shown = isPlain ? text : text === "\t" ? " ".repeat(TAB - (column % TAB)) : visible(text);
    const width = isPlain ? 1 : widthOf(shown);
    cells.push({ start, end: start + text.length, shown, width, column });
    column += width;
  }
  return cells;
}

function* characters(line: string): Generator<{ start: number; text: string }> {
  // To take ASCII apart letter by letter is many times as fast, but an accent belongs to the letter before it.
  for (const { index: from, 0: part } of line.matchAll(/[\t\x20-\x7e]+(?=[\t\x20-\x7e]|$)|.[^\t\x20-\x7e]*/gsu)) {
    if (/^[\t\x20-\x7e]*$/.test(part)) {
      for (let at = 0; at < part.length; at++) yield { start: from + at, text: part.charAt(at) };
      continue;
    }
    // What belongs together, such as a letter and its accents, takes the columns of one character.
    segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
    for (const { index, segment } of segmenter.segment(part)) yield { start: from + index, text: segment };
  }
}

/** Columns of what is shown for one character. A package that measures whole texts would double the start-up. */
function widthOf(shown: string): number {
  if (/^[\x20-\x7e]*$/.test(shown)) return shown.length;
  // Without a letter to stand on, accents take no columns; pictures that are put together take two, as one does.
  if (/^[\p{M}\u200c\u200d]+$/u.test(shown)) return 0;
  if (/\ufe0f|^\p{Regional_Indicator}{2}/u.test(shown)) return 2;
  return eastAsianWidth(shown.codePointAt(0) ?? 0);
}
