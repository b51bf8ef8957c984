import { distance } from "./distance.ts";

/** Among more names than this none is looked for. */
const MAX_COMPARED = 1000;
const MAX_STEPS = 3;
const MAX_NAMES = 3;

/** The names that are nearly the same, letters of either case being one: the nearest first, and at most three. */
export function nearNames(name: string, names: readonly string[]): string[] {
  if (names.length > MAX_COMPARED) return [];
  const lower = name.toLowerCase();
  return names
    .map((own) => ({ own, steps: distance(lower, own.toLowerCase()) }))
    .filter(({ own, steps }) => steps <= MAX_STEPS && steps * 3 <= own.length)
    .sort((a, b) => a.steps - b.steps)
    .map(({ own }) => own)
    .slice(0, MAX_NAMES);
}
