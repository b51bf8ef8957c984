import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ Bucket: `<Bucket>${value}</Bucket>` });
const member = (value: string) => json({ Bucket: `"Bucket": ${value}` });
const key = (value: string) =>
  xml({ Encryption: `<Encryption><SSE-KMS><KeyId>${value}</KeyId></SSE-KMS></Encryption>` });
const id = "7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";

testRule("unknown-partition", {
  valid: [
    xml(),
    json(),
    element("arn:aws-us-gov:s3:::acme-reports"),
    member('"arn:aws-iso-b:s3:::acme-reports"'),
    element("arn:aws-eusc:s3:::acme-reports"),
    { name: "a placeholder is unknown", code: element("arn:$" + "{Partition}:s3:::acme-reports") },
    key(`arn:aws:kms:eu-west-1:210987654321:key/${id}`),
  ],
  invalid: [
    {
      code: element("«arn:awss:s3:::acme-reports»"),
      errors: [
        {
          messageId: "bucketPartition",
          data: {
            partition: "awss",
            asOf: "2026-11",
            known: "aws, aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f, aws-eusc",
            near: "aws",
          },
          path: "Destination.S3BucketDestination.Bucket",
          level: "warning",
          evidence: "inferred",
          suggestions: [{ messageId: "use", output: element("arn:aws:s3:::acme-reports") }],
        },
      ],
    },
    {
      name: "a near one",
      code: member('«"arn:aws-gov:s3:::acme-reports"»'),
      errors: [
        {
          messageId: "bucketPartition",
          suggestions: [{ messageId: "use", output: member('"arn:aws-us-gov:s3:::acme-reports"') }],
        },
      ],
    },
    {
      name: "China",
      code: element("«arn:aws-china:s3:::acme-reports»"),
      errors: [{ messageId: "bucketPartition", data: { near: "aws-cn" } }],
    },
    {
      name: "capitals",
      code: member('«"arn:AWS:s3:::acme-reports"»'),
      errors: [{ messageId: "bucketPartition", data: { near: "aws" } }],
    },
    {
      name: "a key, whose Region tells the partition",
      code: key(`«arn:awscn:kms:eu-west-1:210987654321:key/${id}»`),
      errors: [
        {
          messageId: "keyPartition",
          outcome: "undelivered",
          suggestions: [{ messageId: "use", output: key(`arn:aws:kms:eu-west-1:210987654321:key/${id}`) }],
        },
      ],
    },
    {
      name: "nothing near, in CDATA",
      code: element("<![CDATA[«arn:amazon:s3:::acme-reports»]]>"),
      errors: [{ messageId: "bucketPartition", data: { near: "aws" } }],
    },
    {
      name: "CRLF",
      code: element("«arn:aws2:s3:::acme-reports»").replaceAll("\n", "\r\n"),
      errors: ["bucketPartition"],
    },
  ],
});
