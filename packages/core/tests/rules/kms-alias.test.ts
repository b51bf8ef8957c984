import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) =>
  xml({ Encryption: `<Encryption><SSE-KMS><KeyId>${value}</KeyId></SSE-KMS></Encryption>` });
const member = (value: string) => json({ Encryption: `"Encryption": { "SSEKMS": { "KeyId": ${value} } }` });
const path = "Destination.S3BucketDestination.Encryption.SSEKMS.KeyId";

testRule("kms-alias", {
  valid: [
    element("arn:aws:kms:eu-west-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f"),
    member('"arn:aws:kms:eu-west-1:210987654321:key/mrk-7f1c0d6e7a2b4c3d9e8f0a1b2c3d4e5f"'),
    { name: "a placeholder is unknown", code: element("alias/$" + "{NAME}") },
    { name: "an expression is unknown", code: member("{{ key }}") },
    xml(),
  ],
  invalid: [
    {
      code: element("«arn:aws:kms:eu-west-1:210987654321:alias/acme-reports»"),
      errors: [
        {
          messageId: "alias",
          data: { value: "arn:aws:kms:eu-west-1:210987654321:alias/acme-reports" },
          path,
          level: "warning",
          outcome: "undelivered",
          evidence: "inferred",
          suggestions: [],
        },
      ],
    },
    {
      code: member('«"arn:aws:kms:eu-west-1:210987654321:alias/acme-reports"»'),
      errors: [{ messageId: "alias", path }],
    },
    { name: "the name alone", code: element("«alias/acme-reports»"), errors: ["alias"] },
    {
      name: "the name alone in JSON",
      code: member('«"alias\\/acme-reports"»'),
      errors: [{ messageId: "alias", data: { value: "alias/acme-reports" } }],
    },
    { name: "CDATA", code: element("<![CDATA[«alias/acme»]]>"), errors: ["alias"] },
    { name: "CRLF", code: element("«alias/acme»").replaceAll("\n", "\r\n"), errors: ["alias"] },
  ],
});
