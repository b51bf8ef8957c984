/**
 * A bracket or quote that is missing shows only later, and then as several problems. So signs are put in where they may be
 * missing, and the text is read again: where that takes away problems and makes none, the sign is what was wrong.
 */

import type { SyntaxProblem } from "../../../syntax/problem.ts";
import { jsonProblem, shown, suggest } from "../problems.ts";
import type { JsonDocument } from "../syntax-tree.ts";
import { missingClosers } from "./missing-closing-brackets.ts";
import { missingOpeners } from "./missing-opening-brackets.ts";
import { missingQuotes } from "./missing-quotes.ts";
import { Completed, type Slip } from "./shift.ts";

/** Characters that are read again for one document, all readings together. */
const MAX_READ = 1_000_000;
/** Readings of one document, however short: in an editor somebody waits for them after each key. */
const MAX_READINGS = 200;
/** With more problems than this it is no quote and no opening bracket: behind one that is not closed there may be any. */
const MAX_PROBLEMS = 40;
/** Signs that one document may lack; with more the guess is given up. */
const MAX_SLIPS = 8;

/** The document as it was meant, with a problem for each sign that is missing; as it is, where no sign explains it. */
export function withMissingSigns(document: JsonDocument, read: (text: string) => JsonDocument): JsonDocument {
  const { problems, text } = document;
  if (text.length > MAX_READ) return document;
  let state: State = { completed: new Completed(text), document, problems, slips: [] };
  let left = Math.min(MAX_READINGS, Math.floor(MAX_READ / (text.length + 1)));
  while (state.slips.length < MAX_SLIPS) {
    const before = state;
    for (const slips of guesses(before.document)) {
      if (left-- <= 0) break;
      const next = tried(before, slips, read);
      if (!next) continue;
      state = next;
      break;
    }
    if (state === before) break;
  }
  if (state.slips.length === 0) return document;
  const all = [...state.problems, ...state.slips].sort((a, b) => a.start - b.start);
  return { ...state.completed.unshift(state.document), problems: all };
}

interface State {
  readonly completed: Completed;
  /** The reading of the completed text. */
  readonly document: JsonDocument;
  /** What is wrong with that, with the places of the written text. */
  readonly problems: readonly SyntaxProblem[];
  /** The signs that were put in. */
  readonly slips: readonly SyntaxProblem[];
}

/** What may be missing, the likeliest first. */
function* guesses(document: JsonDocument): Generator<readonly Slip[]> {
  if (document.problems.length <= MAX_PROBLEMS) {
    for (const slip of missingQuotes(document)) yield [slip];
    for (const slip of missingOpeners(document)) yield [slip];
  }
  if (!document.problems.some(({ messageId }) => messageId === "unclosed")) return;
  for (const sign of ["indentation", "name"] as const) {
    const slips = missingClosers(document.text, sign);
    if (slips.length > 0 && slips.length <= MAX_SLIPS) yield slips;
  }
}

function tried(state: State, slips: readonly Slip[], read: (text: string) => JsonDocument): State | undefined {
  // What was put in is not missing its other half: then something is too much.
  if (slips.some(({ openers }) => openers?.some((at) => !state.completed.isWritten(at)))) return undefined;
  const completed = state.completed.with(slips.map(({ insertion }) => insertion));
  const document = read(completed.text);
  const problems = document.problems.map((problem) => completed.problem(problem));
  const told = slips.map((slip) => state.completed.problem(problemOf(slip, state.document.text)));
  // What is said already is said in the reader's own words, unless more comes of it.
  const least = told.length + (told.some(({ start }) => isUnclosedAt(start, state.problems)) ? 1 : 0);
  if (weight(problems) + least > weight(state.problems) || !areKnown(problems, state.problems)) return undefined;
  return { completed, document, problems, slips: [...state.slips, ...told] };
}

function isUnclosedAt(offset: number, problems: readonly SyntaxProblem[]): boolean {
  return problems.some(
    ({ messageId, start }) => start === offset && (messageId === "unclosedName" || messageId === "unclosedString"),
  );
}

/** How many slips the problems seem to be: brackets that are not closed are as many as what would close them. */
function weight(problems: readonly SyntaxProblem[]): number {
  return problems.reduce((sum, { data }) => sum + (data.closers?.length ?? 1), 0);
}

/** Whether all problems were there before. Of brackets that are not closed it may be another one by now. */
function areKnown(problems: readonly SyntaxProblem[], before: readonly SyntaxProblem[]): boolean {
  const identity = ({ messageId, start }: SyntaxProblem): string =>
    messageId === "unclosed" ? messageId : `${messageId} ${start}`;
  const known = new Set(before.map(identity));
  return problems.every((problem) => known.has(identity(problem)));
}

function problemOf({ messageId, sign, start, end, insertion, openers }: Slip, text: string): SyntaxProblem {
  const { at } = insertion;
  const data = { sign, found: shown(text.slice(start, end)) };
  const suggestions = [suggest("insertSign", at, at, insertion.text, { sign })];
  const related = openers?.map((opener) => ({ start: opener, end: opener + 1, messageId: "opener" }));
  return jsonProblem(messageId, start, end, { data, suggestions, ...(related && { related }) });
}
