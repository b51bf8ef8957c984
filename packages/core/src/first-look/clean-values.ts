/**
 * The everyday values. Each check is narrower than what the rules pass: no word of a skeleton, nothing that is filled in
 * later, no name of the documentation, nothing that speaks of a Region. Small expressions only: what they cost is the
 * time it takes to compile them.
 */
const skeletonWords: ReadonlySet<string> = new Set(["string", "boolean", "integer", "timestamp"]);
const reminder = /^(?:todo|fixme|tbd|(?:change|replace).?(?:me|this|it)|x+)$/i;
const documentationAccounts: ReadonlySet<string> = new Set([
  "111122223333",
  "123456789012",
  "444455556666",
  "777788889999",
  "000000000000",
]);
const BUCKET_ARN = "arn:aws:s3:::";

export const isId = (value: string): boolean =>
  value.length <= 64 && /^[A-Za-z0-9._-]+$/.test(value) && !isFilledInLater(value);

export const isTrue = (value: string): boolean => value === "true";

/** A prefix of keys, with or without a slash at its end. */
export const isFilterPrefix = (value: string): boolean =>
  isPrefix(value.endsWith("/") ? value.slice(0, -1) : value) && !isFilledInLater(value);

export const isFormat = (value: string): boolean => value === "CSV" || value === "ORC" || value === "Parquet";

export const isAccount = (value: string): boolean => /^\d{12}$/.test(value) && !documentationAccounts.has(value);

export const isBucketArn = (value: string): boolean =>
  value.startsWith(BUCKET_ARN) && isBucket(value.slice(BUCKET_ARN.length));

/** The name of a bucket without periods, and without a meaning of its own. */
export const isBucket = (value: string): boolean =>
  value.length >= 3 &&
  value.length <= 63 &&
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) &&
  !/^(?:xn-|sthree-|amzn-|doc-|examplebucket$|destination-bucket$|x+$|(?:change|replace)-)|-an$|-s3alias$/.test(value);

export const isDestinationPrefix = (value: string): boolean => isPrefix(value) && !isFilledInLater(value);

export const isKeyArn = (value: string): boolean =>
  /^arn:aws:kms:(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d:\d{12}:key\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(
    value,
  ) &&
  isAccount(value.split(":")[4] ?? "") &&
  !value.includes("1234abcd-12ab");

export const isFrequency = (value: string): boolean => value === "Daily" || value === "Weekly";

export const isVersions = (value: string): boolean => value === "Current" || value === "All";

/** Whether a name says no frequency, or only the one of the schedule. */
export function agrees(id: string, frequency: string): boolean {
  return !(frequency === "Daily" ? /weekly/i : /daily/i).test(id);
}

/** Whether an ARN is that of this bucket. */
export function isArnOf(arn: string, bucket: string): boolean {
  return arn === BUCKET_ARN + bucket;
}

function isPrefix(value: string): boolean {
  return value.length <= 400 && /^[A-Za-z0-9._=-]+(?:\/[A-Za-z0-9._=-]+)*$/.test(value);
}

function isFilledInLater(value: string): boolean {
  return skeletonWords.has(value) || value.includes("YOUR") || value.includes("__") || reminder.test(value);
}
