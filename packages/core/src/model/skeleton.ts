/** The words that stand for values in the S3 API reference's request syntax; they are nobody's values. */
const words: ReadonlySet<string> = new Set(["string", "boolean", "integer", "timestamp"]);

/** Whether a value is a word of an unfilled skeleton, or something in angle brackets or YOUR_… to be filled in. */
export function isSkeletonWord(value: string): boolean {
  return words.has(value) || /^<[^<>]+>$|<[A-Za-z][\w .-]*>|\bYOUR[_-]\w/.test(value);
}
