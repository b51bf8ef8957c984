import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) =>
  xml({ Encryption: `<Encryption><SSE-KMS><KeyId>${value}</KeyId></SSE-KMS></Encryption>` });
const member = (value: string) => json({ Encryption: `"Encryption": { "SSEKMS": { "KeyId": ${value} } }` });
const path = "Destination.S3BucketDestination.Encryption.SSEKMS.KeyId";

testRule("kms-managed-key", {
  valid: [
    element("arn:aws:kms:eu-west-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f"),
    member('"arn:aws:kms:eu-west-1:210987654321:key/mrk-7f1c0d6e7a2b4c3d9e8f0a1b2c3d4e5f"'),
    { name: "a placeholder is unknown", code: element("alias/aws/$" + "{SERVICE}") },
    { name: "an expression is unknown", code: member("{{ key }}") },
    xml(),
    json(),
  ],
  invalid: [
    {
      code: element("«alias/aws/s3»"),
      errors: [
        {
          messageId: "managed",
          data: { value: "alias/aws/s3" },
          path,
          level: "error",
          outcome: "undelivered",
          evidence: "documented",
          suggestions: [],
        },
      ],
    },
    { code: member('«"alias/aws/s3"»'), errors: [{ messageId: "managed", path }] },
    { name: "its ARN", code: element("«arn:aws:kms:eu-west-1:210987654321:alias/aws/s3»"), errors: ["managed"] },
    { name: "as the console calls it", code: member('«"aws/s3"»'), errors: ["managed"] },
    { name: "the key of another service", code: element("«alias/aws/ebs»"), errors: ["managed"] },
    {
      name: "CDATA and CRLF",
      code: element("<![CDATA[«alias/aws/s3»]]>").replaceAll("\n", "\r\n"),
      errors: ["managed"],
    },
  ],
});
