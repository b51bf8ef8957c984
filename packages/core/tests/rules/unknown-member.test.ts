import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { cli } from "./requests.ts";
import { testRule } from "./test-rule.ts";

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");

const awscc = (schedule: string): string => `resource "awscc_s3_bucket" "media" {
  bucket_name = "acme-media"
  inventory_configurations = [{
    id = "acme-daily"
    enabled = true
    included_object_versions = "Current"
    ${schedule}
    destination = { bucket_arn = "arn:aws:s3:::acme-reports", bucket_account_id = "210987654321", format = "CSV" }
  }]
}
`;

const clouded = (schedule: string): string => `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: acme-daily
          Enabled: true
          IncludedObjectVersions: Current
          ${schedule}
          Destination:
            BucketArn: arn:aws:s3:::acme-reports
            BucketAccountId: "210987654321"
            Format: CSV
`;

/** As CloudFormation's names are written where a program made them; the first of them is marked. */
const camelCased = (text: string): string =>
  text
    .replace(
      /"(?!Logs|Other|Type|Properties|Resources)([A-Z])(\w*)":/g,
      (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}":`,
    )
    .replace('"inventoryConfigurations"', '«"inventoryConfigurations"»');

testRule("unknown-member", {
  valid: [
    template(`[${item()}]`),

    xml(),
    json(),
    {
      name: "members that clients add to an answer",
      code: `{ "InventoryConfiguration": ${json()}, "ResponseMetadata": {} }`,
    },
    { name: "a name that a shell fills in", code: json({ extra: '"$schema_name": 1, "$NAME": 2' }) },
    { name: "a name that is filled in later", code: json({ extra: '"{{name}}": 1' }) },
    { name: "attributes", code: xml({ Id: '<Id note="x">acme-daily</Id>' }) },
    { name: "comments and instructions", code: xml({ extra: "<!-- Foo --><?foo bar?>" }) },
  ],
  invalid: [
    {
      name: "an API structure in a template",
      code: template(`[${item({ ScheduleFrequency: '«"Schedule"»: { "Frequency": "Daily" }' })}]`),
      errors: [
        {
          messageId: "flat",
          data: { name: "Schedule", parent: "InventoryConfiguration", inner: "Frequency", meant: "ScheduleFrequency" },
        },
      ],
      output: template(`[${item()}]`),
    },
    {
      code: template(`[${item({ extra: '«"Filter"»: { "Prefix": "data/" }' })}]`),
      errors: ["flat"],
      output: template(`[${item({ extra: '"Prefix": "data/"' })}]`),
    },
    {
      name: "with a comment, which might be lost",
      code: clouded("«Schedule»:\n            # every day\n            Frequency: Daily"),
      errors: ["flat"],
    },
    {
      name: "in Terraform's language, by its own names",
      code: awscc('«schedule» = { frequency = "Daily" }'),
      errors: [{ messageId: "flat", data: { name: "schedule", inner: "frequency", meant: "schedule_frequency" } }],
    },
    {
      name: "a value by the name of an API structure",
      code: template(`[${item({ ScheduleFrequency: '«"Schedule"»: "Daily"' })}]`),
      errors: [
        {
          messageId: "otherName",
          data: { name: "Schedule", parent: "InventoryConfiguration", meant: "ScheduleFrequency" },
        },
      ],
      output: template(`[${item()}]`),
    },
    {
      code: template(
        `[${item({ Enabled: '«"IsEnabled"»: true', BucketArn: '«"Bucket"»: "arn:aws:s3:::acme-reports"', BucketAccountId: '«"AccountId"»: "210987654321"' })}]`,
      ),
      errors: ["otherName", "otherName", "otherName"],
      output: template(`[${item()}]`),
    },
    {
      name: "a level that a template does not have",
      code: template(
        `[${item({ Destination: '"Destination": { «"S3BucketDestination"»: { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": "CSV" } }' })}]`,
      ),
      errors: ["extraLevel"],
      output: template(`[${item()}]`),
    },
    {
      name: "a level that repeats what stands around it, as an override in a program makes it",
      code: template(
        `[${item({ extra: "" }).replace('"Format": "CSV"', '"Format": "CSV", «"S3BucketDestination"»: { "Bucket": "arn:aws:s3:::acme-reports" }')}]`,
      ),
      errors: [
        {
          messageId: "repeatedLevel",
          suggestions: [{ messageId: "remove", output: template(`[${item()}]`) }],
        },
      ],
    },
    {
      name: "a filter with more than a prefix in a template",
      code: template(`[${item({ extra: '«"Filter"»: { "Prefix": "data/", «"Tag"»: "x" }' })}]`),
      errors: [
        { messageId: "flat", suggestions: [{ messageId: "remove", output: template(`[${item()}]`) }] },
        { messageId: "prefixOnly", data: { name: "Tag", parent: "Filter" } },
      ],
    },
    {
      name: "what else is in a structure of the API, which has the API's members",
      code: template(`[${item({ ScheduleFrequency: '«"Schedule"»: { "Frequency": "Daily", «"Time"»: "3" }' })}]`),
      errors: ["flat", { messageId: "unknown", data: { parent: "Schedule", members: "Frequency" } }],
    },
    {
      name: "a list by the name of an API structure, which is not only its name",
      code: template(`[${item({ ScheduleFrequency: '«"Schedule"»: [{ "Frequency": "Daily" }]' })}]`),
      errors: [
        {
          messageId: "otherName",
          suggestions: [{ messageId: "remove", output: template(`[${item({ ScheduleFrequency: "" })}]`) }],
        },
      ],
    },
    {
      name: "a misspelt structure in a template that stands for two of the API",
      code: template(
        `[${item({ Destination: '«"Destnation"»: { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": "CSV" }' })}]`,
      ),
      errors: ["similarName"],
    },
    {
      name: "other case in a template",
      code: template(
        `[${item({ Destination: '«"destination"»: { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", «"format"»: "CSV" }' })}]`,
      ),
      errors: ["otherName", "otherName"],
      output: template(`[${item()}]`),
    },
    {
      name: "a template in camelCase, which is one mistake",
      code: camelCased(template(`[${item({ extra: '"Prefix": "data/", "OptionalFields": ["Size"]' })}]`)),
      errors: [
        {
          messageId: "severalNames",
          path: "Properties.inventoryConfigurations",
          message:
            "'inventoryConfigurations' must be 'InventoryConfigurations' here, and 10 other names are wrong in the same way. Rename them all.",
        },
      ],
      output: template(`[${item({ extra: '"Prefix": "data/", "OptionalFields": ["Size"]' })}]`),
    },
    {
      name: "all configurations of a list whose name is of the same style, and those of another list by themselves",
      code: template(
        `[${item({ Id: '«"id"»: "acme-daily"', Enabled: '"enabled": true' })}]`.replace("BucketArn", "bucketArn"),
        {
          resources: camelCased(
            `"Other": { "Type": "AWS::S3::Bucket", "Properties": { "InventoryConfigurations": [${item()}, ${item({ Id: '"Id": "acme-other"', extra: '"Prefix": "data/"' })}] } }`,
          ),
        },
      ),
      errors: ["severalNames", "severalNames"],
      output: template(`[${item()}]`, {
        resources: `"Other": { "Type": "AWS::S3::Bucket", "Properties": { "InventoryConfigurations": [${item()}, ${item({ Id: '"Id": "acme-other"', extra: '"Prefix": "data/"' })}] } }`,
      }),
    },
    {
      name: "two names in another case, which are two slips",
      code: template(`[${item({ Id: '«"id"»: "acme-daily"', ScheduleFrequency: '«"scheduleFrequency"»: "Daily"' })}]`),
      errors: [
        "otherName",
        {
          messageId: "otherName",
          data: { name: "scheduleFrequency", parent: "InventoryConfiguration", meant: "ScheduleFrequency" },
        },
      ],
      output: template(`[${item()}]`),
    },
    {
      name: "a name in another case beside the right one",
      code: template(`[${item({ extra: '«"scheduleFrequency"»: "Daily"' })}]`),
      errors: ["taken"],
    },
    {
      name: "the API's names in camelCase, in which every value is judged",
      code: template(
        `[{ «"id"»: "acme-daily", «"isEnabled"»: true, "includedObjectVersions": "Current", «"schedule"»: { "frequency": "daily" }, "destination": { «"s3BucketDestination"»: { «"bucket"»: "arn:aws:s3:::acme-reports", «"accountId"»: "210987654321", "format": "CSV" } } }]`,
      ),
      errors: ["severalNames", "otherName", "flat", "extraLevel", "otherName", "otherName"],
      also: ["invalid-frequency"],
      output: template(
        '[{ "Id": "acme-daily", "Enabled": true, "IncludedObjectVersions": "Current", "ScheduleFrequency": "daily", "Destination": { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": "CSV" } }]',
      ),
    },
    {
      name: "JSON in the style of JavaScript",
      code: json()
        .replace(/"([A-Z])(\w*)":/g, (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}":`)
        .replace('"id"', '«"id"»'),
      errors: [{ messageId: "severalNames", data: { name: "id", meant: "Id", count: "15" } }],
      output: json(),
    },
    {
      name: "the list beside the properties of a bucket, in which more is wrong",
      code: template(`[${item({ Format: '"Format": "csv"' })}]`)
        .replace('"Properties": { "InventoryConfigurations"', '"Properties": {}, «"InventoryConfigurations"»')
        .replace(/ \} \} \} \}$/, " } } }"),
      errors: [{ messageId: "outsideProperties", data: { parent: "Logs" }, suggestions: [] }],
      also: ["invalid-format"],
    },
    {
      name: "the list of a template",
      code: template(`[${item()}]`).replace('"InventoryConfigurations"', '«"InventoryConfiguration"»'),
      errors: [{ messageId: "otherName", path: "Properties.InventoryConfiguration" }],
      output: template(`[${item()}]`),
    },

    {
      name: "CloudFormation's name",
      code: json({ IsEnabled: '«"Enabled"»: true' }),
      errors: [
        {
          messageId: "otherName",
          path: "Enabled",
          level: "error",
          message: "'Enabled' is not a member of InventoryConfiguration: here it is called 'IsEnabled'. Rename it.",
          suggestions: [],
        },
      ],
      output: json(),
    },
    {
      name: "a value in another namespace",
      code: xml({ Id: '<«x:Id» xmlns:x="urn:x">acme-daily</x:Id>' }),
      errors: ["otherName"],
      output: xml({ Id: '<Id xmlns:x="urn:x">acme-daily</Id>' }),
    },
    {
      name: "a structure in another namespace, in which all names are of that namespace",
      code: xml({ Schedule: '<«x:Schedule» xmlns:x="urn:x"><x:Frequency>Daily</x:Frequency></x:Schedule>' }),
      errors: [{ messageId: "otherName", suggestions: [{ messageId: "remove", output: xml({ Schedule: "" }) }] }],
    },
    {
      name: "another case",
      code: crlf(xml({ IsEnabled: "<«isEnabled»>true</isEnabled>" })),
      errors: ["otherName"],
      output: crlf(xml()),
    },
    {
      name: "the SDKs' name in XML",
      code: xml({ Encryption: "<Encryption><«SSES3»/></Encryption>" }),
      errors: [{ messageId: "otherName", path: "Destination.S3BucketDestination.Encryption.SSES3" }],
      output: xml(),
    },
    {
      name: "the element's name in JSON",
      code: json({ Encryption: '"Encryption": { «"SSE-S3"»: {} }' }),
      errors: [{ messageId: "otherName", data: { name: "SSE-S3", parent: "Encryption", meant: "SSES3" } }],
      output: json(),
    },
    {
      name: "a name for another place",
      code: json({ Schedule: '«"ScheduleFrequency"»: "Daily"' }),
      errors: [
        {
          messageId: "otherPlace",
          data: { name: "ScheduleFrequency", parent: "InventoryConfiguration", meant: "Schedule.Frequency" },
        },
      ],
      output: json(),
    },
    {
      name: "a misspelt structure, which is read as what is meant",
      code: json({
        Destination: `«"Destnation"»: { "S3BucketDestination": { "Format": "JSON", "AccountId": "210987654321", "Bucket": "arn:aws:s3:::acme-reports", "Prefix": "inventory", "Encryption": { "SSES3": {} } } }`,
      }),
      also: ["invalid-format"],
      errors: [{ messageId: "similarName", path: "Destnation", data: { meant: "Destination" } }],
    },
    {
      name: "a misspelt structure beside the right one",
      code: xml({ extra: "<«Shedule»><Frequency>Weekly</Frequency></Shedule>" }),
      errors: [{ messageId: "taken", suggestions: [{ messageId: "remove", output: xml() }] }],
    },
    {
      name: "the name of a schema, which the AWS CLI refuses, in its input",
      code: cli({ extra: '«"$schema"»: "x"' }),
      errors: [
        {
          messageId: "unknown",
          path: "$schema",
          message:
            "'$schema' is not a member of the request; the members are Bucket, Id, InventoryConfiguration, ExpectedBucketOwner. Remove it.",
          suggestions: [{ messageId: "remove", output: cli() }],
        },
      ],
    },
    {
      name: "the name of a schema in a configuration",
      code: json({ extra: '«"$schema"»: "x"' }),
      errors: [{ messageId: "unknown", suggestions: [{ messageId: "remove", output: json() }] }],
    },
    {
      name: "any other name in the input of the AWS CLI",
      code: cli({ extra: '«"Tags"»: []' }),
      errors: ["unknown"],
    },
    {
      name: "an encryption that inventories do not have",
      code: xml({ Encryption: "<Encryption><«DSSE-KMS»><KeyId>a</KeyId></DSSE-KMS></Encryption>" }),
      also: ["kms-key-arn"],
      errors: [
        {
          messageId: "dsse",
          message: "Inventory reports cannot be encrypted with 'DSSE-KMS': Encryption must be SSE-S3, SSE-KMS.",
          suggestions: [{ messageId: "remove", output: xml({ Encryption: "<Encryption></Encryption>" }) }],
        },
      ],
    },
    {
      name: "a misspelling",
      code: xml({ Schedule: "<«Shedule»><Frequency>Daily</Frequency></Shedule>" }),
      errors: [
        {
          messageId: "similarName",
          message: "'Shedule' is not a member of InventoryConfiguration. Did you mean 'Schedule'? Rename or remove it.",
          suggestions: [
            { messageId: "rename", output: xml() },
            { messageId: "remove", output: xml({ Schedule: "" }) },
          ],
        },
      ],
    },
    {
      name: "what is there already",
      code: json({ extra: '«"enabled"»: true' }),
      errors: [{ messageId: "taken", suggestions: [{ messageId: "remove", output: json() }] }],
    },
    {
      name: "a name that means nothing",
      code: xml({ extra: "<«Tags»><Tag><Key>a</Key></Tag></Tags>" }),
      errors: [{ messageId: "unknown", suggestions: [{ messageId: "remove", output: xml() }] }],
    },
    {
      name: "a filter of other configurations",
      code: xml({ Filter: "<Filter><Prefix>data/</Prefix><«Tag»><Key>a</Key></Tag></Filter>" }),
      errors: [
        {
          messageId: "prefixOnly",
          message: "'Tag' is not a member of Filter: an inventory can only filter by Prefix.",
          suggestions: [
            {
              messageId: "removeOther",
              message: "Remove 'Tag': then everything with the Prefix is listed.",
              output: xml({ Filter: "<Filter><Prefix>data/</Prefix></Filter>" }),
            },
          ],
        },
      ],
    },
    {
      name: "a member of what has none",
      code: json({ Encryption: '"Encryption": { "SSES3": { «"KeyIds"»: "a" } }' }),
      errors: ["noMembers"],
    },
    {
      name: "another element in a list",
      code: xml({ OptionalFields: "<OptionalFields><«member»>Size</member><Field>ETag</Field></OptionalFields>" }),
      errors: [{ messageId: "otherName", path: "OptionalFields.member" }],
      output: xml(),
    },
    {
      name: "an element of another namespace",
      code: xml({ extra: '<«x:Note» xmlns:x="urn:acme">hello</x:Note>' }),
      errors: ["unknown"],
    },
    {
      name: "in a list of configurations",
      code: `{ "InventoryConfigurationList": [${json()}, ${json({ Id: '«"id"»: "acme-logs"', Filter: "" })}] }`,
      errors: [{ messageId: "otherName", path: "InventoryConfigurationList[1].id" }],
      output: `{ "InventoryConfigurationList": [${json()}, ${json({ Id: '"Id": "acme-logs"', Filter: "" })}] }`,
    },
    {
      name: "in the input of the AWS CLI",
      code: `{ "BucketName": "acme-logs", "Id": "acme-daily", "InventoryConfiguration": ${json()} }`.replace(
        '"BucketName"',
        '«"BucketName"»',
      ),
      errors: [{ messageId: "otherName", data: { name: "BucketName", parent: "the request", meant: "Bucket" } }],
      output: `{ "Bucket": "acme-logs", "Id": "acme-daily", "InventoryConfiguration": ${json()} }`,
    },
    {
      name: "a structure of Terraform's",
      code: json({
        Destination:
          '"Destination": { «"bucket"»: { "Bucket": "arn:aws:s3:::acme-reports", "AccountId": "210987654321", "Format": "CSV" } }',
      }),
      errors: [
        { messageId: "otherName", data: { name: "bucket", parent: "Destination", meant: "S3BucketDestination" } },
      ],
      output: json({
        Destination:
          '"Destination": { "S3BucketDestination": { "Bucket": "arn:aws:s3:::acme-reports", "AccountId": "210987654321", "Format": "CSV" } }',
      }),
    },
    {
      name: "a wrapper too many",
      code: `{ "Id": "acme-daily", "InventoryConfiguration": { «"InventoryConfiguration"»: ${json()} } }`,
      errors: [{ messageId: "nested", path: "InventoryConfiguration.InventoryConfiguration" }],
      output: `{ "Id": "acme-daily", "InventoryConfiguration": ${json().trim()} }`,
    },
    {
      name: "a wrapper too many, with more in it",
      code: `{ "InventoryConfiguration": { «"InventoryConfiguration"»: ${json().trim()}, "Id": "acme-daily" } }`,
      errors: [
        {
          messageId: "nested",
          suggestions: [{ messageId: "unwrap", output: `{ "InventoryConfiguration": ${json().trim()} }` }],
        },
      ],
    },
    {
      name: "a configuration in a configuration, in XML",
      code: `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${xml().replace("<InventoryConfiguration", "<«InventoryConfiguration»")}</InventoryConfiguration>`,
      errors: [{ messageId: "nested", suggestions: [] }],
    },
    {
      name: "fields as elements",
      code: xml({ OptionalFields: "<OptionalFields>\n    <«Size»/>\n    <«etag»>true</etag>\n  </OptionalFields>" }),
      errors: [
        {
          messageId: "fieldName",
          path: "OptionalFields.Size",
          message: "'Size' is an optional field, not a member of OptionalFields. Write it as the text of a Field.",
          suggestions: [],
        },
        { messageId: "fieldName", data: { name: "etag", parent: "OptionalFields", item: "Field" } },
      ],
      output: xml({
        OptionalFields: "<OptionalFields>\n    <Field>Size</Field>\n    <Field>ETag</Field>\n  </OptionalFields>",
      }),
    },
    {
      name: "a field with something in it, which would be lost",
      code: xml({ OptionalFields: "<OptionalFields><«Size»>no</Size><Field>ETag</Field></OptionalFields>" }),
      errors: [
        {
          messageId: "fieldName",
          suggestions: [
            { messageId: "intoItem", output: xml() },
            {
              messageId: "remove",
              output: xml({ OptionalFields: "<OptionalFields><Field>ETag</Field></OptionalFields>" }),
            },
          ],
        },
      ],
    },
    {
      name: "a filter by tags alone, which is not without a Prefix too",
      code: xml({ Filter: "<Filter><«Tag»><Key>a</Key><Value>b</Value></Tag></Filter>" }),
      errors: [
        {
          messageId: "prefixOnly",
          suggestions: [
            {
              messageId: "removeFilter",
              message: "Remove Filter: then the whole bucket is listed.",
              output: xml({ Filter: "" }),
            },
          ],
        },
      ],
    },
    {
      name: "a filter by several things in JSON",
      code: json({ Filter: '"Filter": { «"And"»: { "Prefix": "data/", "Tags": [] } }' }),
      errors: [
        {
          messageId: "prefixOnly",
          suggestions: [
            {
              messageId: "keepPrefix",
              message: "Filter only by the Prefix 'data/': then everything with this prefix is listed.",
              output: json(),
            },
          ],
        },
      ],
    },
    {
      name: "a filter by several things in XML",
      code: xml({ Filter: "<Filter><«And»><Prefix>data/</Prefix><Tag><Key>a</Key></Tag></And></Filter>" }),
      errors: [{ messageId: "prefixOnly", suggestions: [{ messageId: "keepPrefix", output: xml() }] }],
    },
    {
      name: "the status of other configurations, with its value",
      code: xml({ IsEnabled: "<«Status»>Enabled</Status>" }),
      errors: ["otherName"],
      output: xml(),
    },
    {
      name: "the status of other configurations in JSON",
      code: json({ IsEnabled: '«"Status"»: "Disabled"' }),
      errors: ["otherName"],
      output: json({ IsEnabled: '"IsEnabled": false' }),
    },
    {
      name: "a structure, in which more is wrong",
      code: json({
        Destination:
          '«"destination"»: { "S3BucketDestination": { «"format"»: "csv", "AccountId": "210987654321", «"BucketArn"»: "acme-reports" } }',
      }),
      errors: [
        { messageId: "otherName", path: "destination" },
        { messageId: "otherName", path: "destination.S3BucketDestination.format" },
        { messageId: "otherName", path: "destination.S3BucketDestination.BucketArn" },
      ],
      also: ["invalid-format", "destination-arn"],
      output: json({
        Destination:
          '"Destination": { "S3BucketDestination": { "Format": "csv", "AccountId": "210987654321", "Bucket": "acme-reports" } }',
      }),
    },
    {
      name: "a structure, in which a member is missing",
      code: xml({ Schedule: "<«schedule»><Often/></schedule>" }).replace("<Often/>", "<«Often»/>"),
      errors: ["otherName", "unknown"],
      also: ["missing-member"],
      output: xml({ Schedule: "<Schedule><Often/></Schedule>" }),
    },
    {
      name: "twice for one place, of which the first has it",
      code: json({ IsEnabled: '«"Enabled"»: true, «"enabled"»: "x"' }),
      errors: ["otherName", "taken"],
      output: json({ IsEnabled: '"IsEnabled": true, "enabled": "x"' }),
    },
    {
      name: "a list, and its items",
      code: xml({ OptionalFields: "<«Fields»><«member»>Size</member><Field>etag</Field></Fields>" }),
      errors: ["otherName", { messageId: "otherName", path: "Fields.member" }],
      also: ["invalid-optional-field"],
      output: xml({ OptionalFields: "<OptionalFields><Field>Size</Field><Field>etag</Field></OptionalFields>" }),
    },
  ],
});
