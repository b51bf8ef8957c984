import { expect, it } from "vitest";
import { characterName, listed } from "../../src/text/characters.ts";

it.each([
  ["ü", "'ü'"],
  ["🪣", "'🪣'"],
  [" ", "a space"],
  ["\n", "'\\n'"],
  ["\u200d", "U+200D"],
  ["\u00a0", "U+00A0"],
  ["\u0301", "U+0301"],
  ["\u0001", "U+0001"],
  ["\u{e0001}", "U+E0001"],
])("%o is called %s", (character, name) => expect(characterName(character)).toBe(name));

it.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%o are listed as %s", (words, list) => expect(listed(words)).toBe(list));
