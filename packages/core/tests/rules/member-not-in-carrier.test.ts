import { item, template } from "../carriers/templates.ts";
import { json } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const inside = (text: string): string => template(`[${item({ extraInside: text })}]`);
const beside = (text: string): string => template(`[${item({ extra: text })}]`);

testRule("member-not-in-carrier", {
  valid: [inside(""), json({ Encryption: '"Encryption": { "SSES3": {} }' }), json(), beside('"Prefix": "data/"')],
  invalid: [
    {
      code: inside('«"Encryption"»: { "SSES3": {} }'),
      errors: [
        {
          messageId: "encryption",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Encryption",
          suggestions: [{ messageId: "remove", output: inside("") }],
        },
      ],
    },
    { code: inside('«"Encryption"»: { "SSEKMS": { "KeyId": "alias/aws/s3" } }'), errors: ["encryption"] },
    { code: inside('«"Encryption"»: { }'), errors: ["encryption"] },
    { code: inside('«"encryption"»: { "sseS3": {} }'), errors: ["encryption"] },
    { code: inside('«"SSEKMS"»: { "KeyId": "x" }'), errors: ["encryption"] },
    { code: beside('«"Encryption"»: { "SSES3": {} }'), errors: ["encryption"] },
  ],
});
