import { type Consequence, type Level, type Outcome, ruleUrl } from "../findings/define-rule.ts";
import { consequenceOf, type Finding } from "../findings/finding.ts";
import type { Edit, Range } from "../syntax/problem.ts";
import type { LineIndex } from "../text/line-index.ts";

/** Where something stands: UTF-16 offsets, and lines and columns from 1. Ends are exclusive. */
export interface Location {
  readonly range: Range;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Another place that explains a finding. */
export interface LocatedRelated extends Location {
  readonly message: string;
}

/** A change to choose from. The edits are sorted and belong together. */
export interface LocatedSuggestion {
  readonly message: string;
  readonly edits: readonly Edit[];
}

/** One mistake, as plain data. */
export interface LocatedFinding extends Location {
  readonly ruleId: string;
  readonly messageId: string;
  /** What is wrong, and what to write instead. */
  readonly message: string;
  readonly level: Level;
  readonly outcome: Outcome;
  /** What S3, or the tool that reads the document, does with it: one sentence. */
  readonly why: string;
  /** S3's status and code, such as `400 MalformedXML`. */
  readonly s3?: string;
  readonly evidence: Consequence["evidence"];
  /** The API's names, such as `InventoryConfigurationList[2].Destination`; empty for the document. */
  readonly path: string;
  readonly related: readonly LocatedRelated[];
  /** The only safe fix, where there is one. The edits are sorted and belong together. */
  readonly fix?: readonly Edit[];
  readonly suggestions: readonly LocatedSuggestion[];
  /** The page of the rule. */
  readonly url: string;
}

/** A finding with lines and columns. */
export function locate(finding: Finding, lineIndex: LineIndex): LocatedFinding {
  const { ruleId, messageId, message, level, outcome, answer, evidence, path, range, related, fix } = finding;
  return {
    ruleId,
    messageId,
    message,
    level,
    outcome,
    why: consequenceOf(finding),
    ...(answer !== undefined && { s3: answer }),
    evidence,
    path,
    ...locationOf(range, lineIndex),
    related: related.map((place) => ({ message: place.message, ...locationOf(place.range, lineIndex) })),
    ...(fix && { fix }),
    suggestions: finding.suggestions.map(({ message, edits }) => ({ message, edits })),
    url: ruleUrl(ruleId),
  };
}

function locationOf(range: Range, lineIndex: LineIndex): Location {
  const start = lineIndex.position(range[0]);
  const end = lineIndex.position(range[1]);
  return { range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
