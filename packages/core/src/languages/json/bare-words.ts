import { isRestFree, lineEnd } from "../../text/lines.ts";
import { type JsonProblems, type Suggestion, shown, suggest } from "./problems.ts";

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOLLAR = 36;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;
const SLASH = 47;
const EQUALS = 61;
const HASH = 35;
const PERCENT = 37;
const LESS_THAN = 60;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

/** What stands behind the brace that begins a template expression, and what before the one that ends it. */
const MATES: ReadonlyMap<number, number> = new Map([
  [LEFT_BRACE, RIGHT_BRACE],
  [PERCENT, PERCENT],
  [HASH, HASH],
]);

/** A longer `<% … %>` is none. */
const MAX_ERB = 1000;

/** Words of other languages for what JSON calls true, false and null. */
const LITERALS: ReadonlyMap<string, string> = new Map([
  ["true", "true"],
  ["yes", "true"],
  ["on", "true"],
  ["false", "false"],
  ["no", "false"],
  ["off", "false"],
  ["null", "null"],
  ["none", "null"],
  ["nil", "null"],
  ["undefined", "null"],
]);

/** What looks like white space and is none in JSON: no-break space, line separator, byte order mark and their like. */
const ODD_SPACE = /[\v\f\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** True for a character that looks like white space and is none in JSON. */
export function isOddSpace(code: number): boolean {
  return (code === 11 || code === 12 || code >= 133) && ODD_SPACE.test(String.fromCharCode(code));
}

/** True for what ends a word wherever it stands: white space and the signs `,` `{` `}` `[` `]`. */
function endsWord(code: number): boolean {
  if (code === SPACE || code === LF || code === CR || code === TAB || code === COMMA) return true;
  return code === 91 || code === 93 || code === LEFT_BRACE || code === RIGHT_BRACE || isOddSpace(code);
}

/** Whether a literal or number may end before `at`: there ends the text, or something else begins. */
export function isTokenEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return endsWord(code) || code === COLON || code === 34 || code === SEMICOLON || isCommentStart(text, at);
}

export function isCommentStart(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== SLASH) return false;
  const next = text.charCodeAt(at + 1);
  return next === SLASH || next === 42;
}

/** Offset behind the JSON number at `start`, or -1 where there is none. */
export function numberEnd(text: string, start: number): number {
  const length = text.length;
  let at = start;
  if (text.charCodeAt(at) === 45) at++;
  const first = at;
  at = digitsEnd(text, at);
  if (at === first || (at > first + 1 && text.charCodeAt(first) === 48)) return -1;
  if (at < length && text.charCodeAt(at) === 46) {
    const fraction = at + 1;
    at = digitsEnd(text, fraction);
    if (at === fraction) return -1;
  }
  if (at < length && (text.charCodeAt(at) | 32) === 101) {
    at++;
    const sign = at < length ? text.charCodeAt(at) : 0;
    if (sign === 43 || sign === 45) at++;
    const exponent = at;
    at = digitsEnd(text, exponent);
    if (at === exponent) return -1;
  }
  return isTokenEnd(text, at) ? at : -1;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) break;
    at++;
  }
  return at;
}

/** Finds where unquoted words and template expressions end; remembers the braces of one line. */
export class JsonWords {
  private readonly text: string;
  /** Where each brace of the current line is closed. */
  private closers: Map<number, number> | undefined = undefined;
  private knownTo = -1;
  /** Where the next `%>` stands that is behind the last `<%` asked for. */
  private erbCloser = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Offset behind the `${…}`, `{{…}}`, `{%…%}`, `{#…#}` or `<%…%>` at `start`, on its line; -1 where there is none. */
  templateEnd(start: number): number {
    const text = this.text;
    const code = text.charCodeAt(start);
    if (code === LESS_THAN) return this.erbEnd(start);
    const brace = code === DOLLAR ? start + 1 : start;
    if (text.charCodeAt(brace) !== LEFT_BRACE) return -1;
    const sign = brace === start ? MATES.get(text.charCodeAt(start + 1)) : undefined;
    if (brace === start && sign === undefined) return -1;
    const closer = this.closerOf(brace);
    if (closer < start + 2 || (sign !== undefined && text.charCodeAt(closer - 1) !== sign)) return -1;
    if (sign === RIGHT_BRACE && this.closerOf(start + 1) !== closer - 1) return -1;
    return isRestFree(text, start + 2, sign === undefined ? closer : closer - 1) ? -1 : closer + 1;
  }

  private erbEnd(start: number): number {
    if (this.text.charCodeAt(start + 1) !== PERCENT) return -1;
    if (this.erbCloser < start + 2) {
      const closer = this.text.indexOf("%>", start + 2);
      this.erbCloser = closer < 0 ? Number.POSITIVE_INFINITY : closer;
    }
    return this.erbCloser - start > MAX_ERB ? -1 : this.erbCloser + 2;
  }

