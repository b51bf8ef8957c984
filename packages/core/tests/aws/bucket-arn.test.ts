import { describe, expect, it } from "vitest";
import { destinationFault, destinationOf, directoryDestinationOf } from "../../src/aws/bucket-arn.ts";

describe("ARNs of buckets", () => {
  it.each([
    ["arn:aws:s3:::acme", { partition: "aws", bucket: "acme" }],
    ["arn:aws-us-gov:s3:::Acme_Old", { partition: "aws-us-gov", bucket: "Acme_Old" }],
    ["arn:awss:s3:::acme b", { partition: "awss", bucket: "acme b" }],
  ])("%s is one", (value, expected) => {
    expect(destinationFault(value)).toBeUndefined();
    expect(destinationOf(value)).toEqual(expected);
  });

  it.each([
    ["acme", { kind: "bucketName", bucket: "acme" }],
    ["amzn-s3-demo-bucket", { kind: "bucketName", bucket: "amzn-s3-demo-bucket" }],
    ["acme/a/b/", { kind: "nameAndKey", bucket: "acme", key: "a/b" }],
    ["s3a://acme/a/", { kind: "s3Uri", bucket: "acme", key: "a" }],
    ["s3://", { kind: "s3Uri", bucket: undefined }],
    ["https://acme.s3.cn-north-1.amazonaws.com.cn/a", { kind: "url", bucket: "acme", key: "a", partition: "aws-cn" }],
    ["https://s3.eu-west-1.amazonaws.com/acme/a/", { kind: "url", bucket: "acme", key: "a" }],
    ["https://acme.example/", { kind: "url" }],
    ["acme.s3-eu-west-1.amazonaws.com", { kind: "hostName", bucket: "acme" }],
    ["arn:aws:s3:::acme/a/*", { kind: "key", bucket: "acme", key: "a", found: "/a/*" }],
    ["arn:aws:s3:::acme//", { kind: "objects", bucket: "acme", key: "" }],
    ["arn:aws:s3:::*", { kind: "wildcard" }],
    ["arn:aws:s3::1:acme", { kind: "account", found: "1" }],
    ["arn:aws:s3:eu:1:acme/a", { kind: "regionAndAccount", key: "a" }],
    ["arn:aws:s3-object-lambda:eu-west-1:210987654321:accesspoint/a", { kind: "accessPoint" }],
    ["arn:aws:s3tables:eu-west-1:210987654321:bucket/a", { kind: "otherService", found: "s3tables" }],
    ["arn:aws:s3:acme", { kind: "malformed", bucket: "acme", partition: "aws" }],
    ["arn:s3:::acme", { kind: "malformed", bucket: "acme", partition: undefined }],
    ["arn:aws:s3:::a:b", { kind: "malformed", bucket: undefined }],
    ["arn:aws", { kind: "malformed", bucket: undefined }],
    ["Our Bucket", { kind: "notArn" }],
  ])("%s is none", (value, expected) => {
    expect(destinationFault(value)).toMatchObject(expected);
    expect(destinationOf(value)).toBeUndefined();
  });
});

it.each([
  ["arn:aws:s3:::acme--usw2-az1--x-s3", "acme--usw2-az1--x-s3"],
  ["arn:aws:s3:::acme--usw2-az1--x-s3/*", "acme--usw2-az1--x-s3"],
  ["arn:aws:s3express:us-west-2:210987654321:bucket/acme--usw2-az1--x-s3", "acme--usw2-az1--x-s3"],
  ["arn:aws:s3express:us-west-2:210987654321:accesspoint/a", "accesspoint/a"],
  ["arn:aws:s3:::acme", undefined],
  ["acme--usw2-az1--x-s3", undefined],
])("the directory bucket of %s", (value, bucket) => expect(directoryDestinationOf(value)).toBe(bucket));
