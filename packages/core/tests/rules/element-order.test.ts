import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const request = (body: string) =>
  `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.eu-west-1.amazonaws.com\n\n${body}`;

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
    {
      name: "placeholders among the elements",
      code: xml({ Id: "<__FIRST__>1</__FIRST__>", extra: "<Id>acme-daily</Id>" }),
    },
    {
      name: "one twice, which is a mistake of its own",
      code: xml({ Id: "", extra: "<Id>acme-daily</Id><Id>acme-daily</Id>" }),
      also: ["duplicate-member"],
    },
    {
      name: "no end yet, so that nothing is known of the order",
      code: xml({ Id: "", extra: "<Id>acme-daily</Id>" }).replace("</InventoryConfiguration>", ""),
      also: ["xml-syntax"],
    },
    { name: "any order in JSON", code: json({ Id: "", extra: '"Id": "acme-daily"' }) },
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
          message: "Id comes after IsEnabled, but S3 writes it before. Move it up.",
        },
      ],
      output: xml(),
    },
    {
      name: "in the destination",
      code: xml({ Format: "", Encryption: "<Encryption><SSE-S3/></Encryption><«Format»>CSV</Format>" }),
      errors: [
        {
          messageId: "order",
          path: "Destination.S3BucketDestination.Format",
          data: { name: "Format", before: "AccountId" },
        },
      ],
      output: xml().replace("</Prefix>\n      <Encryption>", "</Prefix><Encryption>"),
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
      name: "with comments around the structure",
      code: xml({
        Filter: "<!-- what --><Filter><Prefix>data/</Prefix></Filter>",
        Format: "",
        Encryption: "<Encryption><SSE-S3/></Encryption><«Format»>CSV</Format>",
        Schedule: "<!-- when --><Schedule><Frequency>Daily</Frequency></Schedule>",
      }),
      errors: ["order"],
      output: xml({
        Filter: "<!-- what --><Filter><Prefix>data/</Prefix></Filter>",
        Schedule: "<!-- when --><Schedule><Frequency>Daily</Frequency></Schedule>",
      }).replace("</Prefix>\n      <Encryption>", "</Prefix><Encryption>"),
    },
    {
      name: "the filter first",
      code: xml({
        Id: "<Filter><Prefix>data/</Prefix></Filter>",
        IsEnabled: "<«Id»>acme-daily</Id>",
        Filter: "<IsEnabled>true</IsEnabled>",
      }),
      errors: ["order"],
      output: xml({
        Id: "<Id>acme-daily</Id>",
        IsEnabled: "<IsEnabled>true</IsEnabled>",
        Filter: "<Filter><Prefix>data/</Prefix></Filter>",
      }),
    },
    {
      name: "with a comment inside a member",
      code: xml({ Id: "", extra: "<«Id»><!-- the name -->acme-daily</Id>" }),
      errors: ["order"],
      output: xml({ Id: "<Id><!-- the name -->acme-daily</Id>" }),
    },
    {
      name: "in a raw request",
      code: request(xml({ Id: "", extra: "<«Id»>acme-daily</Id>" })),
      errors: [{ messageId: "order", path: "InventoryConfiguration.Id" }],
      output: request(xml()),
    },
  ],
});
