import type { ComparedConfiguration } from "../model/compared-groups.ts";
import { comparedPlace, type PlacedPart } from "../model/compared-place.ts";
import type { Facts } from "../model/facts.ts";
import type { Place } from "../model/node.ts";
import { type Summary, summarise } from "../model/summary.ts";
import type { Dialect } from "../model/vocabulary.ts";
import type { Comment } from "../source-code.ts";
import type { Reading } from "./read-alone.ts";

/** A configuration of a list that is edited: what was read of it, and where it stands by now. */
export class KeptConfiguration implements ComparedConfiguration {
  readonly reading: Reading;
  readonly summary: Summary;
  readonly #dialect: Dialect;
  /** Where it stands in the text now. */
  start: number;
  end: number;

  constructor(reading: Reading, facts: Facts, dialect: Dialect, start = reading.node.start) {
    this.reading = reading;
    this.summary = summarise(reading.node, facts, dialect);
    this.#dialect = dialect;
    this.start = start;
    this.end = start + reading.node.end - reading.node.start;
  }

  move(distance: number): void {
    this.start += distance;
    this.end += distance;
  }

  /** How far it stands behind the place where it was read. */
  get distance(): number {
    return this.start - this.reading.node.start;
  }

  place(part: PlacedPart): Place {
    const { range, owner } = comparedPlace(this.reading.node, part, this.#dialect);
    return { range: [range[0] + this.distance, range[1] + this.distance], owner };
  }

  get comments(): readonly Comment[] {
    const distance = this.distance;
    return this.reading.comments.map((comment) => movedComment(comment, (offset) => offset + distance));
  }
}

export function movedComment(comment: Comment, by: (offset: number) => number): Comment {
  return {
    start: by(comment.start),
    end: by(comment.end),
    contentStart: by(comment.contentStart),
    contentEnd: by(comment.contentEnd),
  };
}
