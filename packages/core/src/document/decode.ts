import type { SyntaxProblem } from "../syntax/problem.ts";
import type { encodingMessages } from "./encoding-messages.ts";

/** A document's bytes as text. */
export interface Decoded {
  /** Without the byte order mark; U+FFFD stands for what could not be read. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** Whether a byte order mark stood at the beginning. */
  readonly bom: boolean;
  /** Offsets are those of `text`. */
  readonly problems: readonly SyntaxProblem[];
}

/** Of the Encoding Standard, which browsers and Node share; core is compiled without the types of either. */
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** More places than these tell nobody more. */
const MAX_INVALID_PLACES = 20;
const REPLACEMENT = "\uFFFD";
const none: readonly SyntaxProblem[] = [];
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Decodes UTF-8, with or without a byte order mark, and UTF-16. Never throws; what is wrong is a problem. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le", true);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), "utf-16be", true);
  const guess = guessUtf16(bytes);
  if (guess) return decodeUtf16(bytes, guess, false);
  const bom = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  return decodeUtf8(bom ? bytes.subarray(3) : bytes, bom);
}

function decodeUtf8(bytes: Uint8Array, bom: boolean): Decoded {
  const text = utf8.decode(bytes);
  // Somebody may have written U+FFFD itself, so only a walk over the bytes tells what is invalid.
  const invalid = text.includes(REPLACEMENT)
    ? invalidUtf8(bytes)
    : bom
      ? withoutMark(markBefore(text, "jsonWithMark"))
      : none;
  const declared = declaredEncoding(text);
  if (!declared || declared.name === "utf-8") return { text, encoding: "utf-8", bom, problems: invalid };

  // Every encoding but UTF-16 and its like writes ASCII as UTF-8 does.
  const isAscii = bytes.length === text.length && invalid.length === 0;
  if (isAscii && !isWide(declared.name)) return { text, encoding: "utf-8", bom, problems: none };
  // Bytes that are no UTF-8 are what the declaration says: then one thing is wrong, not every letter of it.
  const messageId = invalid.length > 0 && !isWide(declared.name) ? "otherEncoding" : "declarationContradicts";
  return { text, encoding: "utf-8", bom, problems: [contradiction(declared, messageId, "UTF-8")] };
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", bom: boolean): Decoded {
  const text = new TextDecoder("utf-16le", { ignoreBOM: true }).decode(
    encoding === "utf-16be" ? withBytesSwapped(bytes) : bytes,
  );
  const problems: SyntaxProblem[] = [];
  if (!bom) problems.push(problem("utf16WithoutBom", 0, Math.min(1, text.length)));
  problems.push(...invalidUtf16(text, bytes, encoding));
  const declared = declaredEncoding(text);
  if (declared && !declared.name.startsWith("utf-16")) {
    problems.push(contradiction(declared, "declarationContradicts", "UTF-16"));
  }
  if (problems.length === 0) problems.push(...markBefore(text, "jsonInUtf16"));
  return { text, encoding, bom, problems };
}

/** The byte order mark is none of the text: whoever writes the bytes leaves it out, which changes no character. */
function withoutMark(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return problems.map((found) => ({ ...found, fix: [{ range: [0, 0], text: "" }] }));
}

/** XML may be in UTF-16, and have a byte order mark; clients read JSON as UTF-8 without one. */
function markBefore(text: string, messageId: "jsonInUtf16" | "jsonWithMark"): SyntaxProblem[] {
  const start = /^\s*(?=[{["])/.exec(text)?.[0].length;
  return start === undefined ? [] : [problem(messageId, start, start + 1)];
}

/** Every document that we read begins with two ASCII characters. */
function guessUtf16([a, b, c, d]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (a && c && b === 0 && d === 0) return "utf-16le";
  return a === 0 && c === 0 && b && d ? "utf-16be" : undefined;
}

function withBytesSwapped(bytes: Uint8Array): Uint8Array {
  // A Buffer's own slice() would be a view of the same memory.
  const swapped = Uint8Array.from(bytes);
  for (let i = 0; i + 1 < swapped.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  return swapped;
}

interface DeclaredEncoding {
  /** As written. */
  readonly written: string;
  /** In lower case, and with `utf8` as `utf-8`. */
  readonly name: string;
  readonly start: number;
}

function declaredEncoding(text: string): DeclaredEncoding | undefined {
  if (!text.startsWith("<?xml")) return undefined;
  const match = /^<\?xml\s[^<>]*?\bencoding\s*=\s*["']([^"'<>]*)["']/.exec(text.slice(0, 512));
  const written = match?.[1];
  if (!match || !written) return undefined;
  const name = written.toLowerCase().replace(/^utf(?=\d)/, "utf-");
  return { written, name, start: match[0].length - 1 - written.length };
}

/** Whether even ASCII is written with more than one byte a character. */
function isWide(encoding: string): boolean {
  return /^(utf-16|utf-32|ucs|iso-10646)/.test(encoding);
}

/** The runs of bytes that a decoder replaces; the bounds of a sequence are those of the Encoding Standard. */
function invalidUtf8(bytes: Uint8Array): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let offset = 0;
  let runStart = -1;
  let runByte = 0;
  const endRun = () => {
    if (runStart >= 0) problems.push(problem("invalidUtf8", runStart, offset, { byte: hex(runByte) }));
    runStart = -1;
  };
  for (let i = 0; i < bytes.length && problems.length < MAX_INVALID_PLACES; ) {
    const { length, valid } = sequenceAt(bytes, i);
    if (valid) endRun();
    else if (runStart < 0) {
      runStart = offset;
      runByte = bytes[i] ?? 0;
    }
    offset += valid && length === 4 ? 2 : 1;
    i += length;
  }
  endRun();
  return problems;
}

/** How many bytes the character at `i` takes, or how many stand for one U+FFFD. */
function sequenceAt(bytes: Uint8Array, i: number): { length: number; valid: boolean } {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return { length: 1, valid: true };
  const wanted =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  // Overlong forms, surrogates and what lies beyond U+10FFFF are excluded by the second byte.
  let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let length = 1; length < wanted; length++) {
    const next = bytes[i + length] ?? 0;
    if (next < lowest || next > highest) return { length, valid: false };
    lowest = 0x80;
    highest = 0xbf;
  }
  return wanted > 0 ? { length: wanted, valid: true } : { length: 1, valid: false };
}

/** Lone surrogates, and half a character at the end. */
function invalidUtf16(text: string, bytes: Uint8Array, encoding: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const high = encoding === "utf-16be" ? 0 : 1;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    // A character written as U+FFFD has these two bytes; half of one, or a lone surrogate, has others.
    const isWritten = bytes[at * 2 + high] === 0xff && bytes[at * 2 + 1 - high] === 0xfd;
    if (!isWritten) problems.push(problem("invalidUtf16", at, at + 1));
    if (problems.length === MAX_INVALID_PLACES) break;
  }
  return problems;
}

function contradiction(
  declared: DeclaredEncoding,
  messageId: "declarationContradicts" | "otherEncoding",
  actual: string,
): SyntaxProblem {
  const end = declared.start + declared.written.length;
  return problem(messageId, declared.start, end, { declared: declared.written, actual });
}

function problem(
  messageId: keyof typeof encodingMessages,
  start: number,
  end: number,
  data: Readonly<Record<string, string>> = {},
): SyntaxProblem {
  return { ruleId: "encoding", messageId, leaves: "all certain", data, start, end };
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase()}`;
}
