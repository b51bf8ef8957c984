import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const marked = (text: string) =>
  text
    .replace("<S3BucketDestination>", "<«S3BucketDestination»>")
    .replace('"S3BucketDestination":', '«"S3BucketDestination"»:');

testRule("no-encryption", {
  valid: [
    xml(),
    json(),
    { name: "encryption that is not known", code: json({ Encryption: '"Encryption": {{ encryption }}' }) },
    {
      name: "a key that is not known",
      code: xml({ Encryption: "<Encryption><SSE-KMS><KeyId>$" + "{KEY}</KeyId></SSE-KMS></Encryption>" }),
    },
    {
      name: "members that are not known",
      code: json({ S3BucketDestination: '"S3BucketDestination": {{ destination }}' }),
    },
  ],
  invalid: [
    {
      code: marked(xml({ Encryption: "" })),
      errors: [
        {
          messageId: "missing",
          path: "Destination.S3BucketDestination",
          level: "warning",
          outcome: "advice",
          suggestions: [
            {
              messageId: "insert",
              output: xml({ Encryption: "<Encryption>\n        <SSE-S3/>\n      </Encryption>" }),
            },
          ],
        },
      ],
    },
    {
      code: marked(json({ Encryption: "" })),
      errors: [{ messageId: "missing", path: "Destination.S3BucketDestination" }],
    },
    { name: "comments", code: marked(xml({ Encryption: "<!-- later -->" })), errors: ["missing"] },
    { name: "without a prefix", code: marked(json({ Encryption: "", Prefix: "" })), errors: ["missing"] },
    { name: "CRLF", code: marked(xml({ Encryption: "" })).replaceAll("\n", "\r\n"), errors: ["missing"] },
    {
      name: "in an answer",
      code: `{ "InventoryConfiguration": ${marked(json({ Encryption: "" }))} }`,
      errors: ["missing"],
    },
  ],
});
