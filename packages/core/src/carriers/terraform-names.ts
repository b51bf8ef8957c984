import type { NodeType } from "../vocabulary/generated/node-types.ts";
import { optionalField } from "../vocabulary/generated/vocabulary.ts";
import type { Names, Spelling } from "../vocabulary/spelling.ts";

/**
 * The resource aws_s3_bucket_inventory, in HCL and in JSON. Source: hashicorp/terraform-provider-aws,
 * internal/service/s3/bucket_inventory.go at 02fe3b2, read 2026-11.
 */
export const inventoryNames: Names = {
  Request: { bucket: ["RequestBucket"], aws_s3_bucket_inventory: ["InventoryConfiguration"] },
  InventoryConfiguration: {
    name: ["Id"],
    enabled: ["IsEnabled"],
    included_object_versions: ["IncludedObjectVersions"],
    optional_fields: ["OptionalFields"],
    filter: ["Filter"],
    schedule: ["Schedule"],
    destination: ["Destination"],
  },
  Filter: { prefix: ["FilterPrefix"] },
  Schedule: { frequency: ["Frequency"] },
  Destination: { bucket: ["S3BucketDestination"] },
  S3BucketDestination: {
    bucket_arn: ["DestinationBucket"],
    account_id: ["AccountId"],
    format: ["Format"],
    prefix: ["DestinationPrefix"],
    encryption: ["Encryption"],
  },
  Encryption: { sse_s3: ["SSES3"], sse_kms: ["SSEKMS"] },
  SSEKMS: { key_id: ["KeyId"] },
};

/** Values that the provider checks when it plans, or applies. Source: bucket_inventory.go, as above. */
export const checkedValues: ReadonlySet<NodeType> = new Set<NodeType>([
  "IncludedObjectVersions",
  "OptionalField",
  "Frequency",
  "Format",
  "AccountId",
]);

/** What the newest release looked at knows: 6.55.0 of 2026-08, built with the SDK for Go, s3 1.105.1. */
export const fields: Spelling["fields"] = { known: fieldsUpTo("2026-08"), asOf: "2026-08" };

export function fieldsUpTo(month: string): ReadonlySet<string> {
  return new Set(optionalField.values.filter((value) => (optionalField.since[value] ?? "") <= month));
}

/** The names that are made of those by a rule: `bucketArn` of `bucket_arn`, `bucketArn` of `BucketArn`. */
export function camelCase(names: Names): Names {
  const camel = (name: string) =>
    name
      .replace(/^[A-Z]/, (first) => first.toLowerCase())
      .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    Object.entries(names).map(([type, members]) => [
      type,
      Object.fromEntries(Object.entries(members ?? {}).map(([name, path]) => [camel(name), path])),
    ]),
  );
}
