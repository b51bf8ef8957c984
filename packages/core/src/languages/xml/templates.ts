import { type TemplateExpression, templateExpressions } from "../../text/template-expressions.ts";

/** The beginning of a template expression that may have signs of XML in it, or stand where XML has none. */
const TEMPLATE = /\{[{%#]|\$\{|<%/g;

/** A longer expression is none; in UTF-16 units, without its closing sign. */
const MAX_LENGTH = 1000;

/**
 * Puts template expressions out of XML's way, character for character: in content they lose the signs of XML that stand
 * in them and are still known for what they are, as names of elements they become other placeholders, and between
 * attributes and outside of the root blanks. The text itself where it has none.
 */
export function maskTemplates(text: string): string {
  const mask = new Mask(text);
  const isOne = ({ opener, start, closer }: TemplateExpression): boolean =>
    closer - start <= MAX_LENGTH && text.slice(start + opener.length, closer).trim() !== "";
  for (const { start, end } of templateExpressions(text, TEMPLATE, isOne)) mask.put(start, end);
  return mask.finish();
}

/** Walks through a text with its expressions, and knows between which signs of XML it is. */
class Mask {
  /** Behind the last expression. */
  end = 0;
  readonly #text: string;
  readonly #pieces: string[] = [];
  readonly #lastEndTag: number;
  /** Where the last `<` stands, and whether a `>` has followed. */
  #tag = -1;
  #isClosed = true;
  /** The quote that is open in the tag. */
  #quote = "";
  #hasRoot = false;
  /** The next `<` or `>` behind the last place that was asked for. */
  #next = -1;

  constructor(text: string) {
    this.#text = text;
    this.#lastEndTag = Math.max(text.lastIndexOf("</"), text.lastIndexOf("/>"));
  }

  put(start: number, end: number): void {
    this.#walkTo(start);
    const source = this.#text.slice(start, end);
    this.#pieces.push(this.#text.slice(this.end, start), this.#masked(source, start, end));
    this.end = end;
  }

  finish(): string {
    return this.end === 0 ? this.#text : this.#pieces.join("") + this.#text.slice(this.end);
  }

  #masked(source: string, start: number, end: number): string {
    const inert = source.replace(/^<%/, "{%").replace(/%>$/, "%}").replace(/[<>&]/g, "x");
    if (this.#isClosed) return this.#hasRoot && start < this.#lastEndTag ? inert : blanks(source);
    const { 0: first = "", 1: second = "" } = this.#text.slice(this.#tag + 1, this.#tag + 3);
    if (first === "!" || first === "?") return source;
    if (this.#tag + (first === "/" ? 2 : 1) === start) {
      return source.length < 5 ? source : `__${"X".repeat(source.length - 4)}__`;
    }
    if (this.#quote !== "") return inert.replaceAll(this.#quote, "x");
    // In a tag that is not finished it may be anything.
    return second !== "" && this.#text.charAt(this.#nextSign(end)) === ">" ? blanks(source) : source;
  }

  #walkTo(start: number): void {
    for (let at = this.end; at < start; at++) {
      const char = this.#text.charAt(at);
      if (this.#isClosed) {
        if (char !== "<") continue;
        this.#tag = at;
        this.#isClosed = false;
        this.#quote = "";
        if (!"!?/".includes(this.#text.charAt(at + 1))) this.#hasRoot = true;
      } else if (this.#quote !== "") {
        if (char === this.#quote) this.#quote = "";
      } else if (char === ">") this.#isClosed = true;
      else if (char === "<") this.#tag = at;
      else if ((char === '"' || char === "'") && !"!?".includes(this.#text.charAt(this.#tag + 1))) this.#quote = char;
    }
  }

  #nextSign(from: number): number {
    if (this.#next >= from) return this.#next;
    const behind = this.#text.slice(from).search(/[<>]/);
    this.#next = behind < 0 ? this.#text.length : from + behind;
    return this.#next;
  }
}

function blanks(source: string): string {
  return source.replace(/[^\r\n]/g, " ");
}
