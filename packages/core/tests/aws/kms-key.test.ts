import { expect, it } from "vitest";
import { readKeyId } from "../../src/aws/kms-key.ts";

const id = "7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";
const mrk = "mrk-7f1c0d6e7a2b4c3d9e8f0a1b2c3d4e5f";

it.each([
  [`arn:aws:kms:eu-west-1:210987654321:key/${id}`, "key"],
  [`arn:aws-cn:kms:cn-north-1:210987654321:key/${mrk}`, "key"],
  [`arn:aws-new:kms:mars-1:210987654321:key/${id}`, "key"],
  [id, "bareId"],
  [mrk, "bareId"],
  [`key/${id}`, "bareId"],
  [id.toUpperCase(), "bareId"],
  ["alias/acme", "alias"],
  ["arn:aws:kms:eu-west-1:210987654321:alias/acme", "alias"],
  ["alias/aws/s3", "managed"],
  ["aws/s3", "managed"],
  ["arn:aws:kms:eu-west-1:210987654321:alias/aws/s3", "managed"],
])("%s is read as %s", (value, is) => expect(readKeyId(value).is).toBe(is));

it.each([
  ["", "notArn", ""],
  ["acme", "notArn", "acme"],
  ["arn:aws:kms", "malformed", "arn:aws:kms"],
  [`arn:aws:iam:eu-west-1:210987654321:key/${id}`, "service", "iam"],
  [`arn:aws:kms::210987654321:key/${id}`, "noRegion", ""],
  [`arn:aws:kms:eu-west:210987654321:key/${id}`, "region", "eu-west"],
  [`arn:aws:kms:eu-west-1::key/${id}`, "noAccount", ""],
  [`arn:aws:kms:eu-west-1:1:key/${id}`, "account", "1"],
  ["arn:aws:kms:eu-west-1:210987654321:acme", "resource", "acme"],
  ["arn:aws:kms:eu-west-1:210987654321:key/acme", "keyId", "acme"],
])("%o has the fault %s", (value, fault, part) => expect(readKeyId(value)).toEqual({ is: "fault", fault, part }));
