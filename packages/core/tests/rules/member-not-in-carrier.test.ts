import { item, template } from "../carriers/templates.ts";
import { json } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const inside = (text: string): string => template(`[${item({ extraInside: text })}]`);
const beside = (text: string): string => template(`[${item({ extra: text })}]`);

const ofModule = (encryption: string): string => `module "reports" {
  source = "terraform-aws-modules/s3-bucket/aws"
  bucket = "acme-media"
  inventory_configuration = {
    daily = {
      included_object_versions = "Current"
      frequency                = "Daily"
      destination = {
        bucket_arn = "arn:aws:s3:::acme-reports"
        account_id = "210987654321"
        format     = "CSV"
        encryption = ${encryption}
      }
    }
  }
}
`;

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
    {
      name: "in a module of Terraform, which encrypts with a key only",
      code: ofModule("{ «sse_s3» = {} }"),
      errors: [{ messageId: "lacking", suggestions: [{ messageId: "remove", output: ofModule("{}") }] }],
    },
  ],
});
