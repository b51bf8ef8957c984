/**
 * Formats of ours, in the manner of ajv-formats: a name and what a value must match. The schemas use them by name,
 * the rules by the expressions; both mean the same.
 */

/** Twelve digits; leading zeros count. */
export const accountIdPattern = /^\d{12}$/;

/** `arn:<partition>:s3:::<bucket>`, without Region, account, key or wildcard. */
export const bucketArnPattern = /^arn:[a-z][a-z0-9-]*:s3:::[^:/*?\s]+$/;

/** `arn:<partition>:kms:<region>:<account>:key/<uuid or mrk-…>`. */
export const keyArnPattern =
  /^arn:[a-z][a-z0-9-]*:kms:[a-z0-9-]+:\d{12}:key\/(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

export const formats: Readonly<Record<string, RegExp>> = {
  "aws-account-id": accountIdPattern,
  "s3-bucket-arn": bucketArnPattern,
  "kms-key-arn": keyArnPattern,
};
