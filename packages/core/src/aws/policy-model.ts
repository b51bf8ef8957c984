import type { Range } from "../syntax/tree.ts";
import type { Reference } from "../vocabulary/references.ts";

/** The text that something comes to: what is written, and what stands for texts that are not known. */
export type Parts = readonly (string | Reference)[];

/** A text in a policy. Places are UTF-16 offsets into the text that the policy stands in. */
export interface PolicyText {
  /** Undefined where nothing is known of it. */
  readonly parts: Parts | undefined;
  /** As in findings: a quoted text with its quotes. */
  readonly range: Range;
}

/** The texts of one element: `"Action": "s3:*"` and `"Action": ["s3:*"]` are the same. */
export interface PolicyTexts {
  /** `NotAction`, `NotResource`, `NotPrincipal`. */
  readonly isNegated: boolean;
  readonly texts: readonly PolicyText[];
  /** False where there may be more of them. */
  readonly isComplete: boolean;
  /** The element's name; where several have it (blocks), the first. */
  readonly nameRange: Range;
}

export interface PolicyPrincipal extends PolicyText {
  /** `Service`, `AWS`, `Federated`, `CanonicalUser`; `*` for the principal that is written `"*"`. */
  readonly type: string;
}

export interface PolicyPrincipals extends PolicyTexts {
  readonly texts: readonly PolicyPrincipal[];
}

/** `"StringEquals": {"aws:SourceAccount": ["111122223333"]}`, one for each key. */
export interface PolicyCondition {
  readonly operator: PolicyText;
  readonly key: PolicyText;
  readonly values: Omit<PolicyTexts, "isNegated">;
}

export interface PolicyStatement {
  readonly range: Range;
  readonly sid: string | undefined;
  /** Undefined where it is not known, or none that IAM knows. */
  readonly effect: "Allow" | "Deny" | undefined;
  /** As it is written; undefined where it is missing. */
  readonly effectText: PolicyText | undefined;
  /** What to point at: the value of Effect, or what stands where it is missing. */
  readonly place: Range;
  /** Undefined where the statement has none. */
  readonly principals: PolicyPrincipals | undefined;
  readonly actions: PolicyTexts | undefined;
  readonly resources: PolicyTexts | undefined;
  readonly conditions: readonly PolicyCondition[];
  /** False where it may have more elements or conditions than these: then it is never certain that it applies. */
  readonly isComplete: boolean;
  /** Elements that IAM does not know, such as `Principle`. */
  readonly unknownElements: readonly PolicyText[];
}

/** The elements of a statement. Source: IAM user guide, "Grammar of the IAM JSON policy language", 2023. */
export const statementElements: readonly string[] = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

/** A statement that is to be written. */
export interface StatementDraft {
  readonly sid: string;
  readonly service: string;
  readonly action: string;
  readonly resource: Parts;
  /** In this order: operator, key, value. */
  readonly conditions: readonly (readonly [operator: string, key: string, value: Parts])[];
}

/** An edit of the text that the policy stands in. */
export interface PolicyEdit {
  readonly range: Range;
  readonly text: string;
}

/** Writes into a policy, in its own language and style. Each gives undefined where that cannot be done. */
export interface PolicyWriter {
  add(statement: StatementDraft): readonly PolicyEdit[] | undefined;
  replace(text: PolicyText, parts: Parts): readonly PolicyEdit[] | undefined;
  /** Adds a condition to a statement. */
  restrict(
    statement: PolicyStatement,
    condition: readonly [operator: string, key: string, value: Parts],
  ): readonly PolicyEdit[] | undefined;
}

/** A text that is not the document's own. */
export interface PolicyFile {
  readonly name: string;
  readonly text: string;
}

export interface Policy {
  /** In source order, which means nothing. */
  readonly statements: readonly PolicyStatement[];
  /** False where there may be more statements than these. */
  readonly isComplete: boolean;
  /** What to point at where something is missing in it: the name `Statement`, the labels of a data block. */
  readonly range: Range;
  readonly version: PolicyText | undefined;
  /** Undefined where it stands in the document that is judged. */
  readonly file: PolicyFile | undefined;
  /** Undefined where nothing can be written, as in another file. */
  readonly writer: PolicyWriter | undefined;
}
