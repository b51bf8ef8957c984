import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (encryption: string) => xml({ Encryption: encryption });
const member = (encryption: string) => json({ Encryption: encryption });

testRule("encryption-empty", {
  valid: [
    element("<Encryption><SSE-S3/></Encryption>"),
    element("<Encryption><SSE-S3> </SSE-S3></Encryption>"),
    member('"Encryption": { "SSES3": {} }'),
    {
      name: "what belongs into it stands beside it",
      code: element("<Encryption/><SSE-S3/>"),
      also: ["misplaced-member"],
    },
    {
      name: "the other one stands beside it",
      code: element(
        "<Encryption/><SSE-KMS><KeyId>arn:aws:kms:eu-west-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab</KeyId></SSE-KMS>",
      ),
      also: ["misplaced-member"],
    },
    { name: "no Encryption at all", code: element("") },
    { name: "an expression is unknown", code: member('"Encryption": {{ encryption }}') },
    { name: "a placeholder is unknown", code: element("<Encryption>$" + "{ENCRYPTION}</Encryption>") },
  ],
  invalid: [
    {
      name: "two tags",
      code: element("<«Encryption»></Encryption>"),
      errors: [
        {
          messageId: "empty",
          path: "Destination.S3BucketDestination.Encryption",
          level: "error",
          answer: "400 MalformedXML",
          evidence: "recorded",
        },
      ],
    },
    {
      name: "one tag",
      code: element("<«Encryption»/>"),
      errors: [
        {
          messageId: "empty",
          suggestions: [
            { messageId: "insert", output: element("<Encryption><SSE-S3/></Encryption>") },
            { messageId: "remove", output: element("") },
          ],
        },
      ],
    },
    {
      name: "an empty object",
      code: member('«"Encryption"»: {}'),
      errors: [
        {
          messageId: "empty",
          suggestions: [
            { messageId: "insert", output: member('"Encryption": { "SSES3": {} }') },
            { messageId: "remove", output: member("") },
          ],
        },
      ],
    },
    { name: "blanks", code: element("<«Encryption»>\n      </Encryption>"), errors: ["empty"] },
    { name: "a comment", code: element("<«Encryption»><!-- later --></Encryption>"), errors: ["empty"] },
    { name: "CRLF", code: element("<«Encryption»/>").replaceAll("\n", "\r\n"), errors: ["empty"] },
    { name: "a blank object", code: member('«"Encryption"»: {\n\n      }'), errors: ["empty"] },
  ],
});
