import type { Finding } from "../finding.ts";
import type { Range } from "../syntax/types.ts";
import { movedRelated, type PlacedFinding } from "./placed-finding.ts";

/** Finds the same finding in a fresh reading of the text; undefined where it does not know it. */
export type FindFresh = (finding: EditedFinding) => Finding | undefined;

/**
 * A finding of an edited text: it was made when its part of the text was read, has moved since, and gets its repairs from
 * a fresh reading when they are asked for. Thousands are made after every key, so it is a class.
 */
export class EditedFinding implements Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: string;
  readonly data: Finding["data"];
  readonly level: Finding["level"];
  readonly outcome: Finding["outcome"];
  readonly answer: string | undefined;
  readonly evidence: Finding["evidence"];
  readonly range: Range;
  readonly path: string;
  readonly related: Finding["related"];
  readonly #findFresh: FindFresh;

  constructor(finding: PlacedFinding, distance: number, findFresh: FindFresh) {
    this.ruleId = finding.ruleId;
    this.messageId = finding.messageId;
    this.message = finding.message;
    this.data = finding.data;
    this.level = finding.level;
    this.outcome = finding.outcome;
    this.answer = finding.answer;
    this.evidence = finding.evidence;
    this.range = [finding.range[0] + distance, finding.range[1] + distance];
    this.path = finding.path;
    this.related = movedRelated(finding.related, (offset) => offset + distance);
    this.#findFresh = findFresh;
  }

  get fix(): Finding["fix"] {
    return this.#findFresh(this)?.fix;
  }

  get suggestions(): Finding["suggestions"] {
    return this.#findFresh(this)?.suggestions ?? [];
  }
}
