import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ Bucket: `<Bucket>${value}</Bucket>` });
const member = (value: string) => json({ Bucket: `"Bucket": ${value}` });

testRule("destination-directory-bucket", {
  valid: [
    xml(),
    json(),
    element("arn:aws:s3:::acme--usw2-az1"),
    member('"arn:aws:s3:::acme-x-s3"'),
    { name: "a directory bucket may be the source", code: xml(), facts: { bucket: "acme--usw2-az1--x-s3" } },
    { name: "a placeholder is unknown", code: element("arn:aws:s3:::$" + "{BASE}--usw2-az1--x-s3") },
  ],
  invalid: [
    {
      code: element("«arn:aws:s3:::acme--usw2-az1--x-s3»"),
      errors: [
        {
          messageId: "directory",
          data: { bucket: "acme--usw2-az1--x-s3" },
          path: "Destination.S3BucketDestination.Bucket",
          level: "error",
          evidence: "inferred",
        },
      ],
    },
    { code: member('«"arn:aws:s3:::acme--use1-az4--x-s3"»'), errors: ["directory"] },
    {
      name: "the ARN of S3 Express",
      code: element("«arn:aws:s3express:us-west-2:210987654321:bucket/acme--usw2-az1--x-s3»"),
      errors: [{ messageId: "directory", data: { bucket: "acme--usw2-az1--x-s3" } }],
    },
    { name: "with its objects", code: member('«"arn:aws:s3:::acme--usw2-az1--x-s3/*"»'), errors: ["directory"] },
    { name: "a Local Zone", code: element("«arn:aws:s3:::acme--usw2-lax1-az1--x-s3»"), errors: ["directory"] },
    { name: "CDATA", code: element("<![CDATA[«arn:aws:s3:::acme--x-s3»]]>"), errors: ["directory"] },
    { name: "CRLF", code: element("«arn:aws:s3:::a--b--x-s3»").replaceAll("\n", "\r\n"), errors: ["directory"] },
  ],
});
