/** The words that stand for values in the S3 API reference's request syntax; they are nobody's values. */
const words: ReadonlySet<string> = new Set(["string", "boolean", "integer", "timestamp"]);

/** Something in angle brackets that is the whole value or a whole part of it, or YOUR_…; a key may well have `a<b>c`. */
const toBeFilledIn = /^<[^<>]+>$|(?:^|[:/.-])<[A-Za-z][\w .-]*>(?=$|[:/.-])|\bYOUR[_-]\w/;

/** Words that people leave where a value is still to come; each is the whole value. */
const reminder = /^(?:(?:change|replace)[_ -]?(?:me|this|it)|x{3,})$/i;
/** In lower case these may be names. */
const capitals: ReadonlySet<string> = new Set(["TODO", "FIXME", "TBD"]);

/** Whether a value is only a reminder to write one, such as CHANGEME, TODO or xxxx. */
export function isReminder(value: string): boolean {
  return capitals.has(value) || reminder.test(value);
}

/** Whether a value is a word of an unfilled skeleton, has a part that was to be filled in, or reminds of one to come. */
export function isSkeletonWord(value: string): boolean {
  if (words.has(value) || isReminder(value)) return true;
  // Every value of every document passes here, and hardly one has any of this.
  return (value.includes("<") || value.includes("YOUR")) && toBeFilledIn.test(value);
}
