/**
 * Whether a template expression at `start` begins once more in front of the closing sign at `end`: then that sign closes
 * the second one, and the first has lost its own. Only `${` may stand in itself.
 */
export function isReopened(text: string, opener: string, start: number, end: number): boolean {
  if (opener.startsWith("$")) return false;
  const again = text.indexOf(opener, start + opener.length);
  return again >= 0 && again < end;
}
