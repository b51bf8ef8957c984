import { indentOfLine, isRestFree, lineBreakNear, lineEnd } from "../../../text/lines.ts";
import { isCommentStart } from "../bare-words.ts";
import { mayNotHold } from "../expected-names.ts";
import { stringEnd } from "../recovery.ts";
import type { Slip } from "./shift.ts";

/** A bracket that is open. */
interface Open {
  readonly sign: "{" | "[";
  readonly at: number;
  /** Where the line begins that it stands on, and the blanks that this begins with. */
  readonly line: number;
  readonly indent: string;
  /** The name of the member whose value it opens, or of the list that this stands in; empty at the root. */
  readonly name: string;
}

/** What tells that a bracket is not closed where it should be: the indentation, or a name that has its place further out. */
export type Sign = "indentation" | "name";

/** Finds where closing brackets are missing before what stands behind them, in a text whose brackets do not match. */
export function missingClosers(text: string, sign: Sign): Slip[] {
  return new OpenBrackets(text, sign).slips();
}

class OpenBrackets {
  private readonly text: string;
  private readonly sign: Sign;
  private readonly found: Slip[] = [];
  private readonly open: Open[] = [];
  private line = 0;
  /** The blanks that the line begins with, once it has a token. */
  private indent = "";
  private isFirstOnLine = true;
  /** Where the last token ended, commas aside, and whether a comma stands behind it. */
  private tokenEnd = 0;
  private isBehindComma = false;
  /** The string read last: the name of what follows its colon. */
  private name = "";

  constructor(text: string, sign: Sign) {
    this.text = text;
    this.sign = sign;
  }

  slips(): Slip[] {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const char = text.charAt(at);
      if (char === "\n" || char === "\r") {
        this.line = at + 1;
        this.isFirstOnLine = true;
        at++;
      } else if (char === " " || char === "\t") at++;
      else if (char === "#") at = lineEnd(text, at);
      else if (char === "/" && isCommentStart(text, at)) at = this.commentEnd(at);
      else at = this.token(at, char);
    }
    return this.found;
  }

  private commentEnd(start: number): number {
    if (this.text.charAt(start + 1) === "/") return lineEnd(this.text, start);
    const end = this.text.indexOf("*/", start + 2);
    return end < 0 ? lineEnd(this.text, start) : end + 2;
  }

  private token(at: number, char: string): number {
    const end = char === '"' ? stringEnd(this.text, at) : at + 1;
    if (this.sign === "indentation" ? this.isFirstOnLine : char === '"') this.closeBefore(at, end, char);
    if (this.isFirstOnLine) this.indent = indentOfLine(this.text, at);
    this.isFirstOnLine = false;
    if (char === ",") {
      this.isBehindComma = true;
      return end;
    }
    this.isBehindComma = false;
    this.tokenEnd = end;
    if (char === '"') this.name = this.text.slice(at + 1, end - 1);
    else if (char === "{" || char === "[") this.push(char, at);
    else if (char === "}" || char === "]") this.open.pop();
    return end;
  }

  private push(sign: "{" | "[", at: number): void {
    const outer = this.open.at(-1);
    const name = outer?.sign === "[" ? outer.name : outer ? this.name : "";
    this.open.push({ sign, at, line: this.line, indent: this.indent, name });
  }

  /** Notes what is still open before the token at hand and cannot go on there. */
  private closeBefore(start: number, end: number, char: string): void {
    const isOver = this.sign === "indentation" ? this.isOutdented(start, char) : this.isMisplaced(start, end);
    let kept = this.open.length;
    while (kept > 0 && isOver(this.open[kept - 1] as Open, kept - 1)) kept--;
    const missing = this.open.splice(kept).reverse();
    if (missing.length > 0) this.report(missing, start, end, char);
  }

  private isOutdented(start: number, char: string): (bracket: Open) => boolean {
    const indent = start - this.line;
    const closes = char === "}" || char === "]";
    return (bracket) => {
      // The items of a list often stand below its bracket.
      const mayBeEqual = closes || (char === "{" && bracket.sign === "[");
      return bracket.line < this.line && indent < bracket.indent.length + (mayBeEqual ? 0 : 1);
    };
  }

  private isMisplaced(start: number, end: number): (bracket: Open, index: number) => boolean {
    if (!/^\s*:/.test(this.text.slice(end, end + 100))) return () => false;
    const name = this.text.slice(start + 1, end - 1);
    // Some structure around must be the one that the name belongs to.
    const home = this.open.findLastIndex((bracket) => bracket.sign === "{" && !mayNotHold(bracket.name, name));
    return (_, index) => index > home && home >= 0;
  }

  private report(missing: readonly Open[], start: number, end: number, char: string): void {
    const { text, tokenEnd } = this;
    const isComma = char === ",";
    const at = isComma && this.isFirstOnLine ? start : tokenEnd;
    const closers = missing.map(({ sign }) => (sign === "{" ? "}" : "]"));
    const written = missing.map((bracket, i) => {
      const isDirect = (i === 0 && at !== tokenEnd) || bracket.at + 1 === tokenEnd;
      return (isDirect ? "" : this.gap(bracket)) + closers[i];
    });
    const needsComma = !this.isBehindComma && !isComma && char !== "}" && char !== "]";
    this.found.push({
      messageId: "missingCloser",
      start,
      end: /[\s"{}[\],:]/.test(char) ? end : start + text.slice(start).search(/[\s"{}[\],:]|$/),
      sign: closers.join(""),
      insertion: { at, text: written.join("") + (needsComma ? "," : "") },
      openers: missing.map((bracket) => bracket.at),
    });
  }

  /** What stands before the bracket that closes another one: a line of its own, where the content has lines of its own. */
  private gap({ at, indent }: Open): string {
    if (isRestFree(this.text, at + 1, this.text.length)) return lineBreakNear(this.text, at + 1) + indent;
    return this.text.charAt(at + 1) === " " ? " " : "";
  }
}
