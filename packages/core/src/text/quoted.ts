const LONGEST = 60;

const escapes: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** A value as messages show it: on one line, control characters visible, cut when long. */
export function quoted(value: string): string {
  // Twice as many: a character outside of the basic plane has two code units.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible.
  const visible = value.slice(0, 2 * LONGEST + 2).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, escaped);
  if (visible.length <= LONGEST) return visible;
  const characters = [...visible];
  return characters.length <= LONGEST ? visible : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

function escaped(char: string): string {
  return escapes.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
