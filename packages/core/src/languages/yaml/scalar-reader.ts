import { CST } from "yaml";
import type { Scalar } from "../../syntax/tree.ts";
import type { Range } from "../../syntax/types.ts";
import { resolvePlain, type YamlVersion } from "./scalars.ts";
import { TEMPLATE } from "./templates.ts";

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
    const [start, end, outerEnd] = token.type === "block-scalar" ? blockPlace(token) : this.#flowPlace(token);
    const source = this.#text.slice(start, end);
    const place = { source, start, end, outer: [start, outerEnd] as Range, tag };
    if (token.type === "scalar") return { ...place, quoted: false, ...this.#plain(token, source, tag) };
    const value = decoded(token.type === "block-scalar" ? token : { ...token, source });
    const isOpen = token.type !== "block-scalar" && !isClosedQuote(source);
    return { ...place, quoted: true, value, kind: isOpen ? "unknown" : this.#kindOf(value, tag ?? "!!str").kind };
  }

  /** The value of what has a colon or dash, and nothing behind it. */
  absent(at: number, tag: string | undefined, isOpen: boolean): Scalar {
    const kind = isOpen ? "unknown" : this.#kindOf("", tag).kind;
    return { kind, value: "", source: "", start: at, end: at, outer: [at, at], quoted: false, tag };
  }

  /** What no value is known of. */
  unknown(range: Range): Scalar {
    const source = this.source(range);
    const [start, end] = range;
    return { kind: "unknown", value: source, source, start, end, outer: range, quoted: false };
  }

  #plain(
    token: CST.FlowScalar,
    source: string,
    tag: string | undefined,
  ): Pick<Scalar, "kind" | "value" | "meaning" | "expression"> {
    const value = source.includes("\n") ? decoded({ ...token, source }) : source;
    if (TEMPLATE.test(source)) return { kind: "unknown", value, expression: { kind: "other" } };
    return { value, ...this.#kindOf(value, tag) };
  }

  #kindOf(value: string, tag: string | undefined): Pick<Scalar, "kind" | "meaning"> {
    if (tag === "!" || tag === "!!str") return { kind: "text" };
    if (tag !== undefined && !tag.startsWith("!!")) return { kind: "unknown" };
    const { kind, value: meaning } = resolvePlain(value, this.#version);
    const isOther = (kind === "number" || kind === "boolean") && String(meaning) !== value;
    return isOther ? { kind, meaning: meaning as number | boolean } : { kind };
  }

  /** A quoted scalar that is not closed takes the line end along: that belongs to nobody. */
  #flowPlace({ offset, source }: CST.FlowScalar): [number, number, number] {
    const end = offset + this.#text.slice(offset, offset + source.length).trimEnd().length;
    return [offset, end, end];
  }
}

/** From the indicator to the last line that is not blank, and to the end of the lines that belong to it. */
function blockPlace({ offset, props, source }: CST.BlockScalar): [number, number, number] {
  const last = props.at(-1) as CST.SourceToken;
  const start = last.offset + last.source.length;
  const length = source.trimEnd().length;
  const header = (props.find(({ type }) => type === "block-scalar-header") ?? last) as CST.SourceToken;
  const end = length > 0 ? start + length : header.offset + header.source.length;
  return [offset, end, Math.max(end, start + source.length)];
}

function decoded(token: CST.FlowScalar | CST.BlockScalar): string {
  // What is wrong in it is reported with the document's other problems.
  return CST.resolveAsScalar(token as CST.FlowScalar, false, () => undefined)?.value ?? "";
}

export function isClosedQuote(source: string): boolean {
  return source.length > 1 && source.at(-1) === source[0];
}
