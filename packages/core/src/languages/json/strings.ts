import { isLineBreak } from "../../text/lines.ts";
import { codePoint, type JsonProblems, suggest } from "./problems.ts";

/** A string as read: its decoded text, and the offset behind its closing quote or behind its last character. */
export interface StringToken {
  readonly value: string;
  readonly end: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/** What a backslash and one character stand for; `u` is read apart. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** The quotes that people and word processors write in place of `"`, and what closes them. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ["`", "`"],
  ["“", '“”„"'],
  ["”", '“”„"'],
  ["„", '“”„"'],
  ["‘", "‘’‚"],
  ["’", "‘’‚"],
  ["‚", "‘’‚"],
]);

/** What closes a quote that JSON does not know; undefined for everything else. */
export function closingQuotes(char: string): string | undefined {
  return CLOSING_QUOTES.get(char);
}

/**
 * Reads the string that opens at `start`, where a backslash, a control character or the end of the text stands at
 * `from` before its closing quote. A name that is not closed ends before its colon, so that only one problem is told.
 */
export function readString(
  text: string,
  start: number,
  from: number,
  isName: boolean,
  problems: JsonProblems,
): StringToken {
  let at = from;
  let value = "";
  let copied = start + 1;
  let raw = -1;
  let goesOnTo = -1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      value += text.slice(copied, at);
      if (raw >= 0) reportRaw(text, raw, start, at + 1, value, problems);
      return { value, end: at + 1 };
    }
    if (code === BACKSLASH && at + 1 < text.length && text.charCodeAt(at + 1) >= SPACE) {
      const end = escapeEnd(text, at);
      const decoded = decodeEscape(text, at, end);
      if (decoded === undefined) reportEscape(text, at, end, problems);
      value += text.slice(copied, at) + (decoded ?? text.slice(at, end));
      copied = end;
      at = end;
      continue;
    }
    if (code < SPACE) {
      if (isLineBreak(text, at) && at > goesOnTo) goesOnTo = closingQuote(text, at);
      if (isLineBreak(text, at) && at > goesOnTo) break;
      if (raw < 0) raw = at;
    }
    at++;
  }
  const end = Math.max(copied, unclosedEnd(text, start + 1, at, isName));
  const messageId = isName ? "unclosedName" : "unclosedString";
  // A backslash at the end would make the quote a part of the string.
  const closing = end > copied && text.charCodeAt(end - 1) === BACKSLASH ? '\\"' : '"';
  const suggestion = suggest(isName ? "closeName" : "closeString", end, end, closing);
  problems.add(messageId, start, end, {}, [suggestion]);
  if (raw >= 0 && raw < end) reportRaw(text, raw, start, end, value + text.slice(copied, end), problems);
  return { value: value + text.slice(copied, end), end };
}

/** Reads a string in quotes that JSON does not know; it ends on its line, closed or not. */
export function readWrongString(
  text: string,
  start: number,
  closers: string,
  isName: boolean,
  problems: JsonProblems,
): StringToken {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && !isLineBreak(text, at) && !closers.includes(text.charAt(at))) {
    at += text.charCodeAt(at) === BACKSLASH && !isLineBreak(text, at + 1) ? 2 : 1;
  }
  at = Math.min(at, text.length);
  const closed = at < text.length && !isLineBreak(text, at);
  const contentEnd = closed ? at : unclosedEnd(text, start + 1, at, isName);
  const end = closed ? at + 1 : contentEnd;
  const value = decodeLoosely(text.slice(start + 1, contentEnd));
  const suggestion = suggest("doubleQuotes", start, end, JSON.stringify(value));
  problems.add("wrongQuotes", start, end, { quote }, [suggestion]);
  return { value, end };
}

/**
 * The quote that closes a string with a line break at `at`, or -1 where the string is not meant to go on: its next
 * quote opens another string then.
 */
function closingQuote(text: string, at: number): number {
  const quote = text.indexOf('"', at);
  if (quote < 0 || text.charCodeAt(quote - 1) === BACKSLASH) return -1;
  let next = quote + 1;
  while (text.charCodeAt(next) === SPACE || text.charCodeAt(next) === TAB) next++;
  return next === text.length || ",}]:\r\n".includes(text.charAt(next)) ? quote : -1;
}

/**
 * Where a string without closing quote ends on its line `[from, stop)`: before the comma and the brackets that belong
 * to the structure, and as a name before its colon.
 */
function unclosedEnd(text: string, from: number, stop: number, isName: boolean): number {
  const colon = isName ? text.indexOf(":", from) : -1;
  let end = colon >= 0 && colon < stop ? colon : stop;
  let unmatched = unmatchedClosers(text, from, end);
  while (end > from) {
    const char = text.charAt(end - 1);
    if (char === "}" || char === "]") unmatched--;
    else if (char !== "," && char !== " " && char !== "\t") break;
    if (unmatched < 0) break;
    end--;
  }
  return end;
}

/** How many closing brackets of `[from, to)` have no opening one there. */
function unmatchedClosers(text: string, from: number, to: number): number {
  let open = 0;
  let unmatched = 0;
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === "{" || char === "[") open++;
    else if (char === "}" || char === "]") {
      if (open > 0) open--;
      else unmatched++;
    }
  }
  return unmatched;
}

/** Offset behind the escape at `at`; of a broken `\u` behind its last hexadecimal digit. */
function escapeEnd(text: string, at: number): number {
  let end = at + 2;
  if (text.charAt(at + 1) !== "u") return end;
  while (end < at + 6 && isHex(text.charCodeAt(end))) end++;
  return end;
}

function decodeEscape(text: string, at: number, end: number): string | undefined {
  if (text.charAt(at + 1) !== "u") return ESCAPES.get(text.charAt(at + 1));
  if (end !== at + 6) return undefined;
  return String.fromCharCode(Number.parseInt(text.slice(at + 2, end), 16));
}

function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

/** Decodes what stands between quotes of another language; an unknown escape is the character itself. */
export function decodeLoosely(content: string): string {
  return content.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex: string | undefined, char: string) =>
    hex === undefined ? (ESCAPES.get(char) ?? char) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function reportEscape(text: string, start: number, end: number, problems: JsonProblems): void {
  const suggestion = suggest("doubleBackslash", start, start, "\\");
  problems.add("badEscape", start, end, { text: text.slice(start, end) }, [suggestion]);
}

/** Reports control characters once a string, at the first one; the way out escapes all of them. */
function reportRaw(text: string, at: number, start: number, end: number, value: string, problems: JsonProblems): void {
  const code = text.charCodeAt(at);
  const written = JSON.stringify(String.fromCharCode(code)).slice(1, -1);
  const length = code === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
  const messageId = isLineBreak(text, at) ? "lineBreak" : "controlCharacter";
  const suggestion = suggest("escape", start, end, JSON.stringify(value));
  problems.add(messageId, at, at + length, { code: codePoint(code), escape: written }, [suggestion]);
}
