import { closest, distance } from "fastest-levenshtein";

/** `; did you mean X?`, or nothing where no name is near. */
export function didYouMean(written: string, names: readonly string[], prefix = ""): string {
  const nearest = nearestName(written, names);
  return nearest === undefined ? "" : `; did you mean ${prefix}${nearest}?`;
}

/** The name that is near enough to be meant. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  if (lower === "" || names.length === 0) return undefined;
  const longer = lower.length >= 3 ? names.filter((name) => name.startsWith(lower)) : [];
  if (longer.length === 1) return longer[0];
  const nearest = closest(lower, names);
  return distance(lower, nearest) <= Math.max(nearest.length > 3 ? 2 : 1, Math.floor(nearest.length / 4))
    ? nearest
    : undefined;
}
