import { expect, it } from "vitest";
import { parseS3Host } from "../../src/aws/s3-host.ts";

const none = { bucket: undefined, region: undefined, partition: undefined, directory: undefined };

it.each([
  ["s3.amazonaws.com", {}],
  ["acme.s3.amazonaws.com", { bucket: "acme" }],
  ["acme.s3.amazonaws.com:443", { bucket: "acme" }],
  ["acme.s3.amazonaws.com.", { bucket: "acme" }],
  ["Acme.S3.eu-west-1.AmazonAWS.com", { bucket: "acme", region: "eu-west-1", partition: "aws" }],
  ["s3.eu-west-1.amazonaws.com", { region: "eu-west-1", partition: "aws" }],
  ["s3-eu-west-1.amazonaws.com", { region: "eu-west-1", partition: "aws" }],
  [
    "acme.data.s3-us-gov-west-1.amazonaws.com",
    { bucket: "acme.data", region: "us-gov-west-1", partition: "aws-us-gov" },
  ],
  ["s3-fips.dualstack.us-east-2.amazonaws.com", { region: "us-east-2", partition: "aws" }],
  ["acme.s3.dualstack.eu-west-1.amazonaws.com", { bucket: "acme", region: "eu-west-1", partition: "aws" }],
  ["acme.s3-accelerate.amazonaws.com", { bucket: "acme" }],
  ["s3-external-1.amazonaws.com", { region: "us-east-1", partition: "aws" }],
  ["acme.s3.cn-north-1.amazonaws.com.cn", { bucket: "acme", region: "cn-north-1", partition: "aws-cn" }],
  ["acme.s3.amazonaws.com.cn", { bucket: "acme", partition: "aws-cn" }],
  ["acme.s3.eusc-de-east-1.amazonaws.eu", { bucket: "acme", region: "eusc-de-east-1", partition: "aws-eusc" }],
  ["s3express-control.us-west-2.amazonaws.com", { region: "us-west-2", partition: "aws", directory: "control" }],
  [
    "acme--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com",
    { bucket: "acme--usw2-az1--x-s3", region: "us-west-2", partition: "aws", directory: "zone" },
  ],
  [
    "acme.bucket.vpce-0a1b-2c3d.s3.eu-west-1.vpce.amazonaws.com",
    { bucket: "acme", region: "eu-west-1", partition: "aws" },
  ],
  ["acme.s3.<Region>.amazonaws.com", { bucket: "acme" }],
])("%s", (host, expected) => expect(parseS3Host(host)).toEqual({ ...none, ...expected }));

it.each([
  "",
  "acme.example",
  "amazonaws.com",
  "sqs.eu-west-1.amazonaws.com",
  "s3.amazonaws.com.example",
  "localhost:4566",
])("%o is no host of S3", (host) => expect(parseS3Host(host)).toBeUndefined());
