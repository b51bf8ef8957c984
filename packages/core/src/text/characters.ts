import { quoted } from "./quoted.ts";

/**
 * What messages call a character: itself in quotes, `a blank`, or its code point where it would not be seen or would
 * change its neighbours.
 */
export function characterName(character: string): string {
  if (character === " ") return "a space";
  if (!/^[\p{C}\p{M}\p{Z}]/u.test(character) || character === "\n" || character === "\t" || character === "\r") {
    return `'${quoted(character)}'`;
  }
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Words as a sentence lists them: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** How many characters a text has: those outside of the basic plane count once, though they take two code units. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
