/**
 * Account ids of AWS's documentation, and the one of emulators; nobody has them.
 * Sources: the IAM and S3 user guides and the S3 API reference, read 2026-11.
 */
const accounts: ReadonlySet<string> = new Set([
  "111122223333",
  "123456789012",
  "444455556666",
  "777788889999",
  "000000000000",
]);

/** Buckets of the same pages: `amzn-s3-demo-…` is reserved for documentation, the others are older. */
const bucket = /^(?:amzn-s3-demo-[a-z0-9.-]*|doc-example-[a-z0-9.-]*|examplebucket|destination-bucket)$/i;

/** The key id of every example. */
const KEY_ID = "1234abcd-12ab-34cd-56ef-1234567890ab";

/** Whether an account id is one of the documentation's. */
export function isDocumentationAccount(account: string): boolean {
  return accounts.has(account);
}

/** Whether a bucket's name is one of the documentation's. */
export function isDocumentationBucket(name: string): boolean {
  return bucket.test(name);
}

/** Whether the ARN of a key, or its bare id, is made of the documentation's names. */
export function isDocumentationKey(key: string): boolean {
  const [, , , , account = ""] = key.split(":");
  return key.endsWith(KEY_ID) || isDocumentationAccount(account);
}
