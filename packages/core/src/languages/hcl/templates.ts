import type { Range, Value } from "../../syntax/tree.ts";
import { heredocEnd, heredocStart, heredocText, indentOfText } from "./heredocs.ts";
import { decodeQuoted, escapeAt, HclScalar, unknown, widened } from "./scalars.ts";
import type { Scanner } from "./scanner.ts";

/** How the expressions are read that stand between the texts; given, since these have templates in them. */
export interface Expressions {
  readonly value: (scanner: Scanner) => Value | undefined;
  /** `item in list` and what follows; the keyword is taken. */
  readonly forHead: (scanner: Scanner) => Value | undefined;
}

/** Where the text of a template ends and what it stands for. */
interface Notation {
  readonly isEnd: (offset: number) => boolean;
  /** Matches characters that neither end it nor mean anything. */
  readonly plain: RegExp;
  readonly hasEscapes: boolean;
  readonly decode: (from: number, to: number) => string;
}

/** What stands between the quotes, or in the lines of a heredoc. */
class Content {
  readonly parts: Value[] = [];
  /** Has directives, or an expression is missing. */
  isOpen = false;
  /** Has `~`, which takes the blanks off a text. */
  hasStrip = false;
  /** Ends in an interpolation that is not closed. */
  isCut = false;
  interpolations = 0;
  readonly #scanner: Scanner;
  readonly #notation: Notation;
  readonly #expressions: Expressions;
  readonly #directives: { name: string; range: Range; hasElse?: boolean }[] = [];

  constructor(scanner: Scanner, notation: Notation, expressions: Expressions) {
    this.#scanner = scanner;
    this.#notation = notation;
    this.#expressions = expressions;
  }

