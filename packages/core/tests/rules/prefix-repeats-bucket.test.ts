import { json, xml } from "./documents.ts";
import { cli, http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const prefix = (value: string): string => `"Prefix": "${value}"`;
const facts = { bucket: "acme-data" };

testRule("prefix-repeats-bucket", {
  valid: [
    cli(),
    http(),
    { name: "another bucket's name", code: cli({}, { Prefix: prefix("inventory/acme-logs") }) },
    { name: "the bucket's name in front", code: cli({}, { Prefix: prefix("acme-data/inventory") }) },
    { name: "a name that ends as the bucket's does", code: cli({}, { Prefix: prefix("inventory/my-acme-data") }) },
    { name: "where the source bucket is not known", code: json({ Prefix: prefix("inventory/acme-data") }) },
    { name: "a prefix that is filled in later", code: cli({}, { Prefix: prefix("${PREFIX}/acme-data") }) },
    {
      name: "a slash at the end, which is another matter",
      code: cli({}, { Prefix: prefix("inventory/acme-data/") }),
      also: ["destination-prefix"],
    },
    { name: "the destination's own name", code: xml({ Prefix: "<Prefix>acme-reports</Prefix>" }), facts },
  ],
  invalid: [
    {
      name: "at the end",
      code: cli({}, { Prefix: `"Prefix": «"inventory/acme-data"»` }),
      errors: [
        {
          messageId: "repeated",
          level: "info",
          outcome: "advice",
          message:
            "The destination's Prefix ends in 'acme-data', and S3 adds the source bucket again: 'inventory/acme-data/acme-data/acme-daily/…'.",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Prefix",
          suggestions: [{ messageId: "use", output: cli() }],
        },
      ],
    },
    {
      name: "alone",
      code: cli({}, { Prefix: '"Prefix": «"acme-data"»' }),
      errors: [{ messageId: "repeated", suggestions: [{ messageId: "remove", output: cli({}, { Prefix: "" }) }] }],
    },
    {
      name: "in a raw request",
      code: http({ body: xml({ Prefix: "<Prefix>«inventory/acme-data»</Prefix>" }) }),
      errors: [{ messageId: "repeated", suggestions: [{ messageId: "use", output: http() }] }],
    },
    {
      name: "where a setting says which bucket is listed",
      code: xml({ Prefix: "<Prefix>«a/b/acme-data»</Prefix>" }),
      facts,
      errors: [
        { messageId: "repeated", suggestions: [{ messageId: "use", output: xml({ Prefix: "<Prefix>a/b</Prefix>" }) }] },
      ],
    },
    {
      name: "the same in JSON",
      code: json({ Prefix: '"Prefix": «"acme-data"»' }),
      facts,
      errors: ["repeated"],
    },
    {
      name: "with an Id that is filled in later",
      code: cli({ Id: '"Id": "${ID}"' }, { Id: '"Id": "${ID}"', Prefix: '"Prefix": «"acme-data"»' }),
      errors: [{ messageId: "repeated", data: { bucket: "acme-data", keys: "acme-data/acme-data/<Id>/…" } }],
    },
  ],
});
