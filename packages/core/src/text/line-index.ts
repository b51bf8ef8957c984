/** A place for humans and editors. */
export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** Converts UTF-16 offsets into lines and columns and back. LF, CRLF and CR end a line. */
export class LineIndex {
  /** Offsets at which lines begin. */
  readonly starts: ArrayLike<number>;
  readonly #length: number;

  constructor(text: string, starts: ArrayLike<number> = lineStarts(text)) {
    this.starts = starts;
    this.#length = text.length;
  }

  /** The place of an offset; offsets outside of the text are clamped. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.starts[low] ?? 0) + 1 };
  }

  /** The offset of a place; clamped to the text. */
  offset(position: Position): number {
    const line = Math.min(Math.max(position.line, 1), this.starts.length);
    return Math.min((this.starts[line - 1] ?? 0) + position.column - 1, this.#length);
  }
}

/** UTF-16 units. Lines of longer texts are counted first and kept in a typed array, in half the space. */
const MAX_LISTED_LENGTH = 1 << 20;

function lineStarts(text: string): ArrayLike<number> {
  if (text.length > MAX_LISTED_LENGTH) return manyLineStarts(text);
  const starts = [0];
  addLineStarts(text, 0, text.length, starts);
  return starts;
}

function manyLineStarts(text: string): Int32Array {
  let count = 1;
  for (let i = 0; i < text.length; i++) if (endsLine(text, i)) count++;
  const starts = new Int32Array(count);
  let line = 1;
  for (let i = 0; i < text.length; i++) if (endsLine(text, i)) starts[line++] = i + 1;
  return starts;
}

function endsLine(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(offset + 1) !== 0x0a);
}

/** Adds where lines begin behind the line ends in `[from, to)`. */
function addLineStarts(text: string, from: number, to: number, starts: number[]): void {
  for (let i = from; i < to; i++) if (endsLine(text, i)) starts.push(i + 1);
}
