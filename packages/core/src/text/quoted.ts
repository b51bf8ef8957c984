/** Characters of a value that a message shows. */
const MAX_QUOTED_LENGTH = 60;
/** What rules put together themselves, such as lists of names, is longer than one quoted value, and still bounded. */
const MAX_VALUE = 1000;

/**
 * Characters that terminals and CI servers obey instead of showing them: control characters, line ends, halves of
 * characters, and those that turn the direction of writing or take no space at all.
 */
const OBEYED = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

const escapes: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** A value as messages show it: on one line, control characters visible, cut when long. */
export function quoted(value: string): string {
  return cut(value, MAX_QUOTED_LENGTH);
}

/** What is filled into a message, whoever has made it: nothing in it is obeyed by what shows the message. */
export function shownValue(value: string): string {
  return cut(value, MAX_VALUE);
}

/** Values for a message template, as they are shown. */
export function shownData(data: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shownValue(value)]));
}

function cut(value: string, length: number): string {
  // Twice as many: a character outside of the basic plane has two code units.
  const visible = value.slice(0, 2 * length + 2).replace(OBEYED, escaped);
  if (visible.length <= length) return visible;
  const characters = [...visible];
  return characters.length <= length ? visible : `${characters.slice(0, length - 1).join("")}…`;
}

function escaped(char: string): string {
  return escapes.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
