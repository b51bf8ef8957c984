import type { NodeType } from "@inventory-lint/core/editor";

/**
 * What S3 expects of each member beyond its type, one sentence or two. Sources: S3 API reference and User Guide, read
 * 2026-11; how far each fact is certain stands on the pages of the rules that check it.
 */
export const expectations: Partial<Record<NodeType, string>> = {
  InventoryConfiguration: "A bucket has 1,000 configurations at most.",
  Id: "1 to 64 characters out of `A–Z`, `a–z`, `0–9`, `.`, `-` and `_`.",
  FilterPrefix: "Keys usually begin without a slash, and `*` is an ordinary character in them.",
  Destination: "The bucket may be the source bucket itself, or one of another account in the same Region.",
  DestinationBucket:
    "It has neither Region nor account nor key, and the bucket is a general purpose bucket. S3 does not check that the bucket's policy lets `s3.amazonaws.com` put objects: without that no report arrives.",
  AccountId: "Twelve digits, zeros at the beginning included.",
  DestinationPrefix: "Without a slash at the beginning or the end: S3 puts one between the parts of the key.",
  Encryption: "An empty one is refused.",
  KeyId: "An alias or a key's bare id may be looked for in another account, and `aws/s3` cannot be used.",
  OptionalFields: "Bucket and Key are always there, and need not be asked for.",
  OptionalField: "Exactly as S3 spells it, each one once.",
  RequestBucket: "A name, not an ARN.",
  ExpectedBucketOwner: "Twelve digits. S3 does not know this header for directory buckets.",
};
