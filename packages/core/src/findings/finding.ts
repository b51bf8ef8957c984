import type { Edit, Range } from "../syntax/problem.ts";
import type { Consequence, Level, OtherFile, Outcome, RuleDocs } from "./define-rule.ts";

/** Another place that explains a finding. */
export interface Related {
  /** In the text of `file`, where that is given. */
  readonly range: Range;
  readonly message: string;
  /** Undefined for a place in the same file. */
  readonly file?: OtherFile;
}

/** A repair that the user may choose. */
export interface Suggestion {
  readonly messageId: string;
  readonly message: string;
  /** Sorted, not overlapping; they belong together. Made when they are first asked for. */
  readonly edits: readonly Edit[];
}

/** One mistake. Ranges are UTF-16 offsets into the text without its byte order mark. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  /** What is wrong, and what to do. */
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly level: Level;
  readonly outcome: Outcome;
  /** S3's status and code; undefined where it does not answer, as where the client does not even ask it. */
  readonly answer: string | undefined;
  readonly evidence: Consequence["evidence"];
  /** The tool that refuses it before S3 is asked, such as Terraform; undefined for the AWS CLI and the SDKs, but in answers. */
  readonly refuser?: string | undefined;
  readonly range: Range;
  /** The API's names, such as `InventoryConfigurationList[2].Destination`; empty for the document. */
  readonly path: string;
  readonly related: readonly Related[];
  /** The one right repair; undefined where there is none. Made when it is first asked for. */
  readonly fix: readonly Edit[] | undefined;
  readonly suggestions: readonly Suggestion[];
}

type Consequences = Pick<Consequence, "outcome" | "answer" | "evidence" | "refuser">;

/** The client of documents that S3 answered with, which are not sent as they are. */
export const CLIENT = "The AWS CLI";

/** What tools do with a mistake, where that is not to refuse the document at once. */
const refusals: Readonly<Record<string, string>> = {
  CloudFormation: "fails the update",
  [CLIENT]: "refuses it as input",
};

/** Whether it is refused before S3 is asked, by a tool that is not named: what is inferred is inferred of S3. */
export function isOfSomeTool({ outcome, answer, evidence, refuser }: Consequences): boolean {
  return outcome === "refused" && answer === undefined && refuser === undefined && evidence !== "inferred";
}

/** What becomes of a configuration with a rule's mistake, in whatever document. One sentence. */
export function consequenceOfRule({ outcome, answer, evidence, refuser }: RuleDocs): string {
  // Which tool it is depends on the document.
  if (isOfSomeTool({ outcome, answer, evidence, refuser }))
    return "The tool that reads the document refuses it, before S3 is asked.";
  return consequenceOf({ outcome, answer, evidence, refuser });
}

/** Why it matters: what S3 does with such a configuration. One sentence. */
export function consequenceOf(finding: Consequences): string {
  const { outcome, answer, evidence, refuser } = finding;
  const expected = evidence === "inferred";
  switch (outcome) {
    case "refused":
      if (refuser !== undefined) return `${refuser} ${refusals[refuser] ?? "refuses it"}.`;
      if (answer === undefined) return expected ? "S3 is expected to refuse it." : "The AWS CLI refuses to send it.";
      return expected ? `S3 is expected to refuse it: ${answer}.` : `S3 refuses it: ${answer}.`;
    case "undelivered":
      return expected
        ? "S3 accepts it, but no usable report is expected to arrive."
        : "S3 accepts it, but no usable report arrives.";
    case "overwritten":
      return "S3 accepts it, but one configuration replaces the other.";
    case "wasted":
      return "S3 accepts it, but it costs money without any use.";
    default:
      return expected ? "S3 is expected to accept it." : "S3 accepts it.";
  }
}
