import { isUtf8 } from "node:buffer";

/** A line of standard input: its text, or why it cannot be had. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string | undefined;
  readonly why: "tooLong" | "notUtf8" | undefined;
}

const LINE_FEED = 0x0a;
const BUFFER_BYTES = 64 * 1024;

/**
 * The lines that `read` gives, each once it is whole; of one that has more than `maxSize` bytes nothing is kept. `read`
 * fills a buffer and returns how many bytes it has put there, 0 at the end. Before it is called again, which may mean to
 * wait for somebody who waits for us, `beforeRead` is.
 */
export function* readLines(
  read: (buffer: Buffer) => number,
  maxSize: number,
  beforeRead: () => void,
): Generator<Line, void, undefined> {
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  const line = new PendingLine(maxSize);
  for (;;) {
    beforeRead();
    const length = read(buffer);
    if (length === 0) break;
    let start = 0;
    for (;;) {
      const end = buffer.indexOf(LINE_FEED, start);
      // Behind `length` stands what was read before.
      if (end < 0 || end >= length) break;
      line.add(buffer.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(buffer.subarray(start, length));
  }
  if (!line.isEmpty) yield line.take();
}

/** What has come of a line. */
class PendingLine {
  readonly #maxSize: number;
  #parts: Buffer[] = [];
  #length = 0;
  #number = 1;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    if (this.#length > this.#maxSize) this.#parts = [];
    else this.#parts.push(Buffer.from(bytes));
  }

  take(): Line {
    const number = this.#number++;
    const isTooLong = this.#length > this.#maxSize;
    const bytes = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    if (isTooLong) return { number, text: undefined, why: "tooLong" };
    if (!bytes || !isUtf8(bytes)) return { number, text: undefined, why: "notUtf8" };
    const text = bytes.toString("utf8");
    return { number, text: number === 1 ? text.replace(/^\ufeff/, "") : text, why: undefined };
  }
}
