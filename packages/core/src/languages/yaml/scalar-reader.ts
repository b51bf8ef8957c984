import { CST } from "yaml";
import type { Range } from "../../syntax/problem.ts";
import type { Scalar } from "../../syntax/tree.ts";
import { skipSpaceBack } from "../../text/lines.ts";
import { resolvePlain, type YamlVersion } from "./scalars.ts";
import { TEMPLATE } from "./templates.ts";

const OTHER = { kind: "other" } as const;

/** A text in quotes that YAML reads as one. */
const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s;

/** Makes the scalars of a tree from the text as it is written: the tokens may be those of a repaired one. */
export class ScalarReader {
  readonly #text: string;
  readonly #version: YamlVersion;

  constructor(text: string, version: YamlVersion) {
    this.#text = text;
    this.#version = version;
  }

  source([start, end]: Range): string {
    return this.#text.slice(start, end);
  }

  read(token: CST.FlowScalar | CST.BlockScalar, tag: string | undefined): Scalar {
    const [start, end, outerEnd] = token.type === "block-scalar" ? this.#blockPlace(token) : this.#flowPlace(token);
    const source = this.#text.slice(start, end);
    const quoted = token.type !== "scalar";
    const value = this.#valueOf(token, source, outerEnd);
    const outer: Range = [start, outerEnd];
    // An expression in it has quotes of its own.
    const isMasked = token.type !== "block-scalar" && token.source !== source && !QUOTED.test(source);
    const isTemplate = quoted ? isMasked : TEMPLATE.test(source);
    const isOpen = quoted && token.type !== "block-scalar" && !isClosedQuote(token.source);
    const expression = isTemplate ? OTHER : undefined;
    if (isTemplate || isOpen) return { kind: "unknown", value, source, start, end, outer, quoted, tag, expression };
    const { kind, meaning } = this.#kindOf(value, quoted ? (tag ?? "!!str") : tag);
    return { kind, value, meaning, source, start, end, outer, quoted, tag };
  }

  /** The value of what has a colon or dash, and nothing behind it. */
  absent(at: number, tag: string | undefined): Scalar {
    const { kind } = this.#kindOf("", tag);
    return { kind, value: "", source: "", start: at, end: at, outer: [at, at], quoted: false, tag };
  }

  /** What no value is known of. */
  unknown(range: Range): Scalar {
    const source = this.source(range);
    const [start, end] = range;
    return { kind: "unknown", value: source, source, start, end, outer: range, quoted: false };
  }

  #valueOf(token: CST.FlowScalar | CST.BlockScalar, source: string, outerEnd: number): string {
    const isBlock = token.type === "block-scalar";
    if (token.type === "scalar" && !source.includes("\n")) return source;
    if (!isBlock && /^(?:"[^"\\\n]*"|'[^'\n]*')$/.test(source)) return source.slice(1, -1);
    const written = isBlock ? this.#text.slice(outerEnd - token.source.length, outerEnd) : source;
    // What is wrong in it is reported with the document's other problems.
    return CST.resolveAsScalar({ ...token, source: written } as CST.FlowScalar, false, () => undefined).value;
  }

  #kindOf(value: string, tag: string | undefined): Pick<Scalar, "kind" | "meaning"> {
    if (tag === "!" || tag === "!!str") return { kind: "text" };
    if (tag !== undefined && !tag.startsWith("!!")) return { kind: "unknown" };
    const { kind, value: meaning } = resolvePlain(value, this.#version);
    const isOther = (kind === "number" || kind === "boolean") && String(meaning) !== value;
    return isOther ? { kind, meaning: meaning as number | boolean } : { kind };
  }

  /** From the indicator to the last line that is not blank, and to the end of the lines that belong to it. */
  #blockPlace({ offset, props, source }: CST.BlockScalar): [number, number, number] {
    const last = props.at(-1) as CST.SourceToken;
    const start = last.offset + last.source.length;
    const header = props.find(({ type }) => type === "block-scalar-header") as CST.SourceToken;
    const end = skipSpaceBack(this.#text, start + source.length, start);
    return [offset, end > start ? end : header.offset + header.source.length, start + source.length];
  }

  /** A quoted scalar that is not closed takes the line end along: that belongs to nobody. */
  #flowPlace({ offset, source }: CST.FlowScalar): [number, number, number] {
    const end = skipSpaceBack(this.#text, offset + source.length, offset);
    return [offset, end, end];
  }
}

export function isClosedQuote(source: string): boolean {
  return source.length > 1 && source.at(-1) === source[0];
}
