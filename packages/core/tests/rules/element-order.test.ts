import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("element-order", {
  valid: [
    xml(),
    json(),
    {
      name: "the filter behind the schedule",
      code: xml({
        Filter: "",
        IncludedObjectVersions:
          "<Filter><Prefix>data/</Prefix></Filter><IncludedObjectVersions>All</IncludedObjectVersions>",
      }),
    },
    { name: "optional members left out", code: xml({ Filter: "", OptionalFields: "", Prefix: "", Encryption: "" }) },
    { name: "placeholders among the members", code: json({ Id: '"${A}": 1', extra: '"Id": "acme-daily"' }) },
  ],
  invalid: [
    {
      name: "the Id last",
      code: xml({ Id: "", extra: "<«Id»>acme-daily</Id>" }),
      errors: [
        {
          messageId: "order",
          path: "Id",
          level: "warning",
          message: "Id stands behind IsEnabled, which S3 itself writes behind it. Move it up.",
        },
      ],
      output: xml(),
    },
    { name: "in JSON", code: json({ Id: "", extra: '«"Id"»: "acme-daily"' }), errors: ["order"], output: json() },
    {
      name: "in the destination",
      code: json({ Format: "", Encryption: '"Encryption": { "SSES3": {} }, «"Format"»: "CSV"' }),
      errors: [
        {
          messageId: "order",
          path: "Destination.S3BucketDestination.Format",
          data: { name: "Format", before: "AccountId" },
        },
      ],
      output: json({
        Format: '"Format": "CSV"',
        Prefix: '"Prefix": "inventory"',
        Encryption: '"Encryption": { "SSES3": {} }',
      }).replace('"inventory",\n      "Encryption"', '"inventory", "Encryption"'),
    },
    {
      name: "several",
      code: xml({
        Id: "<IsEnabled>true</IsEnabled>",
        IsEnabled: "<«Id»>acme-daily</Id>",
        Schedule: "<IncludedObjectVersions>Current</IncludedObjectVersions>",
        IncludedObjectVersions: "<Schedule><Frequency>Daily</Frequency></Schedule>",
      }),
      errors: ["order"],
      output: xml(),
    },
    {
      name: "with a comment, which would stay behind",
      code: xml({ Id: "", extra: "<!-- the name --><«Id»>acme-daily</Id>" }),
      errors: ["order"],
    },
    {
      name: "with a comment inside a member",
      code: xml({ Id: "", extra: "<«Id»><!-- the name -->acme-daily</Id>" }),
      errors: ["order"],
      output: xml({ Id: "<Id><!-- the name -->acme-daily</Id>" }),
    },
  ],
});
