import { type Edit, mergeEdits } from "@inventory-lint/core/internal";

/** One edit repeats all that stands between the first and the last: a thousand of those would be a document each. */
const MAX_MERGED = 100_000;

/** One edit for several, as formats without room for more want it; undefined where it would be too long. */
export function mergedEdit(text: string, edits: readonly Edit[]): Edit | undefined {
  const start = edits.reduce((least, { range }) => Math.min(least, range[0]), text.length);
  const end = edits.reduce((most, { range }) => Math.max(most, range[1]), 0);
  return end - start <= MAX_MERGED ? mergeEdits(text, edits) : undefined;
}
