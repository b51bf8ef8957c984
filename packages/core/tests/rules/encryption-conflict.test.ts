import { hcl, json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const arn = "arn:aws:kms:eu-west-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";
const kms = `<SSE-KMS><KeyId>${arn}</KeyId></SSE-KMS>`;
const jsonKms = `"SSEKMS": { "KeyId": "${arn}" }`;
const element = (...members: string[]) => xml({ Encryption: `<Encryption>${members.join("")}</Encryption>` });
const member = (...members: string[]) => json({ Encryption: `"Encryption": { ${members.join(", ")} }` });

testRule("encryption-conflict", {
  valid: [
    element("<SSE-S3/>"),
    element(kms),
    member('"SSES3": {}'),
    member(jsonKms),
    { name: "none at all", code: xml({ Encryption: "" }) },
    {
      name: "dynamic blocks, of which there may be one or the other",
      code: hcl({
        encryption: `encryption {
        dynamic "sse_s3" {
          for_each = var.key == null ? [1] : []
          content {}
        }
        dynamic "sse_kms" {
          for_each = var.key == null ? [] : [1]
          content {
            key_id = var.key
          }
        }
      }`,
      }),
    },
    { name: "an expression is unknown", code: json({ Encryption: '"Encryption": {{ encryption }}' }) },
  ],
  invalid: [
    {
      code: element("<SSE-S3/>", kms).replace("<Encryption>", "<«Encryption»>"),
      errors: [
        {
          messageId: "both",
          message: "Encryption has both SSE-S3 and SSE-KMS. Keep one of them.",
          path: "Destination.S3BucketDestination.Encryption",
          level: "error",
          evidence: "inferred",
          related: ["SSE-S3", "SSE-KMS"],
          suggestions: [
            { messageId: "remove", output: element(kms) },
            { messageId: "remove", output: element("<SSE-S3/>") },
          ],
        },
      ],
    },
    {
      code: member('"SSES3": {}', jsonKms).replace('"Encryption":', '«"Encryption"»:'),
      errors: [
        {
          messageId: "both",
          message: "Encryption has both SSES3 and SSEKMS. Keep one of them.",
          related: ['"SSES3"', '"SSEKMS"'],
          suggestions: [
            { messageId: "remove", output: member(jsonKms) },
            { messageId: "remove", output: member('"SSES3": {}') },
          ],
        },
      ],
    },
    {
      name: "the other order",
      code: element(kms, "<SSE-S3></SSE-S3>").replace("<Encryption>", "<«Encryption»>"),
      errors: [{ messageId: "both", related: ["SSE-KMS", "SSE-S3"] }],
    },
    {
      name: "a key that is not known",
      code: member('"SSES3": {}', '"SSEKMS": { "KeyId": {{ key }} }').replace('"Encryption":', '«"Encryption"»:'),
      errors: ["both"],
    },
    {
      name: "one of them twice",
      code: element("<SSE-S3/>", "<SSE-S3/>", kms).replace("<Encryption>", "<«Encryption»>"),
      errors: ["both"],
      also: ["duplicate-member"],
    },
    {
      name: "one of them twice in JSON: it goes with every comma of its own",
      code: member('"SSES3": {}', '"SSEKMS": {}', '"SSEKMS": {}').replace('"Encryption":', '«"Encryption"»:'),
      also: ["duplicate-member", "missing-member"],
      errors: [
        {
          messageId: "both",
          suggestions: [
            { messageId: "remove", output: member('"SSEKMS": {}', '"SSEKMS": {}') },
            { messageId: "remove", output: member('"SSES3": {}') },
          ],
        },
      ],
    },
    {
      name: "CRLF",
      code: element("<SSE-S3/>", kms).replace("<Encryption>", "<«Encryption»>").replaceAll("\n", "\r\n"),
      errors: ["both"],
    },
  ],
});
