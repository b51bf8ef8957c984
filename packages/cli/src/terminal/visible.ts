/**
 * Characters that a terminal obeys instead of showing: control characters, and those that turn the direction of
 * writing or take no space at all. A file must not be able to paint over what is said about it.
 */
const obeyed = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

/** A text in which such characters are shown, each as one character where there is a picture of it. */
export function visible(text: string): string {
  return text.replace(obeyed, (char) => picture(char.charCodeAt(0)));
}

/** The same JSON, in which such characters are written as escapes. */
export function visibleInJson(json: string): string {
  return json.replace(obeyed, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? char : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
