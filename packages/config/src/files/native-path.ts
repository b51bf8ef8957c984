/**
 * A byte that belongs to no character: half of a surrogate pair, as in Python's "surrogateescape". A name on Linux is bytes,
 * which need be no UTF-8; so each file has a name of its own, and can be opened by it.
 */
const ESCAPED = /[\udc80-\udcff]/u;

/** What the system takes for a name that has such bytes: all of its bytes; the name itself where it has none. */
export function nativePath(name: string): string | Buffer {
  if (!ESCAPED.test(name)) return name;
  const bytes = (char: string) => (ESCAPED.test(char) ? Buffer.from([char.charCodeAt(0) - 0xdc00]) : Buffer.from(char));
  return Buffer.concat([...name].map(bytes));
}
