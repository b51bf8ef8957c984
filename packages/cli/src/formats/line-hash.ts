/**
 * GitHub's fingerprint of a line: a hash, base 37 modulo 2^64, over the hundred characters that begin with the line,
 * white space left out, with the number of the lines so far that have this hash. GitHub compares it with its own, so it
 * must be the same to the last digit.
 */

const BLOCK_LENGTH = 100;
const BASE = 37;
/** Behind the text, zeros fill up lines shorter than a hundred characters. */
const END_OF_TEXT = `\uffff${"\0".repeat(BLOCK_LENGTH)}`;

/** The hashes of the lines asked for, by 1-based line number. A byte order mark is part of the text here. */
export function lineHashes(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const stripped = text.replace(/\r\n?/g, "\n").replace(/[ \t]+/g, "") + END_OF_TEXT;
  // Equal blocks have equal hashes, so it is enough to count those of the lines asked for.
  const counts = new Map<string, number>();
  for (const [line, block] of blocksOf(stripped)) if (wanted.has(line)) counts.set(block, 0);
  const hashes = new Map<number, string>();
  for (const [line, block] of blocksOf(stripped)) {
    const before = counts.get(block);
    if (before === undefined) continue;
    counts.set(block, before + 1);
    if (wanted.has(line)) hashes.set(line, `${hashOf(block)}:${before + 1}`);
    if (hashes.size === wanted.size) break;
  }
  return hashes;
}

/** The hundred characters that begin with each line. */
function* blocksOf(stripped: string): Generator<readonly [line: number, block: string]> {
  let start = 0;
  for (let line = 1; ; line++) {
    yield [line, stripped.slice(start, start + BLOCK_LENGTH)];
    const lineFeed = stripped.indexOf("\n", start);
    if (lineFeed < 0) return;
    start = lineFeed + 1;
  }
}

/** In hexadecimal digits without zeros at the beginning. Two halves of 32 bits, since numbers are exact up to 2^53. */
function hashOf(block: string): string {
  let high = 0;
  let low = 0;
  for (let i = 0; i < block.length; i++) {
    const product = low * BASE + block.charCodeAt(i);
    high = (Math.imul(high, BASE) + Math.floor(product / 2 ** 32)) >>> 0;
    low = product >>> 0;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
