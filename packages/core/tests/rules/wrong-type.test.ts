import { json, xml, yaml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("wrong-type", {
  valid: [
    xml(),
    json(),
    {
      name: "placeholders",
      code: json({ Schedule: '"Schedule": "${SCHEDULE}"', OptionalFields: '"OptionalFields": "$FIELDS"' }),
    },
    { name: "expressions", code: json({ Schedule: '"Schedule": {{ schedule }}' }) },
    { name: "an empty structure", code: xml({ Encryption: "<Encryption><SSE-S3>\n</SSE-S3></Encryption>" }) },
    {
      name: "a comment in a structure",
      code: xml({ Schedule: "<Schedule><!-- daily --><Frequency>Daily</Frequency></Schedule>" }),
    },
  ],
  invalid: [
    {
      name: "nothing behind a name of YAML",
      code: yaml({ Schedule: "«Schedule»:" }),
      errors: [{ messageId: "noStructure", data: { name: "Schedule", found: "empty", members: "Frequency" } }],
    },
    {
      name: "text for a structure with one member",
      code: xml({ Schedule: "<Schedule>«Daily»</Schedule>" }),
      errors: [
        {
          messageId: "noStructure",
          path: "Schedule",
          level: "error",
          message: "Schedule must be an object with Frequency, but is the text 'Daily'.",
        },
      ],
      output: xml(),
    },
    {
      name: "the same in JSON",
      code: json({ Filter: '"Filter": «"data/"»' }),
      errors: ["noStructure"],
      output: json(),
    },
    {
      name: "text for a structure with several members",
      code: json({ S3BucketDestination: '"S3BucketDestination": «"arn:aws:s3:::acme-reports"»' }),
      errors: [{ messageId: "noStructure", suggestions: [] }],
    },
    {
      name: "text beside members",
      code: xml({ Schedule: "<Schedule>«Daily»<Frequency>Daily</Frequency></Schedule>" }),
      errors: [{ messageId: "strayText", path: "Schedule", suggestions: [{ messageId: "remove", output: xml() }] }],
    },
    {
      name: "a string for a list",
      code: json({ OptionalFields: '"OptionalFields": «"Size"»' }),
      errors: ["noList"],
      output: json({ OptionalFields: '"OptionalFields": ["Size"]' }),
    },
    {
      name: "several in one string",
      code: json({ OptionalFields: '"OptionalFields": «"Size, ETag"»' }),
      errors: ["noList"],
      output: json(),
    },
    {
      name: "text for a list in XML",
      code: xml({ OptionalFields: "<OptionalFields>«Size,ETag»</OptionalFields>" }),
      errors: ["noList"],
      output: xml(),
    },
    {
      name: "unknown fields in one string",
      code: json({ OptionalFields: '"OptionalFields": «"Size, Foo bar"»' }),
      errors: [
        {
          messageId: "noList",
          data: { name: "OptionalFields", found: "the text 'Size, Foo bar'", members: "Field" },
        },
      ],
    },
    {
      name: "the list's element in JSON",
      code: json({ OptionalFields: '"OptionalFields": «{ "Field": ["Size", "ETag"] }»' }),
      errors: ["noList"],
      output: json(),
    },
    {
      name: "one field with the element's name",
      code: json({ OptionalFields: '"OptionalFields": «{ "Field": "Size" }»' }),
      errors: ["noList"],
      output: json({ OptionalFields: '"OptionalFields": ["Size"]' }),
    },
    {
      name: "a number for text keeps its digits",
      code: json({ AccountId: '"AccountId": «210987654321»' }),
      errors: [{ messageId: "notQuoted", message: "AccountId must be text, but is 210987654321. Write it in quotes." }],
      output: json(),
    },
    {
      name: "a list around a configuration, in which everything is judged",
      code: `{ "Bucket": "acme-data", "Id": "acme-daily", "InventoryConfiguration": «[${json({ Format: '"Format": "JSON"' }).trim()}]» }`,
      also: ["invalid-format"],
      errors: [
        {
          messageId: "inBrackets",
          message: "InventoryConfiguration must be one object, not a list: remove the brackets.",
        },
      ],
      output: `{ "Bucket": "acme-data", "Id": "acme-daily", "InventoryConfiguration": ${json({ Format: '"Format": "JSON"' }).trim()} }`,
    },
    {
      name: "a list around a structure",
      code: json({ Schedule: '"Schedule": «[{ "Frequency": "Daily" }]»' }),
      errors: ["inBrackets"],
      output: json(),
    },
    {
      name: "a list around text",
      code: json({ Bucket: '"Bucket": «["arn:aws:s3:::acme-reports"]»' }),
      errors: ["noText"],
      output: json(),
    },
    {
      name: "a list around several",
      code: json({ Schedule: '"Schedule": «[{ "Frequency": "Daily" }, {}]»' }),
      errors: ["noStructure"],
    },
    {
      name: "null for what may be left out",
      code: json({ Filter: '"Filter": «null»' }),
      errors: [{ messageId: "noStructure", suggestions: [{ messageId: "remove", output: json({ Filter: "" }) }] }],
    },
    { name: "null for the boolean", code: json({ IsEnabled: '"IsEnabled": «null»' }), errors: ["noBoolean"] },
    {
      name: "true for SSE-S3",
      code: json({ Encryption: '"Encryption": { "SSES3": «true» }' }),
      errors: [
        {
          messageId: "noEmptyStructure",
          message: "SSES3 must be empty, but is true. Write {}.",
        },
      ],
      output: json(),
    },
    {
      name: "text for Encryption",
      code: xml({ Encryption: "<Encryption>«SSE-S3»</Encryption>" }),
      errors: ["noStructure"],
      output: xml(),
    },
    {
      name: "an element for text",
      code: xml({ Id: "<Id>«<Value>acme-daily</Value>»</Id>" }),
      errors: [{ messageId: "noText", data: { name: "Id", found: "an object" } }],
    },
    {
      name: "an item",
      code: json({ OptionalFields: '"OptionalFields": ["Size", «null»]' }),
      errors: [
        {
          messageId: "noText",
          path: "OptionalFields[1]",
          suggestions: [{ messageId: "remove", output: json({ OptionalFields: '"OptionalFields": ["Size"]' }) }],
        },
      ],
    },
    {
      name: "a comment in what would be unwrapped",
      code: json({ Schedule: '"Schedule": «[ /* one */ { "Frequency": "Daily" }]»' }),
      language: "jsonc",
      errors: [{ messageId: "inBrackets" }],
    },
    {
      name: "fields that are switched on",
      code: json({ OptionalFields: '"OptionalFields": «{ "Size": true, "etag": true }»' }),
      errors: ["noList"],
      output: json({ OptionalFields: '"OptionalFields": ["Size", "ETag"]' }),
    },
    {
      name: "fields that are switched on and off",
      code: json({ OptionalFields: '"OptionalFields": «{ "Size": true, "ETag": false }»' }),
      errors: [
        {
          messageId: "noList",
          suggestions: [
            { messageId: "convert", output: json({ OptionalFields: '"OptionalFields": ["Size"]' }) },
            { messageId: "remove", output: json({ OptionalFields: "" }) },
          ],
        },
      ],
    },
    {
      name: "fields in objects",
      code: json({ OptionalFields: '"OptionalFields": [«{ "Field": "Size" }», «{ "ETag": true }»]' }),
      errors: ["noText", "noText"],
      output: json(),
    },
    {
      name: "an object that is no field",
      code: json({ OptionalFields: '"OptionalFields": [«{ "Name": "Size" }», "ETag"]' }),
      errors: ["noText"],
    },
    {
      name: "a field in an object with an empty structure",
      code: json({ OptionalFields: '"OptionalFields": «{ "Size": {}, "ETag": true }»' }),
      errors: ["noList"],
      output: json({ OptionalFields: '"OptionalFields": ["Size", "ETag"]' }),
    },
    {
      name: "text that is no encryption",
      code: json({ Encryption: '"Encryption": «"AES256"»' }),
      errors: [{ messageId: "noStructure", data: { found: "the text 'AES256'" } }],
    },
    {
      name: "text for a list of configurations",
      code: '{ "InventoryConfigurationList": «"acme-daily"», "IsTruncated": false }',
      carrier: "list-output",
      errors: [{ messageId: "noList", data: { found: "the text 'acme-daily'" } }],
    },
    {
      name: "text for the configuration itself",
      code: `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">«acme-daily»</InventoryConfiguration>`,
      errors: ["noStructure"],
    },
    {
      name: "an empty object for a field",
      code: json({ OptionalFields: '"OptionalFields": ["Size", «{}»]' }),
      errors: ["noText"],
    },
    {
      name: "an object of fields that S3 does not know",
      code: json({ OptionalFields: '"OptionalFields": «{ "Colour": true }»' }),
      errors: ["noList"],
    },
    {
      name: "a switch that is text",
      code: json({ OptionalFields: '"OptionalFields": [«{ "Size": "yes" }»]' }),
      errors: ["noText"],
    },
    {
      name: "the text of a structure with several members",
      code: json({ Destination: '"Destination": { "S3BucketDestination": «"arn:aws:s3:::acme-reports"» }' }),
      errors: ["noStructure"],
    },
    {
      name: "the ARN of a key for Encryption",
      code: json({
        Encryption: '"Encryption": «"arn:aws:kms:eu-central-1:210987654321:key/1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d"»',
      }),
      errors: ["noStructure"],
      output: json({
        Encryption:
          '"Encryption": { "SSEKMS": { "KeyId": "arn:aws:kms:eu-central-1:210987654321:key/1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d" } }',
      }),
    },
    {
      name: "an empty text for a structure",
      code: json({ Encryption: '"Encryption": «""»' }),
      errors: ["noStructure"],
    },
  ],
});
