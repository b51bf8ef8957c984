import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const bucket = "arn:aws:s3:::acme-210987654321-eu-west-1-an";
const element = (account: string, name = bucket) =>
  xml({ Bucket: `<Bucket>${name}</Bucket>`, AccountId: `<AccountId>${account}</AccountId>` });
const member = (account: string, name = `"${bucket}"`) =>
  json({ Bucket: `"Bucket": ${name}`, AccountId: `"AccountId": ${account}` });

testRule("account-mismatch", {
  valid: [
    element("210987654321"),
    member('"210987654321"'),
    { name: "a name without an account", code: element("345678901234", "arn:aws:s3:::acme-reports") },
    { name: "without AccountId the name says it", code: xml({ Bucket: `<Bucket>${bucket}</Bucket>`, AccountId: "" }) },
    {
      name: "no bucket",
      code: xml({ Bucket: "", AccountId: "<AccountId>345678901234</AccountId>" }),
      also: ["missing-member"],
    },
    { name: "no account id", code: element("34567890123"), also: ["account-id"] },
    { name: "a placeholder is unknown", code: element("$" + "{ACCOUNT}") },
    {
      name: "a bucket that is not known",
      code: member('"345678901234"', '"arn:aws:s3:::acme-{{ account }}-eu-west-1-an"'),
    },
  ],
  invalid: [
    {
      code: element("«345678901234»"),
      errors: [
        {
          messageId: "other",
          data: { account: "345678901234", owner: "210987654321" },
          path: "Destination.S3BucketDestination.AccountId",
          level: "warning",
          outcome: "undelivered",
          related: [bucket],
          suggestions: [{ messageId: "use", output: element("210987654321") }],
        },
      ],
    },
    {
      code: member('«"345678901234"»'),
      errors: [
        {
          messageId: "other",
          related: [`"${bucket}"`],
          suggestions: [{ messageId: "use", output: member('"210987654321"') }],
        },
      ],
    },
    {
      name: "another Region",
      code: element("«345678901234»", "arn:aws:s3:::a.b-210987654321-us-east-2-an"),
      errors: ["other"],
    },
    {
      name: "another partition",
      code: element("«345678901234»", "arn:aws-cn:s3:::acme-210987654321-cn-north-1-an"),
      errors: ["other"],
    },
    { name: "CDATA", code: element("<![CDATA[«345678901234»]]>"), errors: ["other"] },
    { name: "CRLF", code: element("«345678901234»").replaceAll("\n", "\r\n"), errors: ["other"] },
    {
      name: "an escape",
      code: member('«"34567890123\\u0034"»'),
      errors: [{ messageId: "other", data: { account: "345678901234", owner: "210987654321" } }],
    },
  ],
});

it("leaves an AccountId that is no account to account-id", () => {
  const { findings } = lint({ text: member('"2109"'), language: "json" });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["account-id"]);
});
