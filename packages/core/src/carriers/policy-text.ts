import type { Parts, PolicyFile } from "../aws/policy-model.ts";
import { languageNamed } from "../languages/index.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";
import { isStructure, type Range, type Scalar, type Structure, type Value } from "../syntax/tree.ts";
import type { Notation } from "./policy-writer.ts";
import { asObject } from "./recognise/likeness.ts";
import { merged } from "./value-parts.ts";

/** The document that policies stand in. */
export interface PolicySource {
  readonly text: string;
  /** Where the text cannot be read: nothing is known of a policy with a problem in it. */
  readonly problems: readonly SyntaxProblem[];
  /** What a value comes to; undefined where nothing is known of it, empty where it stands for nothing. */
  readonly partsOf: (value: Value) => Parts | undefined;
  /** Undefined for the document that is judged. */
  readonly file?: PolicyFile | undefined;
  /** How references are written; undefined where nothing is. */
  readonly notation?: Notation | undefined;
}

/** A text of JSON that stands in a value, as if it were a document of its own. */
export interface EmbeddedJson {
  readonly root: Structure;
  /** The text, decoded; places in `root` count in it. */
  readonly content: string;
  /** Makes something part of the text as it is written. */
  readonly encode: (text: string) => string;
  readonly partsOf: (value: Value) => Parts | undefined;
  /** Where something stands in the document. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** The characters of a text, each with its place in the document. */
interface Characters {
  text: string;
  readonly starts: number[];
  readonly ends: number[];
}

/** What stands in an embedded text for the values between its parts; nobody writes it. */
const MARK = "\ue000";
const marks = /\$\{\ue000(\d+)\}/;

/**
 * No policy is written in as many characters: those of buckets have at most 20 KB, those of keys 32. Each of its texts is
 * compared with every configuration. Source: quotas of S3 and KMS, 2023.
 */
export const MAX_POLICY_LENGTH = 100_000;

/** Reads the JSON in a text or template; undefined where it is none, or is not certain. */
export function embeddedJson(value: Scalar, { text, partsOf }: PolicySource): EmbeddedJson | undefined {
  const { expression } = value;
  if (expression ? expression.kind !== "template" : value.kind !== "text") return undefined;
  if (value.end - value.start > MAX_POLICY_LENGTH) return undefined;
  const parts: readonly Value[] = expression?.kind === "template" ? expression.parts : [value];
  const characters: Characters = { text: "", starts: [], ends: [] };
  const quote = /^["']/.exec(value.source)?.[0];
  for (const [index, part] of parts.entries()) {
    if (part === value) addText(characters, ...contentOf(value, text), text, quote);
    else if (!isStructure(part) && part.kind === "text" && !part.quoted)
      addText(characters, part.start, part.end, text, quote);
    else add(characters, `\${${MARK}${index}}`, part.start, part.end);
  }
  const tree = languageNamed("json").read(characters.text);
  const root = asObject(tree.roots[0]?.value);
  if (!root || tree.problems.length > 0) return undefined;
  const { starts, ends } = characters;
  return {
    root,
    content: characters.text,
    encode: (inner) => {
      if (quote === '"') return JSON.stringify(inner).slice(1, -1);
      return quote ? inner.replaceAll("'", "''") : inner;
    },
    rangeOf: (start, end) => [starts[start] ?? value.start, ends[end - 1] ?? value.end],
    partsOf: (inner) => {
      if (isStructure(inner) || inner.kind === "unknown" || inner.kind === "null") return undefined;
      const pieces = inner.value.split(marks).map((piece, index): Parts | undefined => {
        const part = index % 2 === 1 ? parts[Number(piece)] : undefined;
        return part ? partsOf(part) : [piece];
      });
      return pieces.includes(undefined) ? undefined : merged(pieces.flatMap((piece) => piece ?? []));
    },
  };
}

/** Where the content of a text is: between its quotes, or in the lines behind its header. */
function contentOf({ source, start, end }: Scalar, text: string): [number, number] {
  if (/^["']/.test(source)) return [start + 1, end - 1];
  const header = /^(?:<<-?[^\n]*|[|>][^\n]*)\n/.exec(text.slice(start, end))?.[0];
  if (header === undefined) return [start, end];
  const isHeredoc = header.startsWith("<");
  return [start + header.length, isHeredoc ? text.lastIndexOf("\n", end - 1) + 1 : end];
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** Adds a part of a document, the escapes of its quotes decoded. */
function addText(to: Characters, from: number, end: number, text: string, quote: string | undefined): void {
  const pattern =
    quote === '"'
      ? /\\u[\da-fA-F]{4}|\\.|([$%])\1(?=\{)|[\s\S]/g
      : quote === "'"
        ? /''|[\s\S]/g
        : /([$%])\1(?=\{)|[\s\S]/g;
  for (const { 0: token, index } of text.slice(from, end).matchAll(pattern)) {
    const at = from + index;
    add(to, decoded(token), at, at + token.length);
  }
}

function decoded(token: string): string {
  if (token.length === 1) return token;
  if (token.startsWith("\\u")) return String.fromCharCode(Number.parseInt(token.slice(2), 16));
  const [, sign = ""] = token;
  return token.startsWith("\\") ? (ESCAPES[sign] ?? sign) : sign;
}

function add(to: Characters, text: string, start: number, end: number): void {
  to.text += text;
  for (let i = 0; i < text.length; i++) {
    to.starts.push(start);
    to.ends.push(end);
  }
}
