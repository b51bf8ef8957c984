import type { Range } from "../../syntax/problem.ts";
import { indentBefore, skipBlanks, skipBlanksBack } from "../../text/lines.ts";
import { type TemplateExpression, templateExpressions } from "../../text/template-expressions.ts";

/** The beginning of a template expression. */
export const TEMPLATE = /\{[{%#]|\$\{\{?|<%/;

export interface MaskedText {
  readonly text: string;
  /** Where the expressions stand. */
  readonly expressions: readonly Range[];
  /** Whether one of them is a line, or has a quote, a backslash or a line end in it: YAML may read it in another way. */
  readonly isAltered: boolean;
}

/** Puts template expressions out of YAML's way: lines of nothing else become blank, the others letters. */
export function maskTemplates(text: string): MaskedText {
  const expressions: Range[] = [];
  const pieces: string[] = [];
  const isOne = ({ opener, start, end }: TemplateExpression): boolean =>
    opener !== "${" || !text.slice(start, end).includes("\n");
  let isAltered = false;
  let blankEnd = -1;
  let copied = 0;
  for (const { start, end } of templateExpressions(text, new RegExp(TEMPLATE, "g"), isOne)) {
    const [first = "", ...others] = text.slice(start, end).split("\n");
    const isAlone = indentBefore(text, start) !== undefined || skipBlanksBack(text, start) === blankEnd;
    const behind = skipBlanks(text, end);
    const isBlank = isAlone && /^(?:$|[\r\n]|\{[{%#]|<%)/.test(text.slice(behind, behind + 2));
    if (isBlank) blankEnd = end;
    isAltered ||= isBlank || /["'\\\n]/.test(text.slice(start, end));
    const filled = [(isBlank ? " " : "x").repeat(first.length), ...others.map((line) => " ".repeat(line.length))];
    pieces.push(text.slice(copied, start), filled.join("\n"));
    expressions.push([start, end]);
    copied = end;
  }
  return { text: pieces.join("") + text.slice(copied), expressions, isAltered };
}

/** Finds out, lexeme by lexeme of the masked text, whether an expression stands where it breaks YAML. */
export class TemplateWatch {
  readonly #text: string;
  readonly #expressions: readonly Range[];
  #next = 0;
  #depth = 0;
  #isBlock = false;
  isBroken = false;

  constructor(text: string, expressions: readonly Range[]) {
    this.#text = text;
    this.#expressions = expressions;
  }

  /** @param isScalar a plain or block scalar */
  pass(lexeme: string, start: number, isScalar: boolean): void {
    const isLiteral = isScalar ? this.#isBlock : /^["'#]/.test(lexeme);
    if (isScalar) this.#isBlock = false;
    else if (/^[|>]/.test(lexeme)) this.#isBlock = true;
    else if (/^[[\]{}]/.test(lexeme)) this.#depth += /^[[{]/.test(lexeme) ? 1 : -1;
    for (let range = this.#expressions[this.#next]; range; range = this.#expressions[this.#next]) {
      if (range[0] >= start + lexeme.length) return;
      this.#next++;
      this.isBroken ||= !isLiteral && (!isScalar || this.#breaksPlain(range, start));
    }
  }

  /** Within a plain scalar, an expression is a part of it like any other, unless it has signs of YAML's in it. */
  #breaksPlain([from, to]: Range, start: number): boolean {
    if (this.#depth > 0 || (from === start && this.#text[from] !== "$")) return true;
    return /\n|: | #/.test(this.#text.slice(from, to));
  }
}
