import { indentBefore, lineEnd, lineStart, skipBlanks, skipBlanksBack, skipLineBreak } from "../../text/lines.ts";

/** A template expression anywhere in a text. */
export const TEMPLATE = /\{\{|\{%|\{#|\$\{/;

const SIGN = /\{\{|\{%|\{#|\$\{|["'#|>[\]{}]/g;
const CLOSERS: Readonly<Record<string, string>> = { "{{": "}}", "{%": "%}", "{#": "#}", "${": "}" };
/** How far to look back for what a scalar stands behind: its indicator, tag and anchor. */
const MAX_LOOK_BACK = 200;

/**
 * A text with the template expressions that break YAML put out of the way, every offset kept: a line of nothing else
 * becomes blank, an expression beside other text becomes letters. The text itself where there are none.
 */
export function maskTemplates(text: string): string {
  if (!TEMPLATE.test(text)) return text;
  return new TemplateScanner(text).masked();
}

class TemplateScanner {
  readonly #text: string;
  readonly #pieces: string[] = [];
  readonly #unclosed = new Set<string>();
  #copied = 0;
  #depth = 0;
  /** Behind the last expression that was made blank. */
  #blankEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  masked(): string {
    const sign = new RegExp(SIGN);
    for (let match = sign.exec(this.#text); match; match = sign.exec(this.#text)) {
      sign.lastIndex = Math.max(this.#behind(match[0], match.index), match.index + 1);
    }
    return this.#pieces.join("") + this.#text.slice(this.#copied);
  }

  /** Where to go on behind the sign at `at`. */
  #behind(sign: string, at: number): number {
    const closer = CLOSERS[sign];
    if (closer) {
      const end = this.#find(closer, at + 2);
      if (end > 0) return this.#expression(sign, at, end);
    }
    if (sign === "#") return /\s/.test(this.#text[at - 1] ?? " ") ? lineEnd(this.#text, at) : at + 1;
    if (sign === "]" || sign === "}") this.#depth = Math.max(0, this.#depth - 1);
    else if (sign === "[" || sign.startsWith("{")) this.#depth += this.#depth > 0 || this.#beginsNode(at) ? 1 : 0;
    else if (sign === '"' || sign === "'") return this.#beginsNode(at) ? this.#behindQuotes(sign, at) : at + 1;
    else if (sign !== "${" && this.#depth === 0 && this.#beginsNode(at)) return this.#behindBlock(at);
    return at + 1;
  }

  /** Leaves alone what YAML takes for a part of a plain scalar. */
  #expression(sign: string, at: number, end: number): number {
    const breaks = this.#depth > 0 || /\n|: | #/.test(this.#text.slice(at, end));
    if (!breaks && (sign === "${" || !this.#beginsNode(at))) return end;
    const isAlone = this.#isBlankBefore(at) && this.#isBlankBehind(end);
    if (isAlone) this.#blankEnd = end;
    const [first = "", ...others] = this.#text.slice(at, end).split("\n");
    const lines = [(isAlone ? " " : "x").repeat(first.length), ...others.map((line) => " ".repeat(line.length))];
    this.#pieces.push(this.#text.slice(this.#copied, at), lines.join("\n"));
    this.#copied = end;
    return end;
  }

  #isBlankBefore(at: number): boolean {
    return indentBefore(this.#text, at) !== undefined || skipBlanksBack(this.#text, at) === this.#blankEnd;
  }

  #isBlankBehind(end: number): boolean {
    const rest = skipBlanks(this.#text, end);
    return rest === this.#text.length || /^(?:[\r\n]|\{[{%#])/.test(this.#text.slice(rest, rest + 2));
  }

  #find(closer: string, from: number): number {
    if (this.#unclosed.has(closer)) return -1;
    const at = this.#text.indexOf(closer, from);
    if (at < 0) this.#unclosed.add(closer);
    return at < 0 ? -1 : at + closer.length;
  }

  /** Whether nothing but an indicator, a tag or an anchor stands before `at` on its line. */
  #beginsNode(at: number): boolean {
    const before = this.#text.slice(Math.max(0, at - MAX_LOOK_BACK), at);
    return /(?:^|[\n[{,]|[:?-][ \t]|["'\]}]:)[ \t]*(?:[!&][^\s,[\]{}]*[ \t]+)*$/.test(before);
  }

  #behindQuotes(quote: string, at: number): number {
    if (this.#unclosed.has(quote)) return at + 1;
    for (let end = this.#text.indexOf(quote, at + 1); end > 0; end = this.#text.indexOf(quote, end + 1)) {
      if (quote === "'" && this.#text[end + 1] === quote) end++;
      else if (quote === "'" || !isEscaped(this.#text, end)) return end + 1;
    }
    this.#unclosed.add(quote);
    return at + 1;
  }

  /** Behind the lines of a block scalar: those that are indented more than what it belongs to. */
  #behindBlock(at: number): number {
    const end = lineEnd(this.#text, at);
    if (!/^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(this.#text.slice(at, end))) return at + 1;
    const start = lineStart(this.#text, at);
    const lead = /^ *(?:- +)*/.exec(this.#text.slice(start, at))?.[0] ?? "";
    const indent = start + lead.length === at ? lead.lastIndexOf("-") : lead.length;
    let next = skipLineBreak(this.#text, end);
    while (next < this.#text.length) {
      const content = skipBlanks(this.#text, next);
      const behind = lineEnd(this.#text, content);
      if (content < behind && content - next <= indent) break;
      next = skipLineBreak(this.#text, behind);
    }
    return next;
  }
}

function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}
