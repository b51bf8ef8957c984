import { DEFAULT_LEAVES, type Edit, MAX_DEPTH, type SyntaxProblem } from "../../syntax/problem.ts";
import { addProblem } from "../../syntax/problem-list.ts";
import type { Comment } from "../../syntax/tree.ts";
import { indentBefore } from "../../text/lines.ts";
import { quoted } from "../../text/quoted.ts";
import { type HclMessageId, hclLeaves } from "./messages.ts";

const [TAB, CR, BLANK, HASH, SLASH] = [9, 13, 32, 35, 47] as const;
const ASCII_NAME = /[A-Za-z_][\w-]*/y;
const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const TOP_LEVEL_BLOCK =
  /^(?:resource|data|variable|locals|module|output|provider|terraform|moved|import|check|removed|ephemeral)$/;
const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** A block that is being read. */
export interface OpenBlock {
  /** How many blanks stand before it on its line. */
  readonly indent: number;
  readonly isOneLine: boolean;
  /** Its opening brace is missing; lines that are not deeper than its name do not belong to it. */
  readonly isImplied: boolean;
}

/** Goes over a text, always to the beginning of the next token; collects comments and problems on its way. */
export class Scanner {
  readonly text: string;
  /** Where the next token begins. */
  pos = 0;
  /** Where the last token ended. */
  last = 0;
  /** Whether line ends count; inside of `( )`, `[ ]` and `${ }` they are blanks. */
  hasLines = true;
  /** Where the last text without a closing quote ended. */
  openTextEnd = -1;
  depth = 0;
  /** The innermost block around this place. */
  block: OpenBlock | undefined;
  readonly comments: Comment[] = [];
  readonly problems: SyntaxProblem[] = [];
  /** The closing brackets that are awaited, the innermost last. */
  readonly #closers: string[] = [];
  #isStopped = false;

  constructor(text: string) {
    this.text = text;
  }

  /** The first character of the next token; empty at the end. */
  get sign(): string {
    return this.text.charAt(this.pos);
  }

  get isAtEnd(): boolean {
    return this.pos >= this.text.length;
  }

  get isAtLineEnd(): boolean {
    const { text, pos } = this;
    return text[pos] === "\n" || (text[pos] === "\r" && text[pos + 1] === "\n");
  }

  startsWith(word: string): boolean {
    return this.text.startsWith(word, this.pos);
  }

  /** What a sticky expression matches at the next token, which is not taken. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.pos;
    return pattern.exec(this.text)?.[0];
  }

  /** Takes so many characters as a token. */
  take(length: number): void {
    this.last = this.pos += length;
    this.skip();
  }

  /** The name that stands here, which is not taken. */
  get name(): string | undefined {
    const name = this.match(ASCII_NAME);
    // Few names have other letters; to look for those takes longer.
    return this.text.charCodeAt(this.pos + (name?.length ?? 0)) > 127 ? this.match(NAME) : name;
  }

  /** Takes a name, if one stands here. */
  takeName(): string | undefined {
    const { name } = this;
    if (name !== undefined) this.take(name.length);
    return name;
  }

  takeWord(word: string): boolean {
    if (!this.startsWith(word) || this.name !== word) return false;
    this.take(word.length);
    return true;
  }

