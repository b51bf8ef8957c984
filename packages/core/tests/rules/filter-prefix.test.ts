import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const element = (value: string) => xml({ Filter: `<Filter><Prefix>${value}</Prefix></Filter>` });
const member = (value: string) => json({ Filter: `"Filter": { "Prefix": ${value} }` });
const path = "Filter.Prefix";

testRule("filter-prefix", {
  valid: [
    element("data/"),
    member('"2026-11/"'),
    { name: "a blank is a key's character", code: element(" ") },
    { name: "no filter at all", code: xml({ Filter: "" }) },
    { name: "a placeholder is unknown", code: element("/$" + "{PREFIX}") },
    { name: "an expression is unknown", code: member("{{ prefix }}") },
    { name: "an address behind the beginning of the key", code: element("data/s3://acme-data") },
    { name: "other schemes", code: element("s3x://acme-data") },
    { name: "an ARN behind the beginning of the key", code: element("data/arn:aws:s3:::acme-data") },
  ],
  invalid: [
    { name: "s3n://acme-data/logs", code: element("«s3n://acme-data/logs»"), errors: ["uri"] },
    { name: "S3A://acme-data/logs", code: element("«S3A://acme-data/logs»"), errors: ["uri"] },
    { name: "http://acme-data/logs", code: element("«http://acme-data/logs»"), errors: ["uri"] },
    { name: "https://acme-data/logs", code: element("«https://acme-data/logs»"), errors: ["uri"] },
    { name: "arn:aws-cn:s3:::acme-data/logs", code: element("«arn:aws-cn:s3:::acme-data/logs»"), errors: ["uri"] },
    {
      name: "empty",
      code: xml({ Filter: "<Filter><«Prefix»></Prefix></Filter>" }),
      errors: [
        {
          messageId: "empty",
          path,
          level: "warning",
          outcome: "advice",
          suggestions: [{ messageId: "removeFilter", output: xml({ Filter: "" }) }],
        },
      ],
    },
    {
      name: "empty in JSON",
      code: member('«""»'),
      errors: [
        { messageId: "empty", path, suggestions: [{ messageId: "removeFilter", output: json({ Filter: "" }) }] },
      ],
    },
    { name: "one tag", code: xml({ Filter: "<Filter><«Prefix»/></Filter>" }), errors: ["empty"] },
    {
      name: "a leading slash",
      code: element("«/data/»"),
      errors: [
        { messageId: "leadingSlash", level: "info", suggestions: [{ messageId: "use", output: element("data/") }] },
      ],
    },
    {
      name: "a wildcard at the end",
      code: member('«"data/*"»'),
      errors: [
        { messageId: "wildcard", level: "warning", suggestions: [{ messageId: "use", output: member('"data/"') }] },
      ],
    },
    {
      name: "nothing but a wildcard",
      code: element("«*»"),
      errors: [{ messageId: "wildcard", suggestions: [{ messageId: "removeFilter", output: xml({ Filter: "" }) }] }],
    },
    {
      name: "a wildcard in the middle",
      code: element("«data/*.csv»"),
      errors: [{ messageId: "wildcard", suggestions: [] }],
    },
    {
      name: "an S3 URI",
      code: member('«"s3://acme-data/raw/"»'),
      errors: [
        {
          messageId: "uri",
          outcome: "wasted",
          evidence: "inferred",
          suggestions: [{ messageId: "use", output: member('"raw/"') }],
        },
      ],
    },
    {
      name: "the URI of a bucket",
      code: element("«s3://acme-data»"),
      errors: [{ messageId: "uri", suggestions: [{ messageId: "removeFilter", output: xml({ Filter: "" }) }] }],
    },
    {
      name: "an ARN",
      code: element("«arn:aws:s3:::acme-data/raw/*»"),
      errors: [{ messageId: "uri", suggestions: [{ messageId: "use", output: element("raw/") }] }],
    },
    { name: "CDATA", code: element("<![CDATA[«/<raw»]]>"), errors: ["leadingSlash"] },
    { name: "CRLF", code: element("«/raw»").replaceAll("\n", "\r\n"), errors: ["leadingSlash"] },
  ],
});
