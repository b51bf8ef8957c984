import { hcl, json, template, xml, yaml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("duplicate-member", {
  valid: [
    xml(),
    json(),
    {
      name: "fields",
      code: xml({ OptionalFields: "<OptionalFields><Field>Size</Field><Field>ETag</Field></OptionalFields>" }),
    },
    {
      name: "configurations of a list result",
      code: `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
${xml({ root: "<InventoryConfiguration>" })}${xml({ root: "<InventoryConfiguration>", Id: "<Id>acme-logs</Id>", Filter: "<Filter><Prefix>logs/</Prefix></Filter>" })}
<IsTruncated>false</IsTruncated></ListInventoryConfigurationsResult>`,
    },
    {
      name: "unknown names twice",
      code: xml({ extra: "<Foo/><Bar/>" }),
      also: ["unknown-member"],
    },
    {
      name: "the same name in different structures",
      code: `{ "Bucket": "acme-logs", "Id": "acme-daily", "InventoryConfiguration": ${json()} }`,
    },
    {
      name: "members of which a template leaves one",
      code: yaml({ Id: "{% if daily %}\nId: acme-daily\n{% else %}\nId: acme\n{% endif %}" }),
    },
    {
      name: "the same in a CloudFormation template",
      code: template({ Enabled: "Enabled: true\n{{- else }}\n          Enabled: false\n{{- end }}" }),
      also: ["disabled-configuration"],
    },
    {
      name: "the same in XML",
      code: xml({ Id: "{{#if a}}<Id>acme-daily</Id>{{else}}<Id>acme</Id>{{/if}}" }),
    },
    {
      name: "the same in JSON",
      code: json({ Id: '{% if a %}\n"Id": "a",\n{% else %}\n"Id": "b",\n{% endif %}' }).replace("%},", "%}"),
    },
    {
      name: "beside a block that may be made not at all",
      code: hcl({
        filter:
          'filter {\n    prefix = "data/"\n  }\n  dynamic "filter" {\n    for_each = var.f\n    content {\n      prefix = filter.value\n    }\n  }',
      }),
    },
  ],
  invalid: [
    {
      name: "in XML",
      code: xml({ extra: "<«IsEnabled»>true</IsEnabled>" }),
      errors: [
        {
          messageId: "duplicate",
          path: "IsEnabled",
          level: "error",
          message: "InventoryConfiguration has IsEnabled twice. Remove one of them.",
          related: ["IsEnabled"],
          suggestions: [
            { messageId: "removeThis", output: xml() },
            { messageId: "removeFirst", output: xml({ IsEnabled: "", extra: "<IsEnabled>true</IsEnabled>" }) },
          ],
        },
      ],
    },
    {
      name: "in JSON, where the last one counts",
      code: json({ extra: '«"IsEnabled"»: true' }),
      errors: [
        {
          messageId: "lastCounts",
          related: ['"IsEnabled"'],
          suggestions: [
            { messageId: "removeThis", output: json() },
            { messageId: "removeFirst", output: json({ IsEnabled: "", extra: '"IsEnabled": true' }) },
          ],
        },
      ],
    },
    {
      name: "three times",
      code: xml({
        Schedule:
          "<Schedule><Frequency>Daily</Frequency><«Frequency»>Daily</Frequency><«Frequency»>Weekly</Frequency></Schedule>",
      }),
      errors: [
        { messageId: "duplicate", data: { name: "Frequency", parent: "Schedule" } },
        { messageId: "duplicate", path: "Schedule.Frequency" },
      ],
    },
    {
      name: "in a long structure",
      code: xml({ extra: `<«IsEnabled»>true</IsEnabled>${"<«Id»>acme-daily</Id>".repeat(6)}` }),
      errors: ["duplicate", ...Array<string>(6).fill("duplicate")],
    },
    {
      name: "in a list result",
      code: `<ListInventoryConfigurationsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
${xml({ root: "<InventoryConfiguration>" })}<IsTruncated>false</IsTruncated><«IsTruncated»>false</IsTruncated></ListInventoryConfigurationsResult>`,
      errors: [{ messageId: "duplicate", data: { name: "IsTruncated", parent: "ListInventoryConfigurationsResult" } }],
    },
    {
      name: "structures",
      code: xml({ extra: "<«Schedule»><Frequency>Weekly</Frequency></Schedule>" }),
      errors: ["duplicate"],
    },
    {
      name: "lists",
      code: json({ extra: '«"OptionalFields"»: ["Size"]' }),
      errors: ["lastCounts"],
    },
    {
      name: "with an escape in the name",
      code: json({ extra: '«"\\u0049d"»: "acme-other"' }),
      errors: [{ messageId: "lastCounts", data: { name: "Id", parent: "InventoryConfiguration" } }],
    },
    {
      name: "in the destination",
      code: json({ Format: '"Format": "CSV", «"Format"»: "ORC"' }),
      errors: [{ messageId: "lastCounts", path: "Destination.S3BucketDestination.Format" }],
    },
    {
      name: "in the input of the AWS CLI",
      code: `{ "Bucket": "acme-logs", «"Bucket"»: "acme-logs2", "InventoryConfiguration": ${json()} }`,
      errors: [{ messageId: "lastCounts", data: { name: "Bucket", parent: "the request" } }],
    },
  ],
});
