/**
 * A text without any of these characters at its beginning. An expression such as `/-+$/` begins anew at every character
 * of a long run, so its time grows with the square of the length; that is why the ends are looked at by hand.
 */
export function withoutAtStart(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return text.slice(start);
}

/** A text without any of these characters at its end. */
export function withoutAtEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
