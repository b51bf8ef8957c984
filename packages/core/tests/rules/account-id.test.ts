import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ AccountId: `<AccountId>${value}</AccountId>` });
const member = (value: string) => json({ AccountId: `"AccountId": ${value}` });
const path = "Destination.S3BucketDestination.AccountId";

testRule("account-id", {
  valid: [
    element("210987654321"),
    member('"012345678901"'),
    { name: "an escape", code: member('"21098765432\\u0031"') },
    { name: "a reference", code: element("21098765432&#49;") },
    { name: "a placeholder is unknown", code: element("$" + "{ACCOUNT}") },
    { name: "an expression is unknown", code: member("{{ account }}") },
  ],
  invalid: [
    {
      name: "11 digits",
      code: element("«12345678901»"),
      errors: [
        {
          messageId: "leadingZero",
          message: "The account id '12345678901' has 11 digits instead of 12. Add the leading zero if it was lost.",
          path,
          level: "error",
          evidence: "inferred",
          suggestions: [{ messageId: "use", output: element("012345678901") }],
        },
      ],
    },
    {
      name: "too few digits",
      code: member('«"1234567"»'),
      errors: [{ messageId: "digits", path, data: { value: "1234567", length: "7" }, suggestions: [] }],
    },
    { name: "too many digits", code: element("«2109876543210»"), errors: ["digits"] },
    {
      name: "in groups",
      code: member('«"2109-8765-4321"»'),
      errors: [{ messageId: "notAccount", suggestions: [{ messageId: "use", output: member('"210987654321"') }] }],
    },
    {
      name: "inside of an ARN",
      code: element("«arn:aws:iam::210987654321:root»"),
      errors: [{ messageId: "notAccount", suggestions: [{ messageId: "use", output: element("210987654321") }] }],
    },
    {
      name: "a canonical user",
      code: element(`«${"79a59df900b949e5".repeat(4)}»`),
      errors: [{ messageId: "canonicalUser", suggestions: [] }],
    },
    { name: "a name", code: member('«"acme-logging"»'), errors: ["notAccount"] },
    { name: "digits of another script", code: element("«٢١٠٩٨٧٦٥٤٣٢١»"), errors: ["notAccount"] },
    { name: "CDATA", code: element("<![CDATA[«1»]]>"), errors: ["digits"] },
    { name: "CRLF", code: element("«1»").replaceAll("\n", "\r\n"), errors: ["digits"] },
  ],
});
