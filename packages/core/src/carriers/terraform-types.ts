import type { AttachedPolicy } from "../scope/resources.ts";
import { ACCOUNT, PARTITION, REGION, type Reference } from "../vocabulary/references.ts";

// What the providers call buckets, keys, their policies and their attributes. Types and attributes may be any names, so
// these are maps.

type Kinds = ReadonlyMap<string, Reference["kind"]>;

function mapOf<Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(table));
}

/** What makes a bucket, and its attribute for the name. */
export const bucketTypes = mapOf({ aws_s3_bucket: "bucket", awscc_s3_bucket: "bucket_name" });

export const keyTypes: ReadonlySet<string> = new Set([
  "aws_kms_key",
  "aws_kms_replica_key",
  "aws_kms_external_key",
  "awscc_kms_key",
]);

/** What the attributes of buckets are, by type. */
export const bucketAttributes: ReadonlyMap<string, Kinds> = mapOf({
  // Source: documentation of aws_s3_bucket, read 2026-11.
  aws_s3_bucket: mapOf<Reference["kind"]>({
    id: "name",
    bucket: "name",
    arn: "arn",
    bucket_domain_name: "unknown",
    bucket_regional_domain_name: "unknown",
    hosted_zone_id: "unknown",
    region: "unknown",
    website_endpoint: "unknown",
    website_domain: "unknown",
  }),
  // Source: the properties that its resource schema reads, see template-names.ts.
  awscc_s3_bucket: mapOf<Reference["kind"]>({
    id: "name",
    bucket_name: "name",
    arn: "arn",
    domain_name: "unknown",
    dual_stack_domain_name: "unknown",
    regional_domain_name: "unknown",
    website_url: "unknown",
  }),
});

/** What the attributes of keys are, by type. */
export const keyAttributes: ReadonlyMap<string, Kinds> = mapOf({
  aws_kms_key: mapOf<Reference["kind"]>({ arn: "arn", key_id: "id", id: "id" }),
  aws_kms_replica_key: mapOf<Reference["kind"]>({ arn: "arn", key_id: "id", id: "id" }),
  aws_kms_external_key: mapOf<Reference["kind"]>({ arn: "arn", id: "id" }),
  awscc_kms_key: mapOf<Reference["kind"]>({ arn: "arn", key_id: "id", id: "id" }),
  aws_kms_alias: mapOf<Reference["kind"]>({ target_key_arn: "arn", target_key_id: "id" }),
});

/** Data that stands for where the module is used. */
export const surroundings: ReadonlyMap<string, ReadonlyMap<string, string>> = mapOf({
  aws_caller_identity: mapOf({ account_id: ACCOUNT, id: ACCOUNT }),
  aws_partition: mapOf({ partition: PARTITION, id: PARTITION }),
  aws_region: mapOf({ name: REGION, region: REGION, id: REGION }),
});

/** Attributes that hold policies, by the resource. */
export const policyAttributes = mapOf<readonly [kind: AttachedPolicy["kind"], attribute: string]>({
  aws_s3_bucket: ["bucket", "policy"],
  aws_s3_bucket_policy: ["bucket", "policy"],
  awscc_s3_bucket_policy: ["bucket", "policy_document"],
  aws_kms_key: ["key", "policy"],
  aws_kms_replica_key: ["key", "policy"],
  aws_kms_external_key: ["key", "policy"],
  aws_kms_key_policy: ["key", "policy"],
  awscc_kms_key: ["key", "key_policy"],
  aws_iam_policy: ["iam", "policy"],
  aws_iam_role_policy: ["iam", "policy"],
  aws_iam_user_policy: ["iam", "policy"],
  aws_iam_group_policy: ["iam", "policy"],
  aws_iam_role: ["iam", "inline_policy"],
});
