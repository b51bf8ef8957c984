/**
 * Our own fingerprint of a finding: what is wrong, and where in the document, whatever line that is. For documents on
 * one line, whose findings all have one line's hash, and for our own comparison of two runs.
 */
export function fingerprint(ruleId: string, path: string, value: string): string {
  const text = `${ruleId}\n${path}\n${value}`;
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

/** FNV-1a over UTF-16 code units, finished as in MurmurHash3 so that every bit counts. */
function hash(text: string, seed: number): string {
  let bits = seed;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