  /** Goes past blanks and comments, and past line ends where these do not count. */
  skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.pos);
      if (code === BLANK || code === TAB) this.pos++;
      else if (code === HASH || (code === SLASH && this.startsWith("//"))) this.#skipLineComment(code === HASH ? 1 : 2);
      else if (code === SLASH && this.startsWith("/*")) this.#skipBlockComment();
      else if (code > CR || this.hasLines || !this.isAtLineEnd) return;
      else this.pos++;
    }
  }

  skipLines(): void {
    for (this.skip(); this.isAtLineEnd; this.skip()) this.pos++;
  }

  /** Leaves out the rest of the line; a comment on it stays one. */
  skipRestOfLine(): void {
    while (!this.isAtEnd && !this.isAtLineEnd) this.take(1);
  }

  #skipLineComment(length: number): void {
    const lineEnd = this.text.indexOf("\n", this.pos);
    let end = lineEnd < 0 ? this.text.length : lineEnd;
    if (lineEnd > 0 && this.text[end - 1] === "\r") end--;
    this.#addComment(end, length, end);
  }

  #skipBlockComment(): void {
    const contentEnd = this.text.indexOf("*/", this.pos + 2);
    const { length } = this.text;
    this.#addComment(contentEnd < 0 ? length : contentEnd + 2, 2, contentEnd < 0 ? length : contentEnd);
  }

  #addComment(end: number, length: number, contentEnd: number): void {
    const start = this.pos;
    this.pos = end;
    // After a bracket that is not closed the reader goes back to the end of its line.
    if (start < (this.comments.at(-1)?.end ?? 0)) return;
    this.comments.push({ start, end, contentStart: start + length, contentEnd });
    if (length === 2 && contentEnd === end && this.text[start + 1] === "*") {
      this.report("unclosedComment", start, start + 2);
    }
  }

  report(messageId: HclMessageId, start: number, end: number, data: Record<string, string> = {}, fix?: Edit[]): void {
    if (this.#isStopped) return;
    const shown = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, quoted(value)]));
    const leaves = hclLeaves[messageId] ?? DEFAULT_LEAVES;
    addProblem(this.problems, {
      ruleId: "hcl-syntax",
      messageId,
      leaves,
      data: shown,
      start,
      end,
      ...(fix && { fix }),
    });
  }

  /** Whether a text without a closing quote was read last: it has swallowed a comma, or ends in front of one. */
  get hasOpenText(): boolean {
    return this.openTextEnd === this.last;
  }

  /** Reads one level deeper; beyond the limit everything up to the end of the text is left out. */
  deeper<T>(read: () => T): T | undefined {
    if (this.depth >= MAX_DEPTH) {
      const [start, end, data] = [this.pos, this.pos + 1, { limit: String(MAX_DEPTH) }];
      this.problems.push({ ruleId: "too-deep", messageId: "tooDeep", leaves: "all certain", data, start, end });
      this.#isStopped = true;
      this.pos = this.last = this.text.length;
      return undefined;
    }
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  /** Reads from the bracket that stands here to the one that closes it; tells whether that is there. */
  within(read: () => void): boolean {
    const [start, opener, outerLines] = [this.pos, this.sign, this.hasLines];
    const closer = CLOSERS[opener] as string;
    this.hasLines = false;
    this.#closers.push(closer);
    this.take(1);
    read();
    this.#closers.pop();
    this.hasLines = outerLines;
    const { sign } = this;
    if (sign === closer) {
      this.take(1);
      return true;
    }
    const isWrong = (sign === ")" || sign === "]") && !this.#closers.includes(sign);
    if (isWrong) {
      this.report("wrongCloser", this.pos, this.pos + 1, { text: sign, opener, closer });
      this.take(1);
    } else {
      this.report("unclosedBracket", start, start + 1, { opener, closer });
      if (outerLines) {
        this.pos = this.last;
        this.skip();
      }
    }
    return false;
  }

  /** Reports a character that has no meaning here and leaves it out; a closing bracket or the end stays: false. */
  skipUnexpected(): boolean {
    if (this.isAtEnd || ")]}".includes(this.sign)) return false;
    const text = String.fromCodePoint(this.text.codePointAt(this.pos) as number);
    this.report("unexpected", this.pos, this.pos + text.length, { text });
    this.take(text.length);
    return true;
  }

  /** In brackets: the end, or a line that begins an attribute or a block, so that the bracket is not closed. */
  get isLost(): boolean {
    if (this.isAtEnd) return true;
    if (indentBefore(this.text, this.pos) === undefined) return false;
    const { sign, isLast } = this.#lineHead();
    return sign === "=" || (sign === "{" && isLast);
  }

  /** A top-level block that is not deeper than the open one: a closing brace before it is missing. */
  get isAtOuterBlock(): boolean {
    if (!this.block) return false;
    const indent = indentBefore(this.text, this.pos);
    if (indent === undefined || indent.length > this.block.indent) return false;
    const { word, sign } = this.#lineHead();
    return sign === "{" && TOP_LEVEL_BLOCK.test(word);
  }

  /** The word that begins a line, the sign behind it and its labels, and whether that is the last one on its line. */
  #lineHead(): { word: string; sign: string; isLast: boolean } {
    const { text } = this;
    const word = this.match(ASCII_NAME) ?? "";
    const blanks = /[ \t]*/y;
    let at = this.pos + word.length;
    const skipBlanks = () => {
      blanks.lastIndex = at;
      blanks.test(text);
      at = blanks.lastIndex;
    };
    for (skipBlanks(); word && text[at] === '"'; skipBlanks()) {
      const end = text.slice(at + 1, at + 300).search(/["\n]/);
      if (end < 0 || text[at + 1 + end] === "\n") break;
      at += end + 2;
    }
    const sign = word && !(text[at] === "=" && /[=>]/.test(text.charAt(at + 1))) ? text.charAt(at) : "";
    at++;
    skipBlanks();
    return { word, sign, isLast: text[at] === "\n" || text.startsWith("\r\n", at) };
  }
}
