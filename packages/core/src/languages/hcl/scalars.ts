import { type Entry, type Expression, isStructure, type Range, type Scalar, type Value } from "../../syntax/tree.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** A scalar whose text is decoded when it is asked for: most of a module is never looked at. */
export class HclScalar implements Scalar {
  readonly kind: Scalar["kind"];
  readonly start: number;
  readonly end: number;
  readonly expression: Expression | undefined;
  readonly quoted: boolean;
  readonly #text: string;
  readonly #decode: (() => string) | undefined;

  constructor(
    text: string,
    kind: Scalar["kind"],
    [start, end]: Range,
    { expression, decode, quoted = false }: { expression?: Expression; decode?: () => string; quoted?: boolean } = {},
  ) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.expression = expression;
    this.quoted = quoted;
    this.#text = text;
    this.#decode = decode;
  }

  get value(): string {
    return this.#decode ? this.#decode() : this.source;
  }

  get source(): string {
    return this.#text.slice(this.start, this.end);
  }

  get outer(): Range {
    return [this.start, this.end];
  }

  /** The same value with what is written around it: parentheses, or `"${` and `}"`. */
  widened(range: Range): HclScalar {
    const { expression, quoted } = this;
    const decode = this.kind === "unknown" ? this.#decode : () => this.value;
    return new HclScalar(this.#text, this.kind, range, {
      quoted,
      ...(expression && { expression }),
      ...(decode && { decode }),
    });
  }
}

export function widened(value: Value, range: Range): Value {
  if (value instanceof HclScalar) return value.widened(range);
  return { ...value, start: range[0], end: range[1] };
}

export function unknown(text: string, range: Range, expression: Expression): HclScalar {
  return new HclScalar(text, "unknown", range, { expression });
}

/** An item of a list, or the whole document. */
export function itemEntry(value: Value): Entry {
  const { start, end } = value;
  const isOpen = isStructure(value) && !value.closed;
  return {
    name: "",
    key: "",
    start,
    end,
    nameStart: start,
    nameEnd: isStructure(value) ? start + 1 : end,
    value,
    closed: !isOpen,
  };
}

/** An attribute, a block, or a member of an object. */
export function namedEntry(
  name: string,
  [nameStart, nameEnd]: Range,
  value: Value | undefined,
  { end = value?.end ?? nameEnd, closed = !(isStructure(value) && !value.closed), labels }: Partial<Entry> = {},
): Entry {
  return { name, key: name, start: nameStart, end, nameStart, nameEnd, value, closed, ...(labels && { labels }) };
}

/** The text that a part of a quoted string stands for. */
export function decodeQuoted(source: string): string {
  if (!/[\\$%]/.test(source)) return source;
  return source.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))|([$%])\4\{/gsu,
    (all: string, short?: string, long?: string, letter?: string, sign?: string) => {
      if (sign !== undefined) return `${sign}{`;
      if (letter !== undefined) return ESCAPES[letter] ?? all;
      const code = Number.parseInt((short ?? long) as string, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** The escape sequence at a backslash, and whether it is one. */
export function escapeAt(text: string, offset: number): { length: number; isValid: boolean } {
  const pattern = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[nrt"\\])/y;
  pattern.lastIndex = offset;
  const sequence = pattern.exec(text)?.[0];
  return { length: sequence?.length ?? 2, isValid: sequence !== undefined };
}
