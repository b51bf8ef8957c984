import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ Prefix: `<Prefix>${value}</Prefix>` });
const member = (value: string) => json({ Prefix: `"Prefix": ${value}` });
const path = "Destination.S3BucketDestination.Prefix";
// 1,024 bytes less "/abc/acme-daily/2026-11-01T01-00Z/manifest.checksum".
const longest = "p".repeat(1024 - 51);

testRule("destination-prefix", {
  valid: [
    element("inventory/daily"),
    member('"inventory"'),
    { name: "empty is allowed", code: member('""') },
    { name: "none", code: xml({ Prefix: "" }) },
    { name: "as long as may be", code: element(longest) },
    { name: "a placeholder is unknown", code: element("/$" + "{PREFIX}/") },
    { name: "an expression is unknown", code: member("{{ prefix }}") },
  ],
  invalid: [
    { name: "s3n://acme-data/logs", code: element("«s3n://acme-data/logs»"), errors: ["uri"] },
    { name: "S3A://acme-data/logs", code: element("«S3A://acme-data/logs»"), errors: ["uri"] },
    { name: "http://acme-data/logs", code: element("«http://acme-data/logs»"), errors: ["uri"] },
    { name: "https://acme-data/logs", code: element("«https://acme-data/logs»"), errors: ["uri"] },
    {
      name: "a trailing slash",
      code: element("«inventory/»"),
      errors: [
        {
          messageId: "trailingSlash",
          data: { value: "inventory/", bytes: "61", longest: "1024" },
          path,
          level: "warning",
          outcome: "advice",
          suggestions: [{ messageId: "use", output: element("inventory") }],
        },
      ],
    },
    {
      name: "a leading slash, and one at the end",
      code: member('«"/inventory/daily/"»'),
      errors: [
        { messageId: "leadingSlash", path, suggestions: [{ messageId: "use", output: member('"inventory/daily"') }] },
      ],
    },
    {
      name: "two slashes",
      code: element("«inventory//daily»"),
      errors: [{ messageId: "doubleSlash", suggestions: [{ messageId: "use", output: element("inventory/daily") }] }],
    },
    {
      name: "nothing but a slash",
      code: member('«"/"»'),
      errors: [{ messageId: "leadingSlash", suggestions: [{ messageId: "remove", output: json({ Prefix: "" }) }] }],
    },
    {
      name: "an S3 URI",
      code: element("«s3://acme-reports/inventory»"),
      errors: [{ messageId: "uri", suggestions: [{ messageId: "use", output: element("inventory") }] }],
    },
    {
      name: "one byte too long",
      code: element(`«${longest}p»`),
      errors: [{ messageId: "tooLong", outcome: "undelivered", suggestions: [] }],
    },
    {
      name: "too long with the bucket from outside",
      code: element(`«${longest}»`),
      facts: { bucket: "acme-data" },
      errors: ["tooLong"],
    },
    { name: "bytes count, not characters", code: member(`«"${"🪣".repeat(250)}"»`), errors: ["tooLong"] },
    { name: "CDATA", code: element("<![CDATA[«inventory/»]]>"), errors: ["trailingSlash"] },
    { name: "CRLF", code: element("«/inventory»").replaceAll("\n", "\r\n"), errors: ["leadingSlash"] },
  ],
});
