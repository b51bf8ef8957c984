/**
 * GitHub's fingerprint of a line: a rolling hash, base 37 modulo 2^64, over the hundred characters that begin with the
 * line, white space left out, with the number of the lines so far that have this hash. GitHub compares it with its own,
 * so it must be the same to the last digit.
 */

const BLOCK = 100;
const BASE = 37;
const END_OF_TEXT = 0xffff;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

// Numbers of 64 bits are kept as four of 16 bits, the lowest first: their products are small integers, which is several
// times as fast as two halves. Constants and local variables, not arrays, for the same reason.
const limbs = power(BLOCK);
const P0 = limbs[0];
const P1 = limbs[1];
const P2 = limbs[2];
const P3 = limbs[3];

/** 37 to the power, modulo 2^64. */
function power(exponent: number): readonly [number, number, number, number] {
  const result: [number, number, number, number] = [1, 0, 0, 0];
  for (let i = 0; i < exponent; i++) {
    let carry = 0;
    for (let limb = 0; limb < 4; limb++) {
      const product = (result[limb] ?? 0) * BASE + carry;
      result[limb] = product & 0xffff;
      carry = product >> 16;
    }
  }
  return result;
}

/** The hashes of the lines asked for, by 1-based line number. A byte order mark is part of the text here. */
export function lineHashes(text: string, wanted: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>();
  const counts = new Map<number, number>();
  // The last hundred characters, and for each the line that begins with it, or 0.
  const characters = new Uint16Array(BLOCK);
  const lines = new Uint32Array(BLOCK);
  let at = 0;
  let line = 0;
  let beginsLine = true;
  let afterCr = false;
  let h0 = 0;
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;

  // One loop with local variables, since it is passed for every character of every file that has a finding. Behind the
  // text, zeros fill up lines shorter than a hundred characters.
  for (let i = 0; i <= text.length + BLOCK && found.size < wanted.size; i++) {
    let code = i < text.length ? text.charCodeAt(i) : i === text.length ? END_OF_TEXT : 0;
    if (i < text.length) {
      const isSecondHalf = afterCr && code === LF;
      afterCr = code === CR;
      if (code === SPACE || code === TAB || isSecondHalf) continue;
      if (afterCr) code = LF;
    }

    const finished = lines[at] as number;
    if (finished > 0) {
      // The hash is that of the line whose first character is the oldest of the hundred. Its lower 53 bits tell it apart.
      const key = h0 + h1 * 0x1_0000 + h2 * 0x1_0000_0000 + (h3 & 0x1f) * 0x1_0000_0000_0000;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (wanted.has(finished)) found.set(finished, `${hexOf(h3, h2, h1, h0)}:${count}`);
      lines[at] = 0;
    }
    if (beginsLine && i <= text.length) lines[at] = ++line;
    beginsLine = code === LF;

    const oldest = characters[at] as number;
    characters[at] = code;
    at = at === BLOCK - 1 ? 0 : at + 1;
    // hash * 37 + code - oldest * 37^100. Behind a letter beyond U+00FF the products are too large for `>>`.
    const isSmall = oldest < 0x100;
    let sum = h0 * BASE + code - oldest * P0;
    h0 = sum & 0xffff;
    sum = h1 * BASE - oldest * P1 + (isSmall ? sum >> 16 : Math.floor(sum / 0x1_0000));
    h1 = sum & 0xffff;
    sum = h2 * BASE - oldest * P2 + (isSmall ? sum >> 16 : Math.floor(sum / 0x1_0000));
    h2 = sum & 0xffff;
    h3 = (h3 * BASE - oldest * P3 + (isSmall ? sum >> 16 : Math.floor(sum / 0x1_0000))) & 0xffff;
  }
  return found;
}

/** Without zeros at the beginning. */
function hexOf(...limbs: readonly number[]): string {
  const digits = limbs.map((limb) => limb.toString(16).padStart(4, "0")).join("");
  return digits.replace(/^0+(?=.)/, "");
}
