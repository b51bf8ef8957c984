import type { Finding } from "../finding.ts";
import type { Range } from "../syntax/types.ts";

/** What is kept of a finding: its repairs are made from the text when they are asked for. */
export type PlacedFinding = Omit<Finding, "fix" | "suggestions">;

/** Forgets the repairs of a finding, and the document that they would be made from. */
export function withoutRepairs(finding: Finding): PlacedFinding {
  const { ruleId, messageId, message, data, level, outcome, answer, evidence, range, path, related } = finding;
  return { ruleId, messageId, message, data, level, outcome, answer, evidence, range, path, related };
}

/** A finding at another place. */
export function moved(finding: PlacedFinding, by: (offset: number) => number): PlacedFinding {
  const [start, end] = finding.range;
  return { ...finding, range: [by(start), by(end)], related: movedRelated(finding.related, by) };
}

export function movedRelated(related: Finding["related"], by: (offset: number) => number): Finding["related"] {
  if (related.length === 0) return related;
  return related.map((place) => ({ ...place, range: [by(place.range[0]), by(place.range[1])] }));
}

/** Whether all places of a finding lie in `[start, end)`. */
export function liesIn({ range, related }: PlacedFinding, start: number, end: number): boolean {
  return isWithin(range, start, end) && related.every((place) => isWithin(place.range, start, end));
}

/** Whether a finding stands in `[start, end)`, whatever it has to do with other places. */
export function isWithin(range: Range, start: number, end: number): boolean {
  return range[0] >= start && range[0] < end && range[1] <= end;
}

/** Whether two lists of findings say the same, those of the first `distance` characters behind those of the second. */
export function saySame(
  findings: readonly PlacedFinding[],
  others: readonly PlacedFinding[],
  distance: number,
): boolean {
  if (findings.length !== others.length) return false;
  return findings.every((finding, i) => {
    const other = others[i];
    return other !== undefined && keyOf(finding, 0) === keyOf(other, distance);
  });
}

function keyOf({ ruleId, messageId, message, path, range, related, outcome }: PlacedFinding, by: number): string {
  const places = related.map((place) => [place.range[0] + by, place.range[1] + by, place.message]);
  return JSON.stringify([ruleId, messageId, message, path, outcome, range[0] + by, range[1] + by, places]);
}
