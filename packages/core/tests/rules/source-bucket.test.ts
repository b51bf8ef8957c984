import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const bucket = (value: string): string => `"Bucket": ${value}`;
const path = (segment: string): string =>
  http({ line: `PUT /${segment}?inventory&id=acme-daily HTTP/1.1`, host: "s3.eu-west-1.amazonaws.com" });

testRule("source-bucket", {
  valid: [
    cli(),
    http(),
    path("acme-data"),
    { name: "names that only old buckets have", code: cli({ Bucket: bucket('"Acme_Data"') }) },
    {
      name: "a directory bucket",
      code: cli({ Bucket: bucket('"acme--usw2-az1--x-s3"') }, { OptionalFields: "" }),
    },
    { name: "a name that is filled in later", code: cli({ Bucket: bucket('"arn:aws:s3:::${BUCKET}"') }) },
    { name: "a variable", code: path("{{bucket}}") },
    { name: "a word of a skeleton", code: cli({ Bucket: bucket('"YOUR_BUCKET"') }), also: ["placeholder-value"] },
    { name: "an empty name", code: cli({ Bucket: bucket('""') }), also: ["empty-value"] },
    { name: "the bucket in front of the host", code: http({ host: "acme-data.s3.amazonaws.com" }) },
  ],
  invalid: [
    {
      name: "an ARN",
      code: cli({ Bucket: bucket('«"arn:aws:s3:::acme-data"»') }),
      errors: [
        {
          messageId: "arn",
          message: "'arn:aws:s3:::acme-data' is an ARN, but Bucket must be the bucket's name: acme-data.",
          path: "Bucket",
          level: "error",
          outcome: "refused",
          answer: undefined,
        },
      ],
      output: cli(),
    },
    {
      name: "an ARN with more behind the bucket",
      code: cli({ Bucket: bucket('«"arn:aws:s3:::acme-data/logs"»') }),
      errors: [{ messageId: "arn", suggestions: [{ messageId: "use", output: cli() }] }],
    },
    {
      name: "an S3 URI",
      code: cli({ Bucket: bucket('«"s3://acme-data"»') }),
      errors: [{ messageId: "uri", data: { value: "s3://acme-data", name: ": acme-data" } }],
      output: cli(),
    },
    {
      name: "an S3 URI with a prefix, which would be lost",
      code: cli({ Bucket: bucket('«"s3://acme-data/logs/"»') }),
      errors: [{ messageId: "uri", suggestions: [{ messageId: "use", output: cli() }] }],
    },
    {
      name: "a slash at the end",
      code: cli({ Bucket: bucket('«"acme-data/"»') }),
      errors: [
        {
          messageId: "path",
          message: "'acme-data/' has '/' after the bucket's name, but Bucket must be the name alone: acme-data.",
        },
      ],
      output: cli(),
    },
    {
      name: "an address",
      code: cli({ Bucket: bucket('«"https://acme-data.s3.eu-west-1.amazonaws.com"»') }),
      errors: ["url"],
      output: cli(),
    },
    {
      name: "a host",
      code: cli({ Bucket: bucket('«"acme-data.s3.amazonaws.com"»') }),
      errors: ["url"],
      output: cli(),
    },
    {
      name: "an access point",
      code: cli({ Bucket: bucket('«"arn:aws:s3:eu-west-1:210987654321:accesspoint/acme"»') }),
      errors: [{ messageId: "accessPoint", answer: "400 InvalidBucketName", evidence: "inferred", suggestions: [] }],
    },
    {
      name: "an ARN that names no bucket",
      code: cli({ Bucket: bucket('«"arn:aws:sns:eu-west-1:210987654321:acme"»') }),
      errors: [{ messageId: "arn", data: { name: "" }, suggestions: [] }],
    },
    {
      name: "what no bucket is called, which the AWS CLI refuses",
      code: cli({ Bucket: bucket('«"acme data"»') }),
      errors: [{ messageId: "other", answer: undefined, suggestions: [] }],
    },
    {
      name: "what no bucket is called, which only S3 refuses",
      code: cli({ Bucket: bucket('«"-acme-data"»') }),
      errors: [{ messageId: "other", answer: "400 InvalidBucketName", evidence: "documented" }],
    },
    {
      name: "an ARN in a request's path",
      code: path("«arn:aws:s3:::acme-data»"),
      errors: [{ messageId: "arn", answer: "400 InvalidBucketName" }],
      output: path("acme-data"),
    },
    {
      name: "a name in a request's path that no bucket has",
      code: path("«acme..data»"),
      errors: ["other"],
    },
    {
      name: "a name in front of the host that no bucket has",
      code: http({ host: "«acme-»s3.eu-west-1.amazonaws.com".replace("»s3", "».s3") }),
      errors: ["other"],
    },
    {
      name: "an address in another case of the name",
      code: cli({ Bucket: '"bucket": «"S3://acme-data"»' }),
      errors: ["uri"],
      also: ["unknown-member"],
      output: cli({ Bucket: '"bucket": "acme-data"' }),
    },
  ],
});
