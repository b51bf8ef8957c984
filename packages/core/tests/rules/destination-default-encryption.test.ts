import { json, xml } from "./documents.ts";
import { module, statement, template } from "./policies.ts";
import { testRule } from "./test-rule.ts";

const arn = '{ "Fn::GetAtt": ["Reports", "Arn"] }';
const encrypted = (byDefault: string): string =>
  template({
    statements: [statement()],
    properties: `"BucketEncryption": { "ServerSideEncryptionConfiguration": [{ "ServerSideEncryptionByDefault": { ${byDefault} } }] }`,
  });
const marked = (text: string): string => text.replace(`"BucketArn": ${arn}`, `"BucketArn": «${arn}»`);
const KMS = '"SSEAlgorithm": "aws:kms"';
const tf = (byDefault: string, encryption = "", bucket = "«aws_s3_bucket.reports.arn»"): string =>
  module({
    policy: "var.policy",
    arn: bucket,
    encryption,
    more: `variable "policy" {
}
resource "aws_s3_bucket_server_side_encryption_configuration" "reports" {
  bucket = aws_s3_bucket.reports.id

  rule {
    apply_server_side_encryption_by_default {
${byDefault}    }
  }
}
`,
  });
const kms = '      sse_algorithm = "aws:kms"\n';
const own = "aws_s3_bucket.reports.arn";
const S3 = "      encryption {\n        sse_s3 {}\n      }\n";

testRule("destination-default-encryption", {
  valid: [
    encrypted('"SSEAlgorithm": "AES256"'),
    {
      name: "a key of its own",
      code: encrypted(
        `${KMS}, "KMSMasterKeyID": "arn:aws:kms:eu-west-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f"`,
      ),
    },
    { name: "a key that is not known", code: encrypted(`${KMS}, "KMSMasterKeyID": { "Fn::ImportValue": "Key" }`) },
    { name: "two layers, of which nothing is documented", code: encrypted('"SSEAlgorithm": "aws:kms:dsse"') },
    tf('      sse_algorithm = "AES256"\n', "", own),
    { name: "SSE-S3 in the configuration", code: tf(kms, S3, own) },
    json(),
    xml(),
  ],
  invalid: [
    {
      name: "no key",
      code: marked(encrypted(KMS)),
      errors: [{ messageId: "noKey", level: "error", outcome: "undelivered", related: ['"aws:kms"'], suggestions: [] }],
    },
    {
      name: "the key of AWS",
      code: marked(encrypted(`${KMS}, "KMSMasterKeyID": "alias/aws/s3"`)),
      errors: [{ messageId: "managed", data: { key: "alias/aws/s3" } }],
    },
    {
      name: "nothing for a key",
      code: marked(encrypted(`${KMS}, "KMSMasterKeyID": { "Ref": "AWS::NoValue" }`)),
      errors: ["noKey"],
    },
    {
      name: "a module",
      code: tf(kms),
      errors: [
        {
          messageId: "noKey",
          related: ['"aws:kms"'],
          suggestions: [
            { messageId: "s3", output: tf(kms, "\n      encryption {\n        sse_s3 {}\n      }\n", own) },
          ],
        },
      ],
    },
    { name: "the key of AWS in a module", code: tf(`${kms}      kms_master_key_id = "aws/s3"\n`), errors: ["managed"] },
    {
      name: "each configuration",
      code: marked(encrypted(KMS)).replace(
        /("InventoryConfigurations": \[\n)(.*)( \] \} \})/,
        (_, before, item, after) =>
          `${before}${item}, ${item.replace('"daily"', '"weekly"').replace('"Daily"', '"Weekly"')}${after}`,
      ),
      errors: ["noKey", "noKey"],
      also: ["overlapping-filters", "equivalent-configurations"],
    },
    {
      name: "in another file",
      code: module({ policy: "var.policy", arn: "«aws_s3_bucket.reports.arn»" }),
      siblings: {
        "other.tf": `variable "policy" {
}
resource "aws_s3_bucket_server_side_encryption_configuration" "reports" {
  bucket = aws_s3_bucket.reports.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}
`,
      },
      errors: [{ messageId: "noKey", related: [] }],
    },
  ],
});
