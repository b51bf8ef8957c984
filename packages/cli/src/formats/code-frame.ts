import type { LineIndex, Range } from "@inventory-lint/core/internal";
import { type Cell, cellsOf } from "../terminal/cells.ts";

export interface FrameStyle {
  /** Columns that a line may take, its number included. */
  readonly columns: number;
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** A line to show, and what of it is marked: UTF-16 offsets into the document. */
interface ShownLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly mark: Range | undefined;
}

const LINES_BEFORE = 2;
const LINES_AFTER = 1;
/** A mark over more lines is shown by its first and last one. */
const MAX_MARKED_LINES = 4;
/** Of a line with more characters than this for each column only what is around the mark is looked at. */
const MAX_CHARACTERS_PER_COLUMN = 4;

/** The lines around a range with their numbers, and the range underlined. */
export function codeFrame(text: string, lineIndex: LineIndex, range: Range, style: FrameStyle): string[] {
  const lines = shownLines(text, lineIndex, range);
  const digits = String(lines.at(-1)?.number ?? 1).length;
  const room = Math.max(style.columns - digits - 5, 20);
  const first = lines.find(({ mark }) => mark);
  const cellsOfFirst = first ? cells(text, first, room) : [];
  const from = first ? windowStart(cellsOfFirst, first, room) : 0;

  const frame: string[] = [];
  let last = 0;
  for (const line of lines) {
    const lineCells = line === first ? cellsOfFirst : cells(text, line, room);
    // Of a long line only a part is shown; lines that end before it have nothing to say there.
    if (!line.mark && from > 0 && widthOf(lineCells) <= from + 1) continue;
    if (last > 0 && line.number > last + 1) frame.push(`  ${style.gutter(`${" ".repeat(digits)} ⋮`)}`);
    last = line.number;
    const gutter = (label: string) => `  ${style.gutter(`${label.padStart(digits)} │`)}`;
    const { shown, underline } = drawn(lineCells, line, from, room);
    frame.push(`${gutter(String(line.number))}${shown && ` ${shown}`}`);
    if (underline)
      frame.push(`${gutter("")} ${" ".repeat(underline.indent)}${style.mark("^".repeat(underline.width))}`);
  }
  return frame;
}

function shownLines(text: string, lineIndex: LineIndex, [start, end]: Range): ShownLine[] {
  const { starts } = lineIndex;
  const first = lineIndex.position(start).line;
  // A range that ends with a line's end does not reach into the next line.
  const last = Math.max(first, lineIndex.position(Math.max(start, end - 1)).line);
  const lines: ShownLine[] = [];
  const add = (number: number) => {
    const lineStart = starts[number - 1] ?? 0;
    const lineEnd = withoutLineEnd(text, lineStart, starts[number] ?? text.length);
    const isMarked = number >= first && number <= last;
    const mark: Range | undefined = isMarked
      ? [Math.max(start, firstInk(text, lineStart, lineEnd, number > first)), Math.min(end, lineEnd)]
      : undefined;
    lines.push({ number, start: lineStart, end: lineEnd, mark });
  };
  for (let number = Math.max(1, first - LINES_BEFORE); number < first; number++) add(number);
  const marked = last - first < MAX_MARKED_LINES ? range(first, last) : [first, last];
  for (const number of marked) add(number);
  for (let number = last + 1; number <= Math.min(last + LINES_AFTER, starts.length); number++) add(number);
  return lines;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Where a line's mark may begin: a mark that goes on from the line before leaves the indentation out. */
function firstInk(text: string, start: number, end: number, isContinued: boolean): number {
  if (!isContinued) return start;
  const ink = /\S/.exec(text.slice(start, end));
  return start + (ink?.index ?? 0);
}

function withoutLineEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === 0x0a) at--;
  if (at > start && text.charCodeAt(at - 1) === 0x0d) at--;
  return at;
}

/** The cells of a line with offsets into the document; of a very long line, those around its mark. */
function cells(text: string, { start, end, mark }: ShownLine, room: number): Cell[] {
  const most = MAX_CHARACTERS_PER_COLUMN * room;
  const isLong = end - start > most;
  const from = isLong && mark ? Math.max(start, mark[0] - most / 2) : start;
  const to = isLong ? Math.min(end, from + most) : end;
  const pad = from > start ? 1 : 0;
  const inside = cellsOf(text.slice(from, to)).map((cell) => ({
    ...cell,
    start: cell.start + from,
    end: cell.end + from,
    column: cell.column + pad,
  }));
  // One column stands for what is left out, so that the line counts as cut.
  return pad ? [{ start, end: from, shown: "…", width: 1, column: 0 }, ...inside] : inside;
}

function widthOf(line: readonly Cell[]): number {
  const last = line.at(-1);
  return last ? last.column + last.width : 0;
}

/** The first column that is shown, so that the mark is within the room that there is. */
function windowStart(line: readonly Cell[], { mark }: ShownLine, room: number): number {
  const width = widthOf(line);
  const marked = line.filter((cell) => mark && cell.end > mark[0] && cell.start < mark[1]);
  const begin = marked[0]?.column ?? width;
  if (width <= room || begin + widthOfMark(marked) < room) return 0;
  return Math.max(0, Math.min(begin - Math.floor(room / 4), width - room + 1));
}

function widthOfMark(marked: readonly Cell[]): number {
  return marked.reduce((sum, { width }) => sum + width, 0);
}

function drawn(line: readonly Cell[], { mark }: ShownLine, from: number, room: number) {
  const isCutBefore = from > 0 && widthOf(line) > 0;
  const isCutBehind = widthOf(line) - from > room;
  const inside = line.filter(
    ({ column, width }) =>
      column >= from + (isCutBefore ? 1 : 0) && column + width <= from + room - (isCutBehind ? 1 : 0),
  );
  const offset = inside[0]?.column ?? 0;
  const lead = isCutBefore ? "…" : "";
  const shown = lead + inside.map((cell) => cell.shown).join("") + (isCutBehind ? "…" : "");
  if (!mark) return { shown: shown.trimEnd(), underline: undefined };

  const marked = inside.filter((cell) => cell.end > mark[0] && cell.start < mark[1]);
  const [first] = marked;
  // An empty range is a place between two characters: the one behind it is marked.
  const place = inside.find((cell) => cell.start >= mark[0])?.column ?? offset + widthOfMark(inside);
  const indent = lead.length + (first ? first.column : place) - offset;
  return { shown: shown.trimEnd(), underline: { indent, width: Math.max(1, widthOfMark(marked)) } };
}
