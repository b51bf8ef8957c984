/** The words that stand for values in the S3 API reference's request syntax; they are nobody's values. */
const words: ReadonlySet<string> = new Set(["string", "boolean", "integer", "timestamp"]);

/** Something in angle brackets that is the whole value or a whole part of it, or YOUR_…; a key may well have `a<b>c`. */
const toBeFilledIn = /^<[^<>]+>$|(?:^|[:/.-])<[A-Za-z][\w .-]*>(?=$|[:/.-])|\bYOUR[_-]\w/;

/** Whether a value is a word of an unfilled skeleton, or has a part that was to be filled in. */
export function isSkeletonWord(value: string): boolean {
  if (words.has(value)) return true;
  // Every value of every document passes here, and hardly one has any of this.
  return (value.includes("<") || value.includes("YOUR")) && toBeFilledIn.test(value);
}
