import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const path = "Destination.S3BucketDestination.Bucket";
const right = "arn:aws:s3:::acme-reports";
const element = (value: string, parts: Parameters<typeof xml>[0] = {}) =>
  xml({ Bucket: `<Bucket>${value}</Bucket>`, ...parts });
const member = (value: string, parts: Parameters<typeof json>[0] = {}) =>
  json({ Bucket: `"Bucket": ${value}`, ...parts });
/** A mistake whose right form is certain. */
const fixed = (name: string, value: string, messageId: string) => ({
  name,
  code: element(`«${value}»`),
  errors: [{ messageId, path, level: "error", suggestions: [] }],
  output: element(right),
});

testRule("destination-arn", {
  valid: [
    element(right),
    member(`"${right}"`),
    element("arn:aws-cn:s3:::acme-reports"),
    { name: "a name that breaks naming rules is another mistake's", code: element("arn:aws:s3:::acme.reports-2026") },
    { name: "an escaped slash", code: member('"arn:aws:s3:::acme\\u002dreports"') },
    { name: "a placeholder is unknown", code: element("arn:aws:s3:::$" + "{BUCKET}") },
    { name: "an expression is unknown", code: member("{{ bucket }}") },
    { name: "a reference to a variable", code: element("@DESTINATION@") },
  ],
  invalid: [
    {
      name: "a name",
      code: element("«acme-reports»"),
      errors: [
        {
          messageId: "bucketName",
          message: "'acme-reports' is the name of a bucket. Write its ARN, arn:aws:s3:::acme-reports.",
          path,
          level: "error",
          answer: "400 InvalidS3DestinationBucket",
          evidence: "recorded",
          suggestions: [],
        },
      ],
      output: element(right),
    },
    {
      name: "a name in JSON",
      code: member('«"acme-reports"»'),
      errors: [{ messageId: "bucketName", path }],
      output: member(`"${right}"`),
    },
    {
      name: "a name, where the key tells the partition",
      code: element("«acme-reports»", {
        Encryption:
          "<Encryption><SSE-KMS><KeyId>arn:aws-cn:kms:cn-north-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f</KeyId></SSE-KMS></Encryption>",
      }),
      errors: ["bucketName"],
      output: element("arn:aws-cn:s3:::acme-reports", {
        Encryption:
          "<Encryption><SSE-KMS><KeyId>arn:aws-cn:kms:cn-north-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f</KeyId></SSE-KMS></Encryption>",
      }),
    },
    {
      name: "an old name of us-east-1",
      code: member('«"Acme_Reports"»'),
      errors: [
        {
          messageId: "bucketName",
          suggestions: [{ messageId: "useArn", output: member('"arn:aws:s3:::Acme_Reports"') }],
        },
      ],
    },
    {
      name: "a name and a prefix",
      code: element("«acme-reports/daily»", { Prefix: "" }),
      errors: [
        {
          messageId: "nameAndKey",
          suggestions: [
            {
              messageId: "useArnAndPrefix",
              output: element(right, { Prefix: "<Prefix>daily</Prefix>" }),
            },
            { messageId: "useArn", output: element(right, { Prefix: "" }) },
          ],
        },
      ],
    },
    fixed("an S3 URI", "s3://acme-reports", "s3Uri"),
    fixed("an S3 URI with a slash", "s3://acme-reports/", "s3Uri"),
    fixed("an S3 URI whose prefix is written already", "s3://acme-reports/inventory/", "s3Uri"),
    {
      name: "an S3 URI with another prefix",
      code: member('«"s3://acme-reports/lists"»'),
      errors: [{ messageId: "s3Uri", suggestions: [{ messageId: "useArn", output: member(`"${right}"`) }] }],
    },
    fixed("a URL", "https://acme-reports.s3.eu-west-1.amazonaws.com/", "url"),
    fixed("a URL in path style", "https://s3.eu-west-1.amazonaws.com/acme-reports", "url"),
    fixed("a URL of the console", "https://s3.console.aws.amazon.com/s3/buckets/acme-reports?region=eu-west-1", "url"),
    {
      name: "another URL",
      code: element("«https://acme.example/reports»"),
      errors: [{ messageId: "url", suggestions: [] }],
    },
    fixed("a host name", "acme-reports.s3.amazonaws.com", "hostName"),
    fixed("a Region", "arn:aws:s3:eu-west-1::acme-reports", "region"),
    {
      name: "an account that AccountId has too",
      code: member('«"arn:aws:s3::210987654321:acme-reports"»'),
      errors: [
        {
          messageId: "account",
          evidence: "recorded",
          data: { value: "arn:aws:s3::210987654321:acme-reports", found: "210987654321", arn: right },
        },
      ],
      output: member(`"${right}"`),
    },
    {
      name: "an account that belongs into AccountId",
      code: element("«arn:aws:s3::210987654321:acme-reports»", { AccountId: "" }),
      errors: ["account"],
      output: element(right),
    },
    {
      name: "another account than AccountId",
      code: element("«arn:aws:s3::345678901234:acme-reports»"),
      errors: [{ messageId: "account", suggestions: [{ messageId: "useArn", output: element(right) }] }],
    },
    fixed("Region and account", "arn:aws:s3:eu-west-1:210987654321:acme-reports", "regionAndAccount"),
    fixed("the objects of a bucket", "arn:aws:s3:::acme-reports/*", "objects"),
    fixed("a slash", "arn:aws:s3:::acme-reports/", "objects"),
    fixed("a prefix that is written already", "arn:aws:s3:::acme-reports/inventory/*", "key"),
    {
      name: "a prefix",
      code: member('«"arn:aws:s3:::acme-reports/lists/*"»', { Prefix: "" }),
      errors: [
        {
          messageId: "key",
          suggestions: [
            { messageId: "useArnAndPrefix", output: member(`"${right}"`, { Prefix: '"Prefix": "lists"' }) },
            { messageId: "useArn", output: member(`"${right}"`, { Prefix: "" }) },
          ],
        },
      ],
    },
    {
      name: "a wildcard",
      code: element("«arn:aws:s3:::acme-*»"),
      errors: [{ messageId: "wildcard", suggestions: [] }],
    },
    {
      name: "an access point",
      code: element("«arn:aws:s3:eu-west-1:210987654321:accesspoint/acme»"),
      errors: [{ messageId: "accessPoint", suggestions: [] }],
    },
    {
      name: "a multi-Region access point",
      code: member('«"arn:aws:s3::210987654321:accesspoint/acme.mrap"»'),
      errors: ["accessPoint"],
    },
    {
      name: "another service",
      code: element("«arn:aws:sns:eu-west-1:210987654321:acme»"),
      errors: [{ messageId: "otherService", data: { found: "sns" } }],
    },
    {
      name: "an outpost",
      code: element("«arn:aws:s3-outposts:eu-west-1:210987654321:outpost/op-1/bucket/acme»"),
      errors: ["otherService"],
    },
    fixed("a colon too much at the start", "arn::aws:s3:::acme-reports", "malformed"),
    fixed("colons in the middle", "arn:aws::s3:::acme-reports", "malformed"),
    fixed("too few colons", "arn:aws:s3:acme-reports", "malformed"),
    fixed("too many colons", "arn:aws:s3::::acme-reports", "malformed"),
    fixed("without arn", "aws:s3:::acme-reports", "malformed"),
    fixed("in capitals", "ARN:AWS:S3:::acme-reports", "malformed"),
    fixed("without a partition", "arn::s3:::acme-reports", "malformed"),
    {
      name: "without a bucket",
      code: element("«arn:aws:s3:::»"),
      errors: [{ messageId: "malformed", suggestions: [] }],
    },
    { name: "two buckets", code: member('«"arn:aws:s3:::acme:reports"»'), errors: ["malformed"] },
    { name: "anything else", code: element("«Our reports 🪣»"), errors: ["notArn"] },
    { name: "the beginning of an ARN", code: element("«arn»"), errors: ["notArn"] },
    {
      name: "CDATA",
      code: element("<![CDATA[«acme-reports»]]>"),
      errors: ["bucketName"],
      output: element(`<![CDATA[${right}]]>`),
    },
    {
      name: "CRLF",
      code: element("«acme-reports»").replaceAll("\n", "\r\n"),
      errors: ["bucketName"],
      output: element(right).replaceAll("\n", "\r\n"),
    },
    {
      name: "each of two duplicates",
      code: xml({ Bucket: "<Bucket>«acme-reports»</Bucket><Bucket>«acme-lists»</Bucket>" }),
      errors: ["bucketName", "bucketName"],
      also: ["duplicate-member"],
      output: xml({ Bucket: "<Bucket>arn:aws:s3:::acme-reports</Bucket><Bucket>arn:aws:s3:::acme-lists</Bucket>" }),
    },
  ],
});
