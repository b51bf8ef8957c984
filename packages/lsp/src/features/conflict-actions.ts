import type { Edit, Finding, Range } from "@inventory-lint/core";
import type { InventoryDocument } from "../inventory-document.ts";

/** Which side of a conflict stays. */
export type ConflictVersion = "first" | "second";

/** What becomes of a conflict that a merge has left, or of all: an action's title, and how its edit is made. */
export interface ConflictChoice {
  readonly title: string;
  readonly recipe: ConflictRecipe;
}

/** `at`: the UTF-16 offset where the conflict begins; undefined for all of the document. */
export interface ConflictRecipe {
  readonly is: "conflict";
  readonly version: ConflictVersion;
  readonly at?: number;
}

/** One conflict: its lines from the first marker to the last, line end included, and the lines of both versions. */
interface MergeConflict {
  readonly range: Range;
  readonly first: Range;
  readonly second: Range;
}

/** The lines that a merge leaves around two versions, and before what they were made from. */
const MARKER = /(?<![^\r\n])(?:<{7} \S[^\r\n]*|>{7} \S[^\r\n]*|\|{7}(?: [^\r\n]*)?|={7})(?![^\r\n])(?:\r\n|\r|\n)?/g;
/** In which order they stand in a text whose conflicts have all their markers. */
const WHOLE = /^(?:<\|?=>)+$/;

/** The finding that speaks of conflicts; undefined where there are none, or the rule is off. */
export function conflictFinding({ result }: InventoryDocument): Finding | undefined {
  return result.findings.find(({ messageId }) => messageId === "conflictMarker");
}

/**
 * The ways out of the conflicts at a range of offsets, and out of all. None where a marker is missing or stands alone:
 * then nobody knows what belongs to which version.
 */
export function conflictChoices(document: InventoryDocument, [start, end]: Range): ConflictChoice[] {
  const conflicts = conflictsIn(document.text);
  const choices: ConflictChoice[] = [];
  const versions = ["first", "second"] as const;
  const own = conflicts.find(({ range }) => range[0] <= end && start < range[1]);
  if (own) {
    const [at] = own.range;
    for (const version of versions) {
      choices.push({ title: `Take the ${version} version`, recipe: { is: "conflict", version, at } });
    }
  }
  if (conflicts.length < 2) return choices;
  for (const version of versions) {
    const title = `Take the ${version} version of all ${conflicts.length} conflicts`;
    choices.push({ title, recipe: { is: "conflict", version } });
  }
  return choices;
}

/** Leaves one version of a conflict, or of all, and takes the markers and everything else between them away. */
export function conflictEdits({ text }: InventoryDocument, { version, at }: ConflictRecipe): Edit[] {
  const chosen = conflictsIn(text).filter(({ range }) => at === undefined || range[0] === at);
  return chosen.flatMap(({ range, ...versions }) => [
    { range: [range[0], versions[version][0]], text: "" },
    { range: [versions[version][1], range[1]], text: "" },
  ]);
}

/** The conflicts of a text, in order; none where the markers of one are not all there, or in another order. */
function conflictsIn(text: string): MergeConflict[] {
  const markers = [...text.matchAll(MARKER)].map(({ 0: line, index }) => ({
    sign: line.charAt(0),
    start: index,
    end: index + line.length,
  }));
  if (!WHOLE.test(markers.map(({ sign }) => sign).join(""))) return [];
  const conflicts: MergeConflict[] = [];
  for (let at = 0; at < markers.length; ) {
    const size = markers[at + 1]?.sign === "|" ? 4 : 3;
    const [begin, behindFirst, ...others] = markers.slice(at, at + size);
    const [close, middle = behindFirst] = others.toReversed();
    if (!begin || !behindFirst || !middle || !close) return [];
    const range: Range = [begin.start, close.end];
    conflicts.push({ range, first: [begin.end, behindFirst.start], second: [middle.end, close.start] });
    at += size;
  }
  return conflicts;
}
