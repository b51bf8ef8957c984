import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const id = "7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";
const right = `arn:aws:kms:eu-west-1:210987654321:key/${id}`;
const element = (value: string) =>
  xml({ Encryption: `<Encryption><SSE-KMS><KeyId>${value}</KeyId></SSE-KMS></Encryption>` });
const member = (value: string) => json({ Encryption: `"Encryption": { "SSEKMS": { "KeyId": ${value} } }` });
const path = "Destination.S3BucketDestination.Encryption.SSEKMS.KeyId";

testRule("kms-key-arn", {
  valid: [
    element(right),
    member(`"${right}"`),
    {
      name: "a multi-Region key",
      code: element("arn:aws:kms:us-west-2:210987654321:key/mrk-7f1c0d6e7a2b4c3d9e8f0a1b2c3d4e5f"),
    },
    { name: "a placeholder is unknown", code: element(`arn:aws:kms:eu-west-1:$\{ACCOUNT}:key/${id}`) },
    { name: "an expression is unknown", code: member("{{ key }}") },
    { name: "an escaped slash", code: member(`"${right.replace("/", "\\/")}"`) },
  ],
  invalid: [
    {
      name: "a key's id",
      code: element(`«${id}»`),
      errors: [
        { messageId: "bareId", path, level: "warning", outcome: "undelivered", evidence: "inferred", suggestions: [] },
      ],
    },
    {
      name: "a multi-Region key's id",
      code: member('«"mrk-7f1c0d6e7a2b4c3d9e8f0a1b2c3d4e5f"»'),
      errors: [{ messageId: "bareId", level: "warning" }],
    },
    {
      name: "anything else",
      code: element("«acme-key»"),
      errors: [
        {
          messageId: "notArn",
          message: "'acme-key' is not the ARN of a KMS key. Write arn:<partition>:kms:<region>:<account>:key/<id>.",
          level: "error",
        },
      ],
    },
    { name: "too few parts", code: member(`«"arn:aws:kms:key/${id}"»`), errors: [{ messageId: "malformed", path }] },
    { name: "without arn", code: element(`«aws:kms:eu-west-1:210987654321:key/${id}»`), errors: ["malformed"] },
    {
      name: "without a partition",
      code: element(`«arn::kms:eu-west-1:210987654321:key/${id}»`),
      errors: ["malformed"],
    },
    {
      name: "another service",
      code: element("«arn:aws:s3:::acme-reports»"),
      errors: [
        {
          messageId: "service",
          data: {
            value: "arn:aws:s3:::acme-reports",
            part: "s3",
            shape: "arn:<partition>:kms:<region>:<account>:key/<id>",
          },
        },
      ],
    },
    { name: "no Region", code: member(`«"arn:aws:kms::210987654321:key/${id}"»`), errors: ["noRegion"] },
    { name: "no such Region", code: element(`«arn:aws:kms:ireland:210987654321:key/${id}»`), errors: ["region"] },
    { name: "no account", code: member(`«"arn:aws:kms:eu-west-1::key/${id}"»`), errors: ["noAccount"] },
    { name: "11 digits", code: element(`«arn:aws:kms:eu-west-1:21098765432:key/${id}»`), errors: ["account"] },
    { name: "no key", code: element(`«arn:aws:kms:eu-west-1:210987654321:${id}»`), errors: ["resource"] },
    {
      name: "no id",
      code: member('«"arn:aws:kms:eu-west-1:210987654321:key/acme"»'),
      errors: [{ messageId: "keyId", suggestions: [] }],
    },
    {
      name: "capitals",
      code: element(`«${right.replace(id, id.toUpperCase())}»`),
      errors: [{ messageId: "keyId", suggestions: [{ messageId: "use", output: element(right) }] }],
    },
    {
      name: "a blank for a hyphen",
      code: element(`«arn:aws:kms:eu-west-1:210987654321:key/${id.replace("-", " ")}»`),
      errors: ["keyId"],
    },
    { name: "CDATA", code: element(`<![CDATA[«${id}»]]>`), errors: ["bareId"] },
    { name: "CRLF", code: element("«🔑»").replaceAll("\n", "\r\n"), errors: ["notArn"] },
  ],
});
