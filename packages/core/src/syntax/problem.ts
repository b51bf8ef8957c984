/**
 * What the readers give: trees of what is written, with the place of everything.
 *
 * All places are UTF-16 offsets into the text without its byte order mark, half-open `[start, end)`.
 * Readers never throw: a half-typed document gives a tree and a list of problems.
 */

/** A half-open span of UTF-16 offsets. */
export type Range = [start: number, end: number];

/** One replacement of `range` by `text`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The rules that report what a reader finds. Their message templates are found by `messageId`. */
export type SyntaxRuleId =
  | "xml-syntax"
  | "xml-doctype"
  | "json-syntax"
  | "yaml-syntax"
  | "hcl-syntax"
  | "request-line"
  | "encoding"
  | "too-deep";

/**
 * What a syntax problem leaves certain of the document around it.
 *
 * - `all certain`: it lies inside a value, an attribute or a comment, or can be read in one way only
 * - `meaning open`: which members there are is certain, but not what was meant where it stands
 * - `content open`: it is uncertain what the innermost structure around it holds
 * - `members open`: and what the structure around that one holds
 * - `text open`: and where a string ends
 * - `levels open`: everything in the outermost structure that it names as related
 * - `roots open`: everything, unless it stands in another configuration of its own
 * - `document open`: everything
 */
export type Leaves =
  | "all certain"
  | "meaning open"
  | "content open"
  | "members open"
  | "text open"
  | "levels open"
  | "roots open"
  | "document open";

/** What every message of a language that is not listed leaves. */
export const DEFAULT_LEAVES: Leaves = "members open";

/** One thing that is not well-formed. */
export interface SyntaxProblem {
  readonly ruleId: SyntaxRuleId;
  readonly messageId: string;
  readonly leaves: Leaves;
  /** Values for the placeholders of the message template. */
  readonly data: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** Another place that explains this one, such as the start tag that is not closed. */
  readonly related?: readonly { readonly start: number; readonly end: number; readonly messageId: string }[];
  /** What puts it right, where only one result is right and nothing is lost. */
  readonly fix?: readonly Edit[];
  /** Ways out for the user to choose from; each one alone makes this problem go away. */
  readonly suggestions?: readonly {
    readonly messageId: string;
    readonly data: Readonly<Record<string, string>>;
    readonly edits: readonly Edit[];
  }[];
}

/** Containers nested deeper than this are read but not kept; it is libxml2's default too. */
export const MAX_DEPTH = 256;

// --- XML ---------------------------------------------------------------------------------------

export interface XmlDocument {
  readonly kind: "xml";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Everything at the top level, in source order; more than one element is a problem but is kept. */
  readonly children: XmlNode[];
  /** The first element at the top level. */
  readonly root: XmlElement | undefined;
  /** All comments of the document, in source order. */
  readonly comments: XmlComment[];
  readonly problems: SyntaxProblem[];
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlElement {
  readonly kind: "element";
  /** The name as written, prefix included; where only the end tag has a known name, that. Empty where none is typed yet. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The name in the start tag; in the end tag where there is no start tag. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Offset behind the `>` of the start tag; `end` where the element is `<a/>`, `start` where there is no start tag. */
  readonly startTagEnd: number;
  /** Offset of the `<` of the end tag, or, where there is none, the offset where the content ends. */
  readonly endTagStart: number;
  /** The name in the end tag; both -1 where there is no end tag. */
  readonly endNameStart: number;
  readonly endNameEnd: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
}

export interface XmlAttribute {
  readonly name: string;
  /** Decoded value. */
  readonly value: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The value without its quotes; both equal `nameEnd` where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface XmlText {
  readonly kind: "text" | "cdata";
  /** Decoded text, line ends normalised to LF as XML demands. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The characters without `<![CDATA[` and `]]>`; the whole of an ordinary text. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

export interface XmlComment {
  readonly kind: "comment";
  readonly start: number;
  readonly end: number;
  /** The characters between `<!--` and `-->`. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** A processing instruction, the XML declaration, or the DOCTYPE. */
export interface XmlInstruction {
  readonly kind: "instruction" | "declaration" | "doctype";
  readonly start: number;
  readonly end: number;
}

// --- JSON --------------------------------------------------------------------------------------

export interface JsonDocument {
  readonly kind: "json";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly root: JsonValue | undefined;
  /** Comments, in source order, whether or not they are allowed in this document. */
  readonly comments: JsonComment[];
  readonly problems: SyntaxProblem[];
}

export type JsonValue = JsonObject | JsonArray | JsonScalar;

export interface JsonObject {
  readonly kind: "object";
  readonly start: number;
  readonly end: number;
  readonly members: readonly JsonMember[];
  /** False where the closing brace is missing. */
  readonly closed: boolean;
}

export interface JsonMember {
  /** Decoded name. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The key with its quotes. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Undefined in a half-typed document. */
  readonly value: JsonValue | undefined;
}

export interface JsonArray {
  readonly kind: "array";
  readonly start: number;
  readonly end: number;
  readonly elements: readonly JsonValue[];
  readonly closed: boolean;
}

export interface JsonScalar {
  /**
   * `placeholder` is an unquoted template expression such as `${ENABLED}` or `{{enabled}}` in the place of a value:
   * it is no problem, and its value is unknown. `invalid` is any other bare word.
   */
  readonly kind: "string" | "number" | "boolean" | "null" | "placeholder" | "invalid";
  /** Decoded text of a string; the source text of everything else. */
  readonly value: string;
  /** With the quotes of a string. */
  readonly start: number;
  readonly end: number;
}

export interface JsonComment {
  readonly start: number;
  readonly end: number;
  /** The characters between the comment's markers. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

// --- Raw HTTP ----------------------------------------------------------------------------------

export interface HttpDocument {
  readonly kind: "http";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly requests: readonly HttpRequest[];
  /** `#` and `//` comment lines, in source order (the separators `###` are not comments). */
  readonly comments: readonly JsonComment[];
  /** Problems of the requests' own lines; those of XML bodies are in the bodies. */
  readonly problems: readonly SyntaxProblem[];
}

/** A part of a line, trimmed, with its place; `value` is the source text. */
export interface HttpPart {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface HttpRequest {
  readonly start: number;
  readonly end: number;
  /** The request line without its line end, continuation lines of the query included. */
  readonly line: HttpPart;
  /** Undefined where the line gives only an address (GET is meant). */
  readonly method: HttpPart | undefined;
  /** The target as written: a path, or an absolute address. */
  readonly target: HttpPart;
  /** Authority of an absolute address, without scheme, user and port. */
  readonly authority: HttpPart | undefined;
  /** The path, without query; starts with `/` unless empty. */
  readonly path: HttpPart;
  /** Query parameters in source order; `value` undefined for a bare name. Not URL-decoded. */
  readonly query: readonly { readonly name: HttpPart; readonly value: HttpPart | undefined }[];
  readonly version: HttpPart | undefined;
  readonly headers: readonly { readonly name: HttpPart; readonly value: HttpPart }[];
  /** The literal body in the text; undefined where there is none, or where it comes from a file. */
  readonly body: HttpPart | undefined;
  /** `< body.xml`: the body is somewhere else and is never judged. */
  readonly bodyFile: HttpPart | undefined;
}
