import type { NodeType } from "@inventory-lint/core/editor";

/**
 * What S3 expects of each member beyond its type, one sentence or two. Sources: S3 API reference and User Guide, read
 * 2026-11; how far each fact is certain stands on the pages of the rules that check it.
 */
export const expectations: Partial<Record<NodeType, string>> = {
  InventoryConfiguration: "A bucket has 1,000 configurations at most.",
  Id: "1 to 64 characters out of A–Z, a–z, 0–9, dot, hyphen and underscore.",
  IsEnabled: "Exactly true or false, in small letters.",
  FilterPrefix: "Keys have no slash at the beginning, and * is an ordinary character in them.",
  Destination: "The bucket may be the source bucket itself, or one of another account in the same Region.",
  DestinationBucket:
    "arn:aws:s3:::bucket, with neither Region nor account nor key in it, and a general purpose bucket. S3 does not check that the bucket's policy lets s3.amazonaws.com put objects: without that no report arrives.",
  AccountId: "Twelve digits, zeros at the beginning included.",
  DestinationPrefix: "Without a slash at the beginning or the end: S3 puts one between the parts of the key.",
  Encryption: "An empty one is refused.",
  KeyId: "An alias or a key's bare id may be looked for in another account, and aws/s3 cannot be used.",
  OptionalFields: "The columns Bucket and Key are always there.",
  OptionalField: "Exactly as S3 spells it, each one once.",
  RequestId: "It must be equal to the Id inside of the configuration.",
  RequestBucket: "A name, not an ARN.",
  ExpectedBucketOwner: "Twelve digits. S3 does not know this header for directory buckets.",
};
