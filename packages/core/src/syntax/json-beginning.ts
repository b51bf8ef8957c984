const JSON_BEGINNING = /\s*(?:\{\s*["}]|\[\s*[{\]])/y;

/** Whether a whole document of JSON stands in a span of a text where another language is expected. */
export function beginsAsJson(text: string, start = 0, end = text.length): boolean {
  JSON_BEGINNING.lastIndex = start;
  if (!JSON_BEGINNING.test(text) || JSON_BEGINNING.lastIndex > end) return false;
  const endTag = text.indexOf("</", start);
  if (endTag < 0 || endTag >= end) return true;
  // Strings may quote XML, as those of reports do.
  return "}]".includes(text.slice(start, end).trimEnd().slice(-1));
}
