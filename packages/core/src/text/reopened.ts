/**
 * Whether a template expression at `start` begins once more in front of the closing sign at `end`: then that sign closes
 * the second one, and the first has lost its own. What stands in quotes begins nothing, nor does anything in a comment;
 * `${` may stand in itself.
 */
export function isReopened(text: string, opener: string, start: number, end: number): boolean {
  if (opener.startsWith("$") || opener === "{#") return false;
  const again = text.indexOf(opener, start + opener.length);
  if (again < 0 || again >= end) return false;
  const before = text.slice(start, again);
  return [/"/g, /'/g, /`/g].every((quote) => (before.match(quote)?.length ?? 0) % 2 === 0);
}
