import type { ConvertTarget, Language, Level, PolicyTarget } from "@inventory-lint/core/internal";
import type { Shared } from "../playground/share.ts";

/** A range in the text, in UTF-16 code units, the end exclusive. */
export type Offsets = readonly [start: number, end: number];

export interface TextEdit {
  readonly range: Offsets;
  readonly text: string;
}

/** Something that can be done about the document. The edits belong together; they are sorted and do not overlap. */
export interface Action {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A finding as the page shows it. */
export interface ShownFinding {
  readonly ruleId: string;
  readonly level: Level;
  readonly message: string;
  /** What happens; empty for mere advice. */
  readonly consequence: string;
  readonly range: Offsets;
  /** 1-based, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** The safe fix, if there is one, and then the suggestions. */
  readonly actions: readonly Action[];
  /** Other places that explain it. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  /** The name of another text, such as a policy, with line and column; undefined for the document itself. */
  readonly elsewhere: string | undefined;
  readonly range: Offsets;
}

/** The policies that a document's buckets and keys need. */
export interface NeededPolicies {
  readonly text: string;
  /** What the document does not tell: to be replaced. */
  readonly placeholders: readonly string[];
}

export interface Judgement {
  readonly language: Language;
  /** What the document was recognised as, in words; undefined where it holds no configuration. */
  readonly form: string | undefined;
  readonly findings: readonly ShownFinding[];
  /** How many more there are than are listed. */
  readonly hidden: number;
  /** How many comments switch off. */
  readonly suppressed: number;
  /** How many findings have a safe fix. */
  readonly fixable: number;
}

export interface HoverText {
  readonly range: Offsets;
  /** Made by us; all that comes from the document is escaped in it. */
  readonly html: string;
}

export interface CompletionOffer {
  readonly label: string;
  readonly detail: string;
  /** What it means; made by us. */
  readonly html: string;
  readonly kind: "property" | "enum" | "text";
  readonly edits: readonly TextEdit[];
}

export interface Completions {
  /** What has been typed of it. */
  readonly range: Offsets;
  readonly offers: readonly CompletionOffer[];
}

export type Converted =
  | { readonly ok: true; readonly text: string; readonly language: Language }
  | { readonly ok: false; readonly reason: string; readonly findings: readonly ShownFinding[] };

/** A rule as the list of rules shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly description: string;
  readonly level: Level | "off";
  readonly group: string;
}

/** What the page asks its worker, each about the document as it is now, and the answers. */
export interface Questions {
  judge: { ask: Shared; answer: Judgement };
  hover: { ask: { document: Shared; offset: number }; answer: HoverText | undefined };
  complete: { ask: { document: Shared; offset: number }; answer: Completions | undefined };
  actions: { ask: { document: Shared; range: Offsets }; answer: readonly Action[] };
  fixAll: { ask: Shared; answer: string };
  convert: { ask: { document: Shared; to: ConvertTarget }; answer: Converted };
  policies: { ask: { document: Shared; to: PolicyTarget }; answer: NeededPolicies | undefined };
  report: { ask: { document: Shared; format: "json" | "sarif" }; answer: string };
  rules: { ask: undefined; answer: readonly RuleEntry[] };
  /** Loads what is loaded late, so that everything works offline. */
  loadAll: { ask: undefined; answer: undefined };
}

export type QuestionName = keyof Questions;

export interface Question<Name extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: Name;
  readonly ask: Questions[Name]["ask"];
}

/** `fault` is set where the work failed: a fault of ours. */
export interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly fault?: string;
}
