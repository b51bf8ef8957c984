/** Of the Encoding Standard, which browsers and Node share; core is compiled without the types of either. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** The MD5 digest of a text in UTF-8. */
export function md5OfText(text: string): Uint8Array {
  return md5(new TextEncoder().encode(text));
}

/**
 * MD5 (RFC 1321), for the one header that S3 still takes it in. It guards against slips of transport, not against
 * attackers. Core imports nothing from Node, and these lines are fewer than what a library would bring along.
 */
export function md5(bytes: Uint8Array): Uint8Array {
  const blocks = padded(bytes);
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let start = 0; start < blocks.length; start += 16) {
    const [a0, b0, c0, d0] = [a, b, c, d];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const word = blocks[start + wordIndex(round, i)] ?? 0;
      const sum = (a + mix(round, b, c, d) + (SINES[i] ?? 0) + word) | 0;
      const by = SHIFTS[round * 4 + (i & 3)] ?? 0;
      [a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) | 0];
    }
    [a, b, c, d] = [(a + a0) | 0, (b + b0) | 0, (c + c0) | 0, (d + d0) | 0];
  }
  return bytesOf([a, b, c, d]);
}

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

function wordIndex(round: number, i: number): number {
  if (round === 0) return i;
  return (round === 1 ? 5 * i + 1 : round === 2 ? 3 * i + 5 : 7 * i) & 15;
}

/** The message, a one bit, zeros, and the message's length in bits, as little-endian words in whole blocks of 16. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  for (let i = 0; i < bytes.length; i++) words[i >> 2] = (words[i >> 2] ?? 0) | ((bytes[i] ?? 0) << ((i & 3) * 8));
  words[bytes.length >> 2] = (words[bytes.length >> 2] ?? 0) | (0x80 << ((bytes.length & 3) * 8));
  words[words.length - 2] = bytes.length << 3;
  words[words.length - 1] = bytes.length >>> 29;
  return words;
}

function bytesOf(words: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, i) => ((words[i >> 2] ?? 0) >>> ((i & 3) * 8)) & 0xff);
}
