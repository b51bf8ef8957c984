import { distance as levenshtein } from "fastest-levenshtein";

/** Of the lengths of two words, in UTF-16 units. Beyond it the difference is the distance, and neither is read. */
const MAX_DIFFERENCE = 100;

/**
 * How many letters have to be put in, taken out or replaced to make one word of the other. Where one is far longer, it is
 * the difference of their lengths, which is the least that it can be.
 */
export function distance(word: string, other: string): number {
  const difference = Math.abs(word.length - other.length);
  return difference > MAX_DIFFERENCE ? difference : levenshtein(word, other);
}
