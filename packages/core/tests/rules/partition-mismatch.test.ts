import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const id = "7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";
const keyArn = (partition: string, region: string) => `arn:${partition}:kms:${region}:210987654321:key/${id}`;
const element = (bucket: string, key: string) =>
  xml({
    Bucket: `<Bucket>${bucket}</Bucket>`,
    Encryption: `<Encryption><SSE-KMS><KeyId>${key}</KeyId></SSE-KMS></Encryption>`,
  });
const member = (bucket: string, key: string) =>
  json({ Bucket: `"Bucket": ${bucket}`, Encryption: `"Encryption": { "SSEKMS": { "KeyId": ${key} } }` });
const http = (host: string, body: string) => `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: ${host}\n\n${body}`;
const global = "arn:aws:s3:::acme-reports";
const china = "arn:aws-cn:s3:::acme-reports";
const keyPath = "Destination.S3BucketDestination.Encryption.SSEKMS.KeyId";

testRule("partition-mismatch", {
  valid: [
    element(china, keyArn("aws-cn", "cn-north-1")),
    member(`"${global}"`, `"${keyArn("aws", "eu-west-1")}"`),
    {
      name: "the Region from outside",
      code: xml({ Bucket: `<Bucket>${china}</Bucket>` }),
      facts: { region: "cn-north-1" },
    },
    { name: "a Region that is none says nothing", code: xml(), facts: { region: "cn-nowhere" } },
    {
      name: "the host",
      code: http("acme-data.s3.cn-north-1.amazonaws.com.cn", xml({ Bucket: `<Bucket>${china}</Bucket>` })),
    },
    {
      name: "the global host says nothing",
      code: http("acme-data.s3.amazonaws.com", xml({ Bucket: `<Bucket>${china}</Bucket>` })),
    },
    { name: "a host with a gap says nothing", code: http("acme-data.s3.<Region>.amazonaws.com.cn", xml()) },
    { name: "a key that is not known", code: element(china, "$" + "{KEY}") },
  ],
  invalid: [
    {
      name: "destination and key",
      code: element(global, `«${keyArn("aws-cn", "cn-north-1")}»`),
      errors: [
        {
          messageId: "key",
          message: "The key is in partition aws-cn, but the destination is in aws. Use a key in aws.",
          path: keyPath,
          level: "error",
          outcome: "undelivered",
          related: [global],
          suggestions: [{ messageId: "use", output: element(china, keyArn("aws-cn", "cn-north-1")) }],
        },
      ],
    },
    {
      name: "destination and key in JSON",
      code: member(`"arn:aws-us-gov:s3:::acme-reports"`, `«"${keyArn("aws", "eu-west-1")}"»`),
      errors: [{ messageId: "key", path: keyPath, related: ['"arn:aws-us-gov:s3:::acme-reports"'] }],
    },
    {
      name: "a partition that is copied into the key only",
      code: element(china, `«${keyArn("aws", "cn-north-1")}»`),
      errors: [
        {
          messageId: "key",
          suggestions: [{ messageId: "use", output: element(china, keyArn("aws-cn", "cn-north-1")) }],
        },
      ],
    },
    {
      name: "the destination and the Region from outside",
      code: xml({ Bucket: `<Bucket>«${global}»</Bucket>` }),
      facts: { region: "cn-north-1" },
      errors: [
        {
          messageId: "destination",
          outcome: "refused",
          answer: "400 InvalidS3DestinationBucket",
          related: [],
          suggestions: [{ messageId: "use", output: xml({ Bucket: `<Bucket>${china}</Bucket>` }) }],
        },
      ],
    },
    {
      name: "the destination and the host",
      code: http("acme-data.s3.cn-north-1.amazonaws.com.cn", xml({ Bucket: `<Bucket>«${global}»</Bucket>` })),
      errors: [
        {
          messageId: "destination",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket",
          related: ["acme-data.s3.cn-north-1.amazonaws.com.cn"],
        },
      ],
    },
    {
      name: "destination and key against the host are one mistake",
      code: http("acme-data.s3.us-gov-west-1.amazonaws.com", element(global, `«${keyArn("aws", "us-west-2")}»`)),
      errors: [{ messageId: "key", related: ["acme-data.s3.us-gov-west-1.amazonaws.com", global], suggestions: [] }],
    },
    {
      name: "an ARN against its own Region",
      code: element(global, `«${keyArn("aws", "cn-north-1")}»`),
      errors: [
        {
          messageId: "ownRegion",
          data: { partition: "aws", region: "cn-north-1", expected: "aws-cn" },
          suggestions: [],
        },
      ],
    },
    {
      name: "a bucket's name against its partition",
      code: xml({
        Bucket: "<Bucket>«arn:aws:s3:::acme-210987654321-cn-north-1-an»</Bucket>",
        AccountId: "<AccountId>210987654321</AccountId>",
      }),
      errors: [
        {
          messageId: "ownRegion",
          suggestions: [
            {
              messageId: "use",
              output: xml({ Bucket: "<Bucket>arn:aws-cn:s3:::acme-210987654321-cn-north-1-an</Bucket>" }),
            },
          ],
        },
      ],
    },
    { name: "CDATA", code: element(global, `<![CDATA[«${keyArn("aws-iso", "us-iso-east-1")}»]]>`), errors: ["key"] },
    {
      name: "an alias",
      code: element(global, "«arn:aws-cn:kms:cn-north-1:210987654321:alias/acme»"),
      errors: ["key"],
      also: ["kms-alias"],
    },
  ],
});
