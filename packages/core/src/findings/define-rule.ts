import type { InventorySourceCode } from "../document/source-code.ts";
import type { InventoryNode, NodeType, Place } from "../nodes/node.ts";
import type { Comparator } from "../scope/comparison.ts";
import type { Edit, Range } from "../syntax/problem.ts";
import type { Position } from "../text/line-index.ts";

/** How loud a finding is. ESLint knows only the first two; `info` is a warning there. */
export type Level = "error" | "warning" | "info";

/**
 * What happens to a configuration with this mistake. `refused`: S3 answers 4xx, or the client does not send it;
 * `undelivered`: S3 accepts it and no usable report arrives; `overwritten`: one configuration replaces another;
 * `wasted`: it costs, and nobody needs what it does; `advice`: nothing happens.
 */
export type Outcome = "refused" | "undelivered" | "overwritten" | "wasted" | "advice";

/** What each outcome means: one clause. The glossary has more words. */
export const outcomeMeanings: Readonly<Record<Outcome, string>> = {
  refused: "S3, a client or a tool refuses the configuration",
  undelivered: "S3 accepts it, but no usable report arrives",
  overwritten: "S3 accepts it, but one configuration replaces another",
  wasted: "S3 accepts it, but it costs money without any use",
  advice: "it works, but could be better",
};

/** How a fact about S3 is known. Messages of inferred facts say "is expected to". */
export type Evidence = "recorded" | "documented" | "inferred";

/** What can be said of a rule, and of one of its messages where that differs. */
export interface Consequence {
  readonly level: Level | "off";
  readonly outcome: Outcome;
  /** S3's status and code, such as `400 MalformedXML`; absent where S3 does not answer. */
  readonly answer?: string | undefined;
  readonly evidence: Evidence;
  /** The tool that refuses it before S3 is asked; absent for S3, the AWS CLI and the SDKs. */
  readonly refuser?: string | undefined;
  /**
   * Whether the AWS CLI and the SDKs check this too, as they do with names, types and required members: what is written
   * in the SDKs' words then never gets as far as S3.
   */
  readonly clientRefuses?: boolean;
}

export interface RuleDocs extends Consequence {
  /** One sentence, without its full stop in lists: what the rule finds. */
  readonly description: string;
  readonly group:
    | "Reading"
    | "Structure"
    | "Values"
    | "Request"
    | "Several configurations"
    | "Delivery"
    | "Practice"
    | "Hygiene";
  /** Where a message's consequence differs from the rule's. */
  readonly messages?: Readonly<Record<string, Partial<Consequence>>>;
}

/** The meta of an ESLint rule, with what we need besides in `docs`. */
export interface RuleMeta {
  readonly type: "problem" | "suggestion" | "layout";
  readonly docs: RuleDocs;
  /** Templates by message id; `{{name}}` is filled from the data of a report. */
  readonly messages: Readonly<Record<string, string>>;
  readonly fixable?: "code" | "whitespace";
  readonly hasSuggestions?: boolean;
  /** JSON Schema of the options, in the subset common to draft-04 and draft-07: ESLint checks it too. */
  readonly schema?: object[];
  readonly defaultOptions?: object[];
}

/** Another file, and a place in it: whoever shows a finding may not have its text at hand. */
export interface OtherFile {
  /** As it was named when it was linted. */
  readonly name: string;
  readonly start: Position;
  readonly end: Position;
}

/** A place that explains a finding, such as the first of two duplicates. */
export interface RelatedPlace {
  readonly range: Range;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  /** The file that the range is in; undefined for the one that is reported. */
  readonly file?: OtherFile;
}

/** One way to repair what is reported. */
export interface Repair {
  readonly messageId: string;
  /** The placeholders of its own message: those of the report are not looked at. */
  readonly data?: Readonly<Record<string, string>>;
  readonly fix: () => Edit | Edit[];
}

/** ESLint's report, with related places, which ESLint ignores. */
export interface Report {
  readonly node: Place;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  /** Only where exactly one result is right and nothing is lost. */
  readonly fix?: (() => Edit | Edit[]) | null;
  readonly suggest?: Repair[];
  readonly related?: readonly RelatedPlace[];
  /** What happens, where that depends on the place and not on the message alone. */
  readonly consequence?: Omit<Partial<Consequence>, "level">;
}

/** The part of ESLint's rule context that our rules use. */
export interface RuleContext {
  readonly sourceCode: InventorySourceCode;
  readonly options: readonly unknown[];
  report(report: Report): void;
}

/** Handlers by node type, on entry or, with `:exit`, on the way out; no selectors. */
export type Visitor = {
  readonly [Key in NodeType | `${NodeType}:exit`]?: (node: InventoryNode) => void;
};

/**
 * What a rule speaks of, where it speaks of one thing only; the runner need not show it, nor make it for, what has none.
 *
 * - `value`: a value, or an empty structure, by itself. Without options and facts it reports nothing of a node that is
 *   plainly right (see nodes/plainly-right.ts), which a test tries.
 * - `structure`: what stands in `sourceCode.shape`.
 * - `syntax problems`: what stands in `sourceCode.syntaxProblems`.
 * - `raw requests`: requests as they are sent, and syntax problems there.
 * - `policies`: what policies that are in view say, of buckets, keys and others.
 */
export type Judged = "value" | "structure" | "syntax problems" | "raw requests" | "policies";

/**
 * A rule in ESLint's form. Our runner calls `create` once for many documents: nothing may be kept between handlers, and
 * `context.sourceCode` is looked at in handlers only. What a rule needs to know hangs on the node it is given.
 */
export interface Rule {
  readonly meta: RuleMeta;
  /** Undefined where it may look at anything. */
  readonly judges?: Judged;
  create(context: RuleContext): Visitor;
  /** How configurations of several documents are compared; undefined for rules that look at one document only. */
  readonly comparator?: Comparator;
}

/** Checks a rule's type where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The options of a rule that has one options object, merged over its defaults. */
export function optionsOf<Options extends object>(context: RuleContext, defaults: Options): Options {
  return { ...defaults, ...(context.options[0] as Partial<Options> | undefined) };
}

/** The page of a rule; derived from its id, so that no address can be wrong. */
export function ruleUrl(ruleId: string): string {
  return `https://github.com/inventory-lint/inventory-lint/blob/main/packages/core/docs/rules/${ruleId}.md`;
}
