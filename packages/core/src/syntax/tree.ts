/**
 * What is written, in one shape for every language. All places are UTF-16 offsets into the text without its byte order
 * mark, half-open `[start, end)`. Readers never throw: a half-typed document gives a tree and a list of problems.
 */
import type { Range, SyntaxProblem } from "./problem.ts";

export type { Range } from "./problem.ts";

export interface Comment {
  readonly start: number;
  readonly end: number;
  /** The characters between the comment's markers. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** The places of comments; made once, since edits ask for them again and again. */
export function commentRanges({ comments }: Pick<Tree, "comments">): readonly Range[] {
  const known = rangesOf.get(comments);
  if (known) return known;
  const ranges = comments.map(({ start, end }): Range => [start, end]);
  rangesOf.set(comments, ranges);
  return ranges;
}

const rangesOf = new WeakMap<readonly Comment[], readonly Range[]>();

/** A text as its reader sees it. */
export interface Tree {
  /** The whole text; what was read of it is `[start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One value, or several: a YAML stream, an XML document with a second root. */
  readonly roots: readonly Entry[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** Where others read the file, too: its path or address. */
  readonly fileName?: string | undefined;
  /** Raw requests, each with what it sends; such a text has no roots. */
  readonly requests?: readonly Request[] | undefined;
  /** The reader's own tree; only its language and editors look at it. */
  readonly origin?: unknown;
}

/** A part of a line, trimmed, with its place; `value` is the source text. */
export interface RequestPart {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A raw request: the line, its parts, headers and what it sends. */
export interface Request {
  readonly start: number;
  readonly end: number;
  /** The request line without its line end, continuation lines of the query included. */
  readonly line: RequestPart;
  /** Undefined where the line gives only an address (GET is meant). */
  readonly method: RequestPart | undefined;
  /** The target as written: a path, or an absolute address. */
  readonly target: RequestPart;
  /** Authority of an absolute address, without scheme, user and port. */
  readonly authority: RequestPart | undefined;
  /** The path, without query; starts with `/` unless empty. */
  readonly path: RequestPart;
  /** Query parameters in source order; `value` undefined for a bare name. Not URL-decoded. */
  readonly query: readonly { readonly name: RequestPart; readonly value: RequestPart | undefined }[];
  readonly version: RequestPart | undefined;
  readonly headers: readonly { readonly name: RequestPart; readonly value: RequestPart }[];
  /** The literal body in the text; undefined where there is none, or where it comes from a file. */
  readonly body: RequestPart | undefined;
  /** `< body.xml`: the body is somewhere else and is never judged. */
  readonly bodyFile: RequestPart | undefined;
}

export interface Attribute {
  readonly name: string;
  /** Decoded value. */
  readonly value: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The value without its quotes; both equal `nameEnd` where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A member, element, attribute, block, or an item of a list: a name, or none, with a value. */
export interface Entry {
  /** As written (decoded), prefix included; empty for an item of a list and for a root without a name. */
  readonly name: string;
  /** The name by which the vocabulary is asked: `name` without a prefix that stands for S3. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The name with its quotes; where there is none, the opening bracket of the value, or the value. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The name again in an end tag. */
  readonly endName?: Range | undefined;
  /** Of an element. */
  readonly attributes?: readonly Attribute[] | undefined;
  /** The words between a block's name and its brace (Terraform): none or more for a block, undefined for an attribute. */
  readonly labels?: readonly Scalar[] | undefined;
  /** Undefined where nothing is typed yet. The value of an alias is its anchor's. */
  readonly value: Value | undefined;
  /** False where the end is missing, so that it is not certain what belongs to it. */
  readonly closed: boolean;
  /** The reader's own node; only its language looks at it. */
  readonly origin?: unknown;
}

export type Value = Structure | Scalar;

export interface Structure {
  /** `element`: a map or a list, as the vocabulary expects at its place. */
  readonly kind: "map" | "list" | "element";
  readonly start: number;
  readonly end: number;
  /** What stands between the brackets or tags; the whole where there are none. */
  readonly inner: Range;
  /** Entries in source order; in an element also the text between them. */
  readonly children: readonly (Entry | Scalar)[];
  readonly closed: boolean;
  /** Whether template expressions stand in the text, which may write more entries and leave out those that are there. */
  readonly isTemplated?: boolean;
  /** Of an element without entries, all the text that is written in it, blanks too. */
  readonly text?: Scalar | undefined;
  /** YAML's tag, such as `!Sub`. */
  readonly tag?: string | undefined;
  /** What stands for a value that is not written here; its parts are the children. */
  readonly expression?: Expression | undefined;
}

export interface Scalar {
  /** `unknown`: no literal, or one of which it is uncertain what it says. */
  readonly kind: "text" | "number" | "boolean" | "null" | "unknown";
  /** Decoded, white space included; the source text of everything but strings. */
  readonly value: string;
  /** What a number or boolean says where its source text says it otherwise: `yes`, 0x1F, 012 in YAML. */
  readonly meaning?: number | boolean | undefined;
  /** As written, with its quotes. */
  readonly source: string;
  /** What to point at when the value is wrong: with quotes, without surrounding white space. */
  readonly start: number;
  readonly end: number;
  /** With the white space around it that belongs to it. */
  readonly outer: Range;
  readonly quoted: boolean;
  readonly tag?: string | undefined;
  /** What stands here in place of a literal. */
  readonly expression?: Expression | undefined;
  readonly origin?: unknown;
}

/** What is no literal. Nothing here is ever evaluated; carriers look up what a document itself says of it. */
export type Expression =
  /**
   * `aws_s3_bucket.logs["a"].arn`: the names in their order, `path` ["aws_s3_bucket", "logs", "arn"], and the source of
   * what stands in brackets, `index` `"a"`; several are joined by commas.
   */
  | { readonly kind: "reference"; readonly path: readonly string[]; readonly index?: string | undefined }
  /** `"a${x}b"`: literal texts (scalars of kind text) and what stands between them. */
  | { readonly kind: "template"; readonly parts: readonly Value[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Value[] }
  /** `c ? a : b` */
  | { readonly kind: "conditional"; readonly condition?: Value; readonly branches: readonly [Value, Value] }
  /** Anything else, with the values in it: operands, what a `for` goes over and gives. */
  | { readonly kind: "other"; readonly parts?: readonly Value[] };

export function isEntry(child: Entry | Scalar): child is Entry {
  return "nameStart" in child;
}

export function isStructure(value: Value | undefined): value is Structure {
  return value !== undefined && "children" in value;
}

/** Whether template expressions stand in the text of a structure, so that nobody knows all that it will hold. */
export function isTemplated(value: Value | undefined): boolean {
  return isStructure(value) && value.isTemplated === true;
}
