import { distance as levenshtein } from "fastest-levenshtein";

/** No word that is compared is as long; a value of megabytes need not be looked through to know that it is none. */
const FAR = 100;

/**
 * How many letters have to be put in, taken out or replaced to make one word of the other. Where one is far longer, it is
 * the difference of their lengths, which is the least that it can be.
 */
export function distance(word: string, other: string): number {
  const difference = Math.abs(word.length - other.length);
  return difference > FAR ? difference : levenshtein(word, other);
}
