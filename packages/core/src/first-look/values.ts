/**
 * The everyday values, as sources of regular expressions. Each is narrower than what the rules pass: no word of a
 * skeleton, nothing that is filled in later, no name of the documentation, nothing that speaks of a Region. A value ends
 * with a quote or with the `<` of its end tag.
 */
const notSkeleton = '(?!(?:string|boolean|integer|timestamp)["<])';
const account = "(?!111122223333|123456789012|444455556666|777788889999|000000000000)\\d{12}";
const bucket =
  '(?=[a-z0-9-]{3,63}["<])(?!xn--|sthree-|amzn-s3-demo-|doc-example-|examplebucket["<]|destination-bucket["<])' +
  "[a-z0-9]+(?:-[a-z0-9]+)*(?<!-an|-s3alias)";
const folder = "[A-Za-z0-9._=-]{1,100}";
const prefix = `${notSkeleton}${folder}(?:/${folder}){0,5}`;

export const values = {
  id: `${notSkeleton}[A-Za-z0-9._-]{1,64}`,
  filterPrefix: `${prefix}/?`,
  format: "(?:CSV|ORC|Parquet)",
  account,
  bucket,
  bucketArn: `arn:aws:s3:::${bucket}`,
  destinationPrefix: prefix,
  keyArn:
    `arn:aws:kms:(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\\d:${account}:key/` +
    "(?!1234abcd-12ab)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}",
  frequency: "(?:Daily|Weekly)",
  versions: "(?:All|Current)",
} as const;

/** White space, which both languages have alike. */
export const BLANKS = "[ \\t\\r\\n]*";

/** Longer texts are no everyday ones. */
export const LONGEST = 16 * 1024;

/** Whether a text has something that the expressions would let pass in the middle of a value. */
export function hasOddWord(text: string): boolean {
  return text.includes("YOUR") || text.includes("__");
}

/** Whether a name says no frequency, or only the one of the schedule. */
export function agrees(id: string, isDaily: boolean): boolean {
  return !(isDaily ? /weekly/i : /daily/i).test(id);
}

/** Whether a mark stands in a text, from an offset on, exactly once. */
export function isOnce(text: string, mark: string, from: number): boolean {
  const at = text.indexOf(mark, from);
  return at >= 0 && text.indexOf(mark, at + mark.length) < 0;
}

/** How often a mark stands in a text, from an offset on. */
export function count(text: string, mark: string, from: number): number {
  let found = 0;
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + mark.length)) found++;
  return found;
}
