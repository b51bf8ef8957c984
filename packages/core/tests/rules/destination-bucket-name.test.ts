import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (name: string) => xml({ Bucket: `<Bucket>${name === "" ? "" : `arn:aws:s3:::${name}`}</Bucket>` });
const marked = (name: string) => xml({ Bucket: `<Bucket>«arn:aws:s3:::${name}»</Bucket>` });
const member = (value: string) => json({ Bucket: `"Bucket": ${value}` });
const key = (region: string) =>
  `<Encryption><SSE-KMS><KeyId>arn:aws:kms:${region}:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f</KeyId></SSE-KMS></Encryption>`;

testRule("destination-bucket-name", {
  valid: [
    element("abc"),
    element("acme.reports-2026"),
    element("a".repeat(63)),
    member('"arn:aws:s3:::3-acme-reports-3"'),
    element("acme-210987654321-eu-west-1-an"),
    { name: "a placeholder is unknown", code: element("Acme_$" + "{STAGE}") },
    { name: "numbers that are no address", code: member('"arn:aws:s3:::10.20.30"') },
  ],
  invalid: [
    {
      name: "too short",
      code: marked("ab"),
      errors: [
        {
          messageId: "length",
          message: "'ab' cannot be a bucket name: it has 2 characters, and names have 3 to 63. Correct it.",
          path: "Destination.S3BucketDestination.Bucket",
          level: "error",
          evidence: "inferred",
        },
      ],
    },
    { name: "far too long", code: marked("a".repeat(256)), errors: ["length"] },
    {
      name: "characters",
      code: member('«"arn:aws:s3:::acme reports"»'),
      errors: [{ messageId: "characters", data: { found: "a space" } }],
    },
    {
      name: "a letter of another script",
      code: marked("acme-reports-ü"),
      errors: [{ messageId: "characters", data: { found: "'ü'" } }],
    },
    {
      name: "an astral character",
      code: marked("acme-🪣"),
      errors: [{ messageId: "characters", data: { found: "'🪣'" } }],
    },
    { name: "a hyphen at the start", code: marked("-acme"), errors: [{ messageId: "edges", data: { found: "-" } }] },
    {
      name: "a period at the end",
      code: member('«"arn:aws:s3:::acme."»'),
      errors: [{ messageId: "edges", data: { found: "." } }],
    },
    { name: "two periods", code: marked("acme..reports"), errors: ["periods"] },
    { name: "an address", code: marked("192.168.5.4"), errors: ["address"] },
    { name: "a reserved prefix", code: marked("xn--acme"), errors: [{ messageId: "prefix", data: { found: "xn--" } }] },
    {
      name: "an access point's alias",
      code: marked("acme-metadata-s3alias"),
      errors: [{ messageId: "suffix", data: { found: "-s3alias" } }],
    },
    {
      name: "the account-regional ending alone",
      code: marked("acme-reports-an"),
      errors: [{ messageId: "lateSuffix", data: { found: "-an" }, level: "warning", outcome: "advice" }],
    },
    {
      name: "capitals",
      code: marked("AcmeReports"),
      errors: [{ messageId: "legacy", data: { found: "upper case letters" }, level: "warning" }],
    },
    {
      name: "capitals and an underscore, which an old bucket may have",
      code: marked("Contoso_Reports"),
      errors: [
        {
          messageId: "legacy",
          message:
            "The bucket name 'Contoso_Reports' contains upper case letters and '_', which only buckets created in us-east-1 before March 2018 may have. Correct it unless this is one.",
          outcome: "advice",
          answer: undefined,
        },
      ],
    },
    {
      name: "several characters",
      code: marked("Contoso Reports_§"),
      errors: [{ messageId: "characters", data: { found: "upper case letters, a space, '_' and '§'" } }],
    },
    {
      name: "an underscore",
      code: member('«"arn:aws:s3:::acme_reports"»'),
      errors: [{ messageId: "legacy", level: "warning" }],
    },
    {
      name: "64 characters",
      code: marked("a".repeat(64)),
      errors: [{ messageId: "legacyLength", data: { length: "64" }, level: "warning" }],
    },
    {
      name: "an old name in another Region",
      code: xml({ Bucket: "<Bucket>«arn:aws:s3:::acme_reports»</Bucket>", Encryption: key("eu-west-1") }),
      errors: [
        {
          messageId: "legacyRegion",
          data: { region: "eu-west-1" },
          level: "warning",
          outcome: "refused",
          evidence: "inferred",
        },
      ],
    },
    {
      name: "an old name in its Region",
      code: xml({ Bucket: "<Bucket>«arn:aws:s3:::acme_reports»</Bucket>", Encryption: key("us-east-1") }),
      errors: [{ messageId: "legacy", level: "warning" }],
    },
    {
      name: "CDATA and CRLF",
      code: xml({ Bucket: "<Bucket><![CDATA[«arn:aws:s3:::a»]]></Bucket>" }).replaceAll("\n", "\r\n"),
      errors: ["length"],
    },
  ],
});
