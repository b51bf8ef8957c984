import type { InventoryNode, Place } from "../model/node.ts";
import type { InventorySourceCode } from "../source-code.ts";
import type { JsonMessageId } from "../syntax/json-messages.ts";
import type { SyntaxProblem } from "../syntax/types.ts";
import type { XmlMessageId } from "../syntax/xml-messages.ts";
import { isStructural } from "./reliability.ts";

/** Problems that leave it certain which members there are, but not what was meant where they are. */
const ofMeaning: ReadonlySet<string> = new Set<XmlMessageId | JsonMessageId>([
  "closedTooEarly",
  "mismatchedStartTag",
  "missingLessThan",
  "unfinishedEndTag",
  "emptyEndTag",
  "blankBeforeName",
  "unexpectedInStartTag",
  "unexpectedInEndTag",
  "attributeWithoutValue",
  "lessThanInValue",
  "bareLessThan",
  "misspeltComment",
  "missingComma",
  "wrongComma",
  "wrongColon",
  "missingColon",
  "missingValue",
  "bareWord",
  "notANumber",
  "lineBreak",
]);

/**
 * Whether what stands at a place may be the rest of a slip, such as a tag or a quote that was lost: then what looks like a
 * mistake with one right repair is read by guess, and the repair might do more damage. Configurations of a list do not
 * touch each other.
 */
export function mayBeGuessed(
  { syntaxProblems, carrier }: Pick<InventorySourceCode, "carrier" | "syntaxProblems">,
  { range, owner }: Place,
): boolean {
  if (syntaxProblems.length === 0) return false;
  const isList = carrier === "xml-list" || carrier === "list-output";
  const around = isList ? (owner as InventoryNode).closest("InventoryConfiguration") : undefined;
  const [from, to] = around?.range ?? [0, Number.POSITIVE_INFINITY];
  const { guesses, starts, ends, farthest } = placesOf(syntaxProblems);
  const guess = guesses[countBefore(guesses, from)];
  if (guess !== undefined && guess < to) return true;
  let at = countBefore(starts, Math.min(to, range[1])) - 1;
  while (at >= 0 && (starts[at] as number) >= from && (farthest[at] as number) > range[0]) {
    if ((ends[at] as number) > range[0]) return true;
    at--;
  }
  return false;
}

/** Where problems are, in the order in which they begin. */
interface Places {
  /** Where those begin that are guessed at. */
  readonly guesses: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The last end of all problems up to each. */
  readonly farthest: readonly number[];
}

/** A broken document has thousands of problems, and thousands of findings that ask for them. */
const known = new WeakMap<readonly SyntaxProblem[], Places>();

function placesOf(problems: readonly SyntaxProblem[]): Places {
  const before = known.get(problems);
  if (before) return before;
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  const ends = sorted.map(({ end }) => end);
  const farthest: number[] = [];
  for (const end of ends) farthest.push(Math.max(end, farthest.at(-1) ?? 0));
  const guesses = sorted.filter(isGuess).map(({ start }) => start);
  const places = { guesses, starts: sorted.map(({ start }) => start), ends, farthest };
  known.set(problems, places);
  return places;
}

/** How many of the offsets, which do not fall, are less than another one. */
function countBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isGuess(problem: SyntaxProblem): boolean {
  return isStructural(problem) || ofMeaning.has(problem.messageId);
}
