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
  /** How many problems it stands for, where a reader has found so many that it keeps no more. */
  readonly count?: number;
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

/** Behind as many containers that are open at once nothing is read: each would take memory. */
export const MAX_OPEN = 200_000;
