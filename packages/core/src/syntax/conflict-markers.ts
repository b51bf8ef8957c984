import type { SyntaxProblem } from "./problem.ts";

/** What is said of a conflict, in every language. */
export const conflictMessages = {
  conflictMarker:
    "This is an unresolved merge conflict. Choose one of the two versions, and remove the conflict markers.",
  otherConflictMarker: "Another conflict marker.",
} as const;

/** The lines that a merge leaves around two versions, and around what they were made from. */
const MARKER = /^(?:<{7} \S.*|>{7} \S.*|\|{7}(?: .*)?|={7})$/gm;
/** Further markers that a conflict points at. */
const MAX_RELATED = 20;

/** A conflict of a merge that nobody has resolved. */
export interface Conflict {
  readonly problem: SyntaxProblem;
  /** The text with blanks for the markers and for all versions but the first: as long as it was. */
  readonly firstVersion: string;
}

interface Marker {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The conflict that a text was left with; undefined where there is none. Lines that look like markers are looked for only
 * where a reader has stumbled over one: in a comment, or in a value, they mean nothing.
 */
export function conflictIn(
  text: string,
  problems: readonly SyntaxProblem[],
  ruleId: SyntaxProblem["ruleId"],
): Conflict | undefined {
  const stumbled = new Set(problems.filter(({ start }) => mayBeMarker(text, start)).map(({ start }) => start));
  if (stumbled.size === 0) return undefined;
  const markers = markersIn(text);
  const [first, ...others] = markers;
  if (!first || !markers.some(({ start }) => stumbled.has(start))) return undefined;
  const related = others
    .slice(0, MAX_RELATED)
    .map(({ start, end }) => ({ start, end, messageId: "otherConflictMarker" }));
  const { start, end } = first;
  return {
    problem: { ruleId, messageId: "conflictMarker", leaves: "members open", data: {}, start, end, related },
    firstVersion: firstVersion(text, markers),
  };
}

function mayBeMarker(text: string, start: number): boolean {
  return text.startsWith("<<<<<<< ", start) || text.startsWith(">>>>>>> ", start);
}

function markersIn(text: string): Marker[] {
  return [...text.matchAll(MARKER)].map(({ 0: line, index }) => ({
    sign: line.charAt(0),
    start: index,
    end: index + line.length,
  }));
}

function firstVersion(text: string, markers: readonly Marker[]): string {
  const last = markers.findLast(({ sign }) => sign === ">")?.start ?? -1;
  let version = "";
  let at = 0;
  let isKept = true;
  for (const { sign, start, end } of markers) {
    version += isKept ? text.slice(at, start) : blanks(text.slice(at, start));
    version += blanks(text.slice(start, end));
    at = end;
    // Without an end, everything behind it would go too.
    isKept = sign === "<" || sign === ">" || start > last;
  }
  return version + text.slice(at);
}

function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
