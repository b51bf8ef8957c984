/**
 * GitHub's fingerprint of a line: a hash, base 37 modulo 2^64, over the hundred characters that begin with the line,
 * white space left out, with the number of the lines so far that have this hash. GitHub compares it with its own, so it
 * must be the same to the last digit.
 */

const BLOCK = 100;
const BASE = 37;
/** Behind the text, zeros fill up lines shorter than a hundred characters. */
const END_OF_TEXT = `\uffff${"\0".repeat(BLOCK)}`;
/** A long text is copied piece by piece; UTF-16 units. */
const PIECE = 64 * 1024;
/** More lines than these are found faster all together. */
const FEW = 8;
/** Of a longer text not all lines can be kept; UTF-16 units. */
const LONG = 1 << 20;

/** The hashes of the lines asked for, by 1-based line number. A byte order mark is part of the text here. */
export function lineHashes(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  return wanted.size > FEW || text.length > PIECE ? hashesOfMany(text, wanted) : hashesOfFew(text, wanted);
}

function hashesOfFew(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  // A line feed stands in front of every line, the first one included.
  const lines = `\n${withoutBlanks(text)}${END_OF_TEXT}`;
  let lineFeed = -1;
  for (let line = 1; found.size < wanted.size; line++) {
    lineFeed = lines.indexOf("\n", lineFeed + 1);
    if (lineFeed < 0) break;
    if (!wanted.has(line)) continue;
    const sought = lines.slice(lineFeed, lineFeed + 1 + BLOCK);
    let count = 1;
    for (let at = lines.indexOf(sought); at < lineFeed; at = lines.indexOf(sought, at + 1)) count++;
    found.set(line, `${hashOf(sought.slice(1))}:${count}`);
  }
  return found;
}

function withoutBlanks(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[ \t]+/g, "");
}

function hashesOfMany(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  // Lines with the same hundred characters have the same hash, and others have another: so few need be computed.
  const counts = new Map<string, number>();
  const asked = text.length > LONG ? blocksOf(text, wanted) : undefined;
  const blocks = new LineBlocks(text);
  for (let line = 1; found.size < wanted.size; line++) {
    const block = blocks.next();
    if (block === undefined) break;
    if (asked && !asked.has(block)) continue;
    const count = (counts.get(block) ?? 0) + 1;
    counts.set(block, count);
    if (wanted.has(line)) found.set(line, `${hashOf(block)}:${count}`);
  }
  return found;
}

/** The hundred characters that begin with each of these lines: of a long text, only lines like them are counted. */
function blocksOf(text: string, wanted: ReadonlySet<number>): ReadonlySet<string> {
  const found = new Set<string>();
  const blocks = new LineBlocks(text);
  let left = wanted.size;
  for (let line = 1; left > 0; line++) {
    const block = blocks.next();
    if (block === undefined) break;
    if (!wanted.has(line)) continue;
    left--;
    // By way of JSON it keeps nothing of the text around it in memory.
    found.add(JSON.parse(JSON.stringify(block)));
  }
  return found;
}

/** Gives the hundred characters that begin with each line. */
class LineBlocks {
  readonly #text: string;
  /** Up to where the text was taken. */
  #taken = 0;
  /** What was taken, without white space, with LF at the end of each line. */
  #characters = "";
  /** Where the next line begins in it; undefined behind the last one. */
  #start: number | undefined = 0;

  constructor(text: string) {
    this.#text = text;
    this.#take(0);
  }

  /** Undefined behind the last line. */
  next(): string | undefined {
    if (this.#start === undefined) return undefined;
    let start = this.#start;
    if (this.#characters.length < start + BLOCK && this.#take(start)) start = 0;
    const block = this.#characters.slice(start, start + BLOCK);
    this.#start = this.#nextLine(start);
    return block;
  }

  #nextLine(start: number): number | undefined {
    let lineFeed = this.#characters.indexOf("\n", start);
    while (lineFeed < 0 && this.#take(this.#characters.length)) lineFeed = this.#characters.indexOf("\n");
    return lineFeed < 0 ? undefined : lineFeed + 1;
  }

  /** Takes more of the text, at least a block unless it ends, and forgets what stands before `start`; false at its end. */
  #take(start: number): boolean {
    const { length } = this.#text;
    if (this.#taken > length) return false;
    this.#characters = this.#characters.slice(start);
    do {
      const from = this.#taken;
      const isCut = this.#text.startsWith("\r\n", from + PIECE - 1);
      const to = from + PIECE + Number(isCut);
      const piece = withoutBlanks(this.#text.slice(from, to));
      this.#characters += to > length ? piece + END_OF_TEXT : piece;
      this.#taken = to;
    } while (this.#taken <= length && this.#characters.length < BLOCK);
    return true;
  }
}

/** In hexadecimal digits without zeros at the beginning. Four parts of 16 bits keep all products small integers. */
function hashOf(block: string): string {
  let h0 = 0;
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  for (let i = 0; i < block.length; i++) {
    h0 = h0 * BASE + block.charCodeAt(i);
    h1 = h1 * BASE + (h0 >> 16);
    h2 = h2 * BASE + (h1 >> 16);
    h3 = (h3 * BASE + (h2 >> 16)) & 0xffff;
    h0 &= 0xffff;
    h1 &= 0xffff;
    h2 &= 0xffff;
  }
  const digits = [h3, h2, h1, h0].map((part) => part.toString(16).padStart(4, "0")).join("");
  return digits.replace(/^0+(?=.)/, "");
}
