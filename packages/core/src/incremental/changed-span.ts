import type { ChangedSpan } from "../text/line-index.ts";

/**
 * The smallest span in which two texts differ. What they have in common is compared by halves of halves, since engines
 * compare pieces of texts many times faster than a loop compares their characters.
 */
export function changedSpan(before: string, after: string): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = longest(shorter - start, (from, to) => {
    return (
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from)
    );
  });
  return { start, end: before.length - behind, newEnd: after.length - behind };
}

/** How many of `count` things are the same, counted from the first, where `areSame` compares the span `[from, to)`. */
function longest(count: number, areSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (areSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
