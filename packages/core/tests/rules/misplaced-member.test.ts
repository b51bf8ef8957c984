import { json, template, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

/** A whole destination with something else in it besides. */
const xmlDestination = (more: string) =>
  (/<Destination>[\s\S]*<\/Destination>/.exec(xml())?.[0] ?? "").replace(
    "</S3BucketDestination>",
    `</S3BucketDestination>\n    ${more}`,
  );

testRule("misplaced-member", {
  valid: [
    xml(),
    json(),
    { name: "members in any order", code: xml({ Id: "", extra: "<Id>acme-daily</Id>" }) },
    { name: "what stands in an unknown value", code: json({ Destination: '"Destination": "${DESTINATION}"' }) },
  ],
  invalid: [
    {
      name: "one member of a template's destination beside it",
      code: template({ Format: "# CSV", extra: "          «Format»: CSV\n" }),
      errors: ["misplaced"],
      output: template({
        BucketAccountId: 'Format: CSV\n            BucketAccountId: "210987654321"',
        Format: "# CSV",
      }),
    },
    {
      name: "a destination that others share, which gets nothing",
      code: `x: &x
  BucketArn: arn:aws:s3:::acme-reports
  BucketAccountId: "210987654321"
Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - { Id: a, Enabled: true, IncludedObjectVersions: All, ScheduleFrequency: Daily, «Format»: CSV, Destination: *x }
        - { Id: b, Enabled: true, IncludedObjectVersions: All, ScheduleFrequency: Daily, Prefix: b/, «Format»: ORC, Destination: *x }
`,
      errors: ["misplaced", "misplaced"],
    },
    {
      name: "members that a merge key brings, which stay there",
      code: `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - <<: { «Format»: CSV, BucketArn: "arn:aws:s3:::acme-reports", BucketAccountId: "210987654321" }
          Id: a
          Enabled: true
          IncludedObjectVersions: All
          ScheduleFrequency: Daily
`,
      errors: ["several"],
    },
    {
      name: "one member of the destination at the root",
      code: xml({ Format: "", extra: "<«Format»>CSV</Format>" }),
      errors: [
        {
          messageId: "misplaced",
          path: "Format",
          level: "error",
          message:
            "Format is inside InventoryConfiguration, but must be at Destination.S3BucketDestination.Format. Move it there.",
          suggestions: [],
        },
      ],
      output: xml(),
    },
    {
      name: "several members of the destination",
      code: json({ Format: "", AccountId: "", extra: '«"Format"»: "CSV", "AccountId": "210987654321"' }),
      errors: [
        {
          messageId: "several",
          data: {
            name: "Format",
            names: "Format, AccountId",
            parent: "InventoryConfiguration",
            place: "Destination.S3BucketDestination.Format",
            places: "Destination.S3BucketDestination.Format",
            holder: "Destination.S3BucketDestination",
          },
          related: ['"AccountId"'],
        },
      ],
      output: json(),
    },
    {
      name: "nowhere to go, since a text stands there",
      code: json({
        Destination:
          '"Destination": "word", «"S3BucketDestination"»: { "Format": "CSV", "Bucket": "arn:aws:s3:::acme-reports" }',
      }),
      errors: [{ messageId: "misplaced", suggestions: [] }],
      also: ["wrong-type"],
    },
    {
      name: "into a value that is null",
      code: json({
        Destination:
          '"Destination": null, «"S3BucketDestination"»: { "Format": "CSV", "Bucket": "arn:aws:s3:::acme-reports" }',
      }),
      errors: [{ messageId: "misplaced" }],
      also: ["wrong-type"],
    },
    {
      name: "an encryption outside of Encryption",
      code: xml({ Encryption: "<«SSE-S3»/>" }),
      errors: [{ messageId: "misplaced", path: "Destination.S3BucketDestination.SSES3" }],
      output: xml({ Encryption: "<Encryption>\n        <SSE-S3/>\n      </Encryption>" }),
    },
    {
      name: "fields outside of their list",
      code: xml({ OptionalFields: "<«Field»>Size</Field>\n  <Field>ETag</Field>" }),
      errors: [
        {
          messageId: "several",
          message: "Field (2 times) must be inside OptionalFields, not InventoryConfiguration. Move them there.",
          related: ["Field"],
        },
      ],
      output: xml({
        OptionalFields: "<OptionalFields>\n    <Field>Size</Field>\n    <Field>ETag</Field>\n  </OptionalFields>",
      }),
    },
    {
      name: "a member of the root further inside",
      code: json({ IsEnabled: "", Schedule: '"Schedule": { "Frequency": "Daily", «"IsEnabled"»: true }' }),
      errors: [{ messageId: "misplaced", path: "Schedule.IsEnabled" }],
      output: json(),
    },
    {
      name: "a Prefix that may be either",
      code: json({ Filter: "", Prefix: "", extra: '«"Prefix"»: "data/"' }),
      errors: [
        {
          messageId: "ambiguous",
          data: {
            name: "Prefix",
            names: "Prefix",
            parent: "InventoryConfiguration",
            place: "Filter.Prefix",
            places: "Filter.Prefix or Destination.S3BucketDestination.Prefix",
            holder: "Filter",
          },
          suggestions: [
            { messageId: "move", output: json({ Filter: '"Filter": { "Prefix": "data/" }', Prefix: "" }) },
            { messageId: "move", output: json({ Filter: "", Prefix: '"Prefix": "data/"' }) },
          ],
        },
      ],
    },
    {
      name: "what is there already",
      code: xml({ extra: "<«Frequency»>Weekly</Frequency>" }),
      errors: [{ messageId: "taken", related: ["Frequency"], suggestions: [{ messageId: "remove", output: xml() }] }],
    },
    {
      name: "a bucket that need not be the destination",
      code: json({ Bucket: "", extra: '«"Bucket"»: "acme-reports"' }),
      errors: [{ messageId: "misplaced" }],
    },
    {
      name: "the source bucket in the configuration",
      code: `{\n  "Id": "acme-daily",\n  "InventoryConfiguration": ${json({ extra: '«"Bucket"»: "acme-logs"' }).trim()}\n}`,
      errors: [{ messageId: "misplaced", path: "InventoryConfiguration.Bucket" }],
      output: `{\n  "Bucket": "acme-logs",\n  "Id": "acme-daily",\n  "InventoryConfiguration": ${json().trim()}\n}`,
    },
    {
      name: "several members of the configuration itself",
      code: xml({
        Id: "",
        IsEnabled: "",
        Destination: xmlDestination("<«Id»>acme-daily</Id>\n    <IsEnabled>true</IsEnabled>"),
      }),
      errors: [{ messageId: "several", data: { holder: "InventoryConfiguration" } }],
      output: xml(),
    },
    {
      name: "what belongs into a structure that is misspelt goes there, and makes no second one",
      code: json({
        Filter: '«"Format"»: "CSV"',
        Destination: `"Destnation": { "S3BucketDestination": { "AccountId": "210987654321", "Bucket": "arn:aws:s3:::acme-reports" } }`,
      }),
      also: ["unknown-member"],
      errors: [{ messageId: "misplaced" }],
      output: json({
        Filter: "",
        Destination: `"Destnation": { "S3BucketDestination": { "Format": "CSV", "AccountId": "210987654321", "Bucket": "arn:aws:s3:::acme-reports" } }`,
      }),
    },
    {
      name: "the same in XML, where the inner structure is misspelt",
      code: xml({
        Filter: "<«Format»>CSV</Format>",
        S3BucketDestination: `<S3BuketDestination><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket></S3BuketDestination>`,
      }),
      also: ["unknown-member"],
      errors: [{ messageId: "misplaced" }],
      output: xml({
        Filter: "",
        S3BucketDestination: `<S3BuketDestination><Format>CSV</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket></S3BuketDestination>`,
      }),
    },
    {
      name: "what would take the place of a misspelt member is not moved unasked",
      code: json({ Format: '"Formt": "CSV"', extra: '«"Format"»: "ORC"' }),
      also: ["unknown-member"],
      errors: [
        {
          messageId: "misplaced",
          suggestions: [{ messageId: "move", output: json({ Format: '"Formt": "CSV",\n      "Format": "ORC"' }) }],
        },
      ],
    },
  ],
});