  /** Offset behind the word at `start`, which is at least one character. In a value, `arn:aws:s3` is one word. */
  wordEnd(start: number, isValue: boolean): number {
    const text = this.text;
    let at = start;
    while (at < text.length) {
      const placeholder = this.templateEnd(at);
      if (placeholder > 0) {
        at = placeholder;
        continue;
      }
      const code = text.charCodeAt(at);
      if (at > start && this.endsAt(at, code, isValue)) break;
      at++;
    }
    return at;
  }

  private endsAt(at: number, code: number, isValue: boolean): boolean {
    const text = this.text;
    if (code === SEMICOLON) return isTokenEnd(text, at + 1);
    if (code === EQUALS) return !isValue;
    if (code === COLON) return !isValue || at + 1 === text.length || endsWord(text.charCodeAt(at + 1));
    if (code === LEFT_BRACE) return text.charCodeAt(at - 1) !== DOLLAR;
    return endsWord(code);
  }

  /** Offset behind the unquoted text at `start`: a word, or several on one line where the first is no number. */
  textEnd(start: number, isValue: boolean): number {
    const text = this.text;
    let end = this.wordEnd(start, isValue);
    if (!/[a-z_]/i.test(text.charAt(start))) return end;
    for (;;) {
      let at = end;
      while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
      const code = text.charCodeAt(at);
      if (at === end || isTokenEnd(text, at) || code === 35 || (code === EQUALS && !isValue)) return end;
      end = this.wordEnd(at, isValue);
    }
  }

  /** Each line is walked once: a brace has the same partner from wherever one starts to look. */
  private closerOf(brace: number): number {
    if (brace >= this.knownTo) this.matchBraces(brace);
    return this.closers?.get(brace) ?? -1;
  }

  private matchBraces(from: number): void {
    const text = this.text;
    const open: number[] = [];
    const closers = new Map<number, number>();
    this.closers = closers;
    this.knownTo = lineEnd(text, from);
    for (let at = from; at < this.knownTo; at++) {
      const code = text.charCodeAt(at);
      if (code === LEFT_BRACE) open.push(at);
      else if (code === RIGHT_BRACE) {
        const opener = open.pop();
        if (opener !== undefined) closers.set(opener, at);
      }
    }
  }
}

/** Reports the unquoted text `[start, end)` that stands in the place of a value. */
export function reportWord(source: string, start: number, end: number, problems: JsonProblems): void {
  const word = source.slice(start, end);
  const { messageId, literal } = judgeWord(word);
  const text = shown(word);
  const suggestions: Suggestion[] = [];
  const useLiteral = suggest("useLiteral", start, end, literal ?? "", { literal: literal ?? "" });
  const quote = suggest("quote", start, end, JSON.stringify(word.replace(/^"|"$/g, "")), { text });
  if (messageId !== "leadingZero" && literal !== undefined) suggestions.push(useLiteral);
  suggestions.push(quote);
  if (messageId === "leadingZero" && literal !== undefined) suggestions.push(useLiteral);
  problems.add(messageId, start, end, { text, literal: literal ?? "" }, suggestions);
}

type WordMessageId =
  | "bareWord"
  | "wrongLiteral"
  | "leadingZero"
  | "plusSign"
  | "barePoint"
  | "hexNumber"
  | "notANumber";

/** What is wrong with a word, and the value of JSON that it may stand for. */
function judgeWord(word: string): { messageId: WordMessageId; literal: string | undefined } {
  const literal = LITERALS.get(word.toLowerCase());
  if (literal !== undefined) return { messageId: "wrongLiteral", literal };
  if (/^[+-]?(?:NaN|Infinity)$/.test(word)) return { messageId: "notANumber", literal: "null" };
  if (/^[+-]?0[xX][0-9a-fA-F]+$/.test(word)) return { messageId: "hexNumber", literal: undefined };
  const number = /^([+-]?)(0*)([1-9]\d*)?(?:(\.)(\d*))?((?:[eE][+-]?\d+)?)$/.exec(word);
  if (number === null || !/\d/.test(word)) return { messageId: "bareWord", literal: undefined };
  const [, sign, zeros = "", whole, point, fraction, exponent = ""] = number;
  const repaired = `${sign === "-" ? "-" : ""}${whole ?? "0"}${fraction ? `.${fraction}` : ""}${exponent}`;
  if (zeros !== "" && (whole !== undefined || zeros.length > 1)) return { messageId: "leadingZero", literal: repaired };
  if (sign === "+") return { messageId: "plusSign", literal: repaired };
  if (point !== undefined) return { messageId: "barePoint", literal: repaired };
  return { messageId: "bareWord", literal: undefined };
}
