import type { LanguageDefinition } from "../../src/languages/language.ts";

/**
 * What stands at the mark `|` in a text: the part, the names around, what is replaced. A path shows items as `-`, and
 * blocks and members by their names.
 */
export function placeIn(language: LanguageDefinition, marked: string): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const place = language.placeAt?.(language.read(text), offset, true);
  if (!place) throw new Error(`The language ${language.id} has no places.`);
  const { part, around, range, isNameOnly } = place;
  if (range[0] > offset || range[1] < offset) throw new Error("The range is not around the cursor.");
  if (part === "other") return part;
  const path = around.slice(1).map(({ name }) => name || "-");
  return `${part} ${path.join(".")} '${text.slice(...range)}'${isNameOnly ? " only" : ""}`;
}

/** The text after a member with one scalar, or a value where `name` is undefined, was written at the mark. */
export function writtenIn(
  language: LanguageDefinition,
  marked: string,
  name: string | undefined,
  value: string,
  ownIndent = true,
): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const place = language.placeAt?.(language.read(text), offset, ownIndent);
  if (!place) throw new Error(`The language ${language.id} has no places.`);
  const { range } = place;
  const { text: written } = place.write({ name, content: { is: "scalar", value } });
  return text.slice(0, range[0]) + written + text.slice(range[1]);
}