  /** Reads up to the end, which is not taken. */
  read(): this {
    const { text } = this.#scanner;
    const { isEnd, plain, hasEscapes } = this.#notation;
    let from = this.#scanner.pos;
    let at = from;
    while (!isEnd(at)) {
      const sign = text[at];
      if (sign === "\\" && hasEscapes) at = this.#skipEscape(at);
      else if ((sign === "$" || sign === "%") && text[at + 1] === "{") {
        if (at > from && text[at - 1] === sign) at += 2;
        else {
          this.#addText(from, at);
          this.#scanner.pos = at;
          this.#readSequence(sign);
          from = at = this.#scanner.pos;
        }
      } else {
        if (sign === "\r" && text[at + 1] !== "\n") this.#scanner.report("unexpected", at, at + 1, { text: sign });
        plain.lastIndex = at;
        plain.test(text);
        at = Math.max(plain.lastIndex, at + 1);
      }
    }
    this.#addText(from, at);
    this.#scanner.pos = at;
    for (const { name, range } of this.#directives) this.#scanner.report("unclosedDirective", ...range, { name });
    return this;
  }

  #addText(from: number, to: number): void {
    if (from === to) return;
    // The parser of HCL normalises texts, too.
    const decode = () => this.#notation.decode(from, to).normalize();
    this.parts.push(new HclScalar(this.#scanner.text, "text", [from, to], { decode }));
  }

  #skipEscape(at: number): number {
    const { text } = this.#scanner;
    const { length, isValid } = escapeAt(text, at);
    // A backslash at the end of the line is no escape of what is behind it.
    if (this.#notation.isEnd(at + 1) && text[at + 1] !== '"') return at + 1;
    if (!isValid) this.#scanner.report("invalidEscape", at, at + length, { text: text.slice(at, at + length) });
    return at + length;
  }

  /** `${ … }` or `%{ … }`. */
  #readSequence(sign: "$" | "%"): void {
    const scanner = this.#scanner;
    const start = scanner.pos;
    const opener = `${sign}{`;
    const outerLines = scanner.hasLines;
    scanner.hasLines = false;
    const isStripped = scanner.text[start + 2] === "~";
    scanner.take(isStripped ? 3 : 2);
    const value = scanner.deeper(() =>
      sign === "$" ? this.#needed(this.#expressions.value, opener, [start, start + 2]) : this.#readDirective(start),
    );
    if (value) this.parts.push(value);
    this.isOpen ||= sign === "%" || !value;
    this.hasStrip ||= isStripped || scanner.sign === "~";
    this.interpolations++;
    if (scanner.sign === "~") scanner.take(1);
    if (scanner.sign === "}") scanner.last = ++scanner.pos;
    else this.#closeLate(start, opener);
    scanner.hasLines = outerLines;
  }

  /** The value after `${`, `%{ if` or `%{ for`; where it is missing, what stands before the brace is to blame. */
  #needed(read: Expressions["value"], sign: string, range: Range): Value | undefined {
    const value = read(this.#scanner);
    if (!value && /[}~]/.test(this.#scanner.sign)) this.#scanner.report("missingOperand", ...range, { sign });
    return value;
  }

  /** Goes on behind the brace that may still come on this line, or where the template was cut off. */
  #closeLate(start: number, opener: string): void {
    const scanner = this.#scanner;
    scanner.pos = scanner.last;
    const rest = scanner.match(/[^}"\n]*/y) as string;
    const end = scanner.pos + rest.length;
    if (scanner.text[end] === "}") scanner.report("unexpected", scanner.pos, end, { text: rest.trim() });
    else {
      scanner.report("unclosedTemplate", start, start + 2, { opener, escape: opener[0] + opener });
      this.isCut = true;
    }
    scanner.last = scanner.pos = scanner.text[end] === "}" ? end + 1 : end;
  }

  #readDirective(start: number): Value | undefined {
    const scanner = this.#scanner;
    const name = scanner.takeName() ?? "";
    const range: Range = [start, Math.max(scanner.last, start + 2)];
    const open = this.#directives.at(-1);
    if (name === "if" || name === "for") {
      this.#directives.push({ name, range });
      return this.#needed(name === "for" ? this.#expressions.forHead : this.#expressions.value, name, range);
    }
    if (open && name === `end${open.name}`) this.#directives.pop();
    else if (open?.name === "if" && name === "else" && !open.hasElse) open.hasElse = true;
    else {
      const isKnown = name === "else" || name === "endif" || name === "endfor";
      scanner.report(isKnown ? "strayDirective" : "unknownDirective", ...range, { name });
      scanner.take(isKnown ? 0 : (scanner.match(/[^}~"\n]*/y) as string).length);
    }
    return undefined;
  }
}

/** A string in double quotes; `"${x}"` is x itself. */
export function readQuoted(scanner: Scanner, expressions: Expressions): Value {
  const { text, pos: start } = scanner;
  const notation: Notation = {
    isEnd: (at) => at >= text.length || text[at] === '"' || text[at] === "\n" || text.startsWith("\r\n", at),
    plain: /[^"\\$%\r\n]+/y,
    hasEscapes: true,
    decode: (from, to) => decodeQuoted(text.slice(from, to)),
  };
  scanner.pos++;
  const content = new Content(scanner, notation, expressions).read();
  const isClosed = scanner.sign === '"';
  const range: Range = [start, scanner.pos + (isClosed ? 1 : 0)];
  if (!isClosed && !content.isCut) scanner.report("unclosedString", ...range);
  scanner.take(isClosed ? 1 : 0);
  if (!isClosed) scanner.openTextEnd = scanner.last;
  const [only] = content.parts;
  if (isClosed && content.interpolations === 1 && content.parts.length === 1 && !content.isOpen && only) {
    return widened(only, range);
  }
  return templateValue(text, range, content, isClosed, true);
}

/** `<<EOT`, `<<-EOT`; undefined where the line does not go on like one. */
export function readHeredoc(scanner: Scanner, expressions: Expressions): Value | undefined {
  const { text, pos: start } = scanner;
  const head = heredocStart(text, start);
  if (!head) return undefined;
  const { marker, contentStart, isIndented, blanks } = head;
  if (blanks[0] < blanks[1]) scanner.report("blankAfterMarker", ...blanks, {}, [{ range: blanks, text: "" }]);
  let indent = Number.POSITIVE_INFINITY;
  const notation: Notation = {
    isEnd: (at) => {
      if (at >= text.length) return true;
      if (at > contentStart && text[at - 1] !== "\n") return false;
      if (heredocEnd(text, at, marker) !== undefined) return true;
      indent = Math.min(indent, indentOfText(text, at));
      return false;
    },
    plain: /[^$%\r\n]*\n?/y,
    hasEscapes: false,
    decode: (from, to) => heredocText(text, from, to, isIndented ? indent : 0),
  };
  scanner.pos = contentStart;
  const content = new Content(scanner, notation, expressions).read();
  const end = heredocEnd(text, scanner.pos, marker);
  if (!end) scanner.report("unclosedHeredoc", start, blanks[0], { marker });
  else if (end[1] === text.length) {
    scanner.report("heredocAtEnd", ...end, { marker }, [{ range: [text.length, text.length], text: "\n" }]);
  }
  const range: Range = [start, end?.[1] ?? text.length];
  scanner.pos = range[1];
  scanner.take(0);
  return templateValue(text, range, content, end !== undefined, false);
}

/** A text as it stands between quotes, with nothing to decode; undefined where nothing is put into it. */
export function readText(scanner: Scanner, expressions: Expressions): Value | undefined {
  const { text } = scanner;
  const notation: Notation = {
    isEnd: (at) => at >= text.length,
    plain: /[^$%]+/y,
    hasEscapes: false,
    decode: (from, to) => text.slice(from, to).replace(/([$%])\1\{/g, "$1{"),
  };
  const content = new Content(scanner, notation, expressions).read();
  if (content.interpolations === 0) return undefined;
  const range: Range = [0, text.length];
  const [only, ...others] = content.parts;
  if (scanner.problems.length > 0) return unknown(text, range, { kind: "other" });
  if (only && others.length === 0 && content.interpolations === 1 && !content.isOpen) return only;
  return templateValue(text, range, content, true, true);
}

function templateValue(text: string, range: Range, content: Content, isClosed: boolean, quoted: boolean): Value {
  const { parts, isOpen, hasStrip, interpolations } = content;
  if (interpolations > 0) return unknown(text, range, { kind: isOpen || hasStrip ? "other" : "template", parts });
  const [only] = parts as HclScalar[];
  const decode = () => only?.value ?? "";
  return new HclScalar(text, isClosed ? "text" : "unknown", range, { decode, quoted });
}
