import { cellsOf } from "./cells.ts";

/** The lines of a text broken at blanks so that each takes at most so many columns; longer words stay whole. */
export function wrap(text: string, columns: number): string[] {
  if (text.length <= columns && columnsOf(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || columnsOf(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function columnsOf(text: string): number {
  const last = cellsOf(text).at(-1);
  return last ? last.column + last.width : 0;
}
