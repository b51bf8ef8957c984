import { distance } from "fastest-levenshtein";

/** Longer words are near to none. */
const MAX_LENGTH = 100;

/** The name that is near enough to be meant. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  if (lower === "" || lower.length > MAX_LENGTH || names.length === 0) return undefined;
  const longer = lower.length >= 3 ? names.filter((name) => name.startsWith(lower)) : [];
  if (longer.length === 1) return longer[0];
  const steps = names.map((name) => distance(lower, name));
  const least = Math.min(...steps);
  const nearest = names[steps.indexOf(least)] ?? "";
  // Where all of a word would be other letters, nothing of it is left that could be meant.
  if (least >= lower.length) return undefined;
  return least <= Math.max(nearest.length > 3 ? 2 : 1, Math.floor(nearest.length / 4)) ? nearest : undefined;
}
