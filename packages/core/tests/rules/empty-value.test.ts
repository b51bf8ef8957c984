import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

testRule("empty-value", {
  valid: [
    xml(),
    json(),
    { name: "SSE-S3", code: xml({ Encryption: "<Encryption><SSE-S3></SSE-S3></Encryption>" }) },
    { name: "a list of no fields", code: json({ OptionalFields: '"OptionalFields": []' }) },
    { name: "a list of no fields in XML", code: xml({ OptionalFields: "<OptionalFields/>" }) },
    { name: "the destination's prefix", code: json({ Prefix: '"Prefix": ""' }) },
    { name: "values in CDATA", code: xml({ Id: "<Id><![CDATA[acme-daily]]></Id>" }) },
  ],
  invalid: [
    {
      name: "a required value",
      code: xml({ Id: "<«Id»></Id>" }),
      errors: [
        {
          messageId: "required",
          path: "Id",
          level: "error",
          message: "Id is empty, and it is required. Write a value.",
          suggestions: [],
        },
      ],
    },
    {
      name: "a required value in JSON",
      code: json({ Id: '"Id": «""»' }),
      errors: [{ messageId: "required", data: { name: "Id" } }],
    },
    { name: "blanks", code: json({ Id: '"Id": «"  "»' }), errors: ["required"] },
    { name: "a comment", code: xml({ Id: "<«Id»><!-- todo --></Id>" }), errors: ["required"] },
    {
      name: "an empty section",
      code: xml({ Id: "<Id><![CDATA[«»]]></Id>" }).replace("<Id>", "<«Id»>").replace("[«»]", "[]"),
      errors: ["required"],
    },
    {
      name: "a choice",
      code: json({ Schedule: '"Schedule": { "Frequency": «""» }' }),
      errors: [
        {
          messageId: "requiredChoice",
          data: { name: "Frequency", allowed: "Daily, Weekly" },
          suggestions: [
            { messageId: "write", output: json() },
            { messageId: "write", output: json({ Schedule: '"Schedule": { "Frequency": "Weekly" }' }) },
          ],
        },
      ],
    },
    {
      name: "the boolean",
      code: xml({ IsEnabled: "<«IsEnabled»/>" }),
      errors: [
        {
          messageId: "required",
          suggestions: [
            { messageId: "write", output: xml() },
            { messageId: "write", output: xml({ IsEnabled: "<IsEnabled>false</IsEnabled>" }) },
          ],
        },
      ],
    },
    {
      name: "an optional value",
      code: json({ AccountId: '"AccountId": «""»' }),
      errors: [{ messageId: "optional", suggestions: [{ messageId: "remove", output: json({ AccountId: "" }) }] }],
      also: ["missing-account-id"],
    },
    {
      name: "a filter",
      code: xml({ Filter: "<«Filter»/>" }),
      errors: [
        {
          messageId: "optionalMember",
          data: { name: "Filter", member: "Prefix" },
          suggestions: [{ messageId: "remove", output: xml({ Filter: "" }) }],
        },
      ],
    },
    {
      name: "a schedule",
      code: json({ Schedule: '«"Schedule"»: {}' }),
      errors: [
        {
          messageId: "requiredMember",
          suggestions: [
            { messageId: "write", output: json({ Schedule: '"Schedule": { "Frequency": "Daily" }' }) },
            { messageId: "write", output: json({ Schedule: '"Schedule": { "Frequency": "Weekly" }' }) },
          ],
        },
      ],
    },
    { name: "a destination", code: xml({ Destination: "<«Destination»></Destination>" }), errors: ["requiredMember"] },
    {
      name: "a field",
      code: xml({ OptionalFields: "<OptionalFields><Field>Size</Field><«Field»/></OptionalFields>" }),
      errors: [{ messageId: "optional", path: "OptionalFields[1]" }],
    },
    {
      name: "twice: the second one is a duplicate",
      code: xml({ Schedule: "<«Schedule»/><Schedule/>" }),
      errors: ["requiredMember"],
      also: ["duplicate-member"],
    },
    {
      name: "the Id of a request",
      code: `{ "Bucket": "acme-logs", "Id": «""», "InventoryConfiguration": ${json()} }`,
      errors: [
        {
          messageId: "optional",
          suggestions: [
            {
              messageId: "write",
              output: `{ "Bucket": "acme-logs", "Id": "acme-daily", "InventoryConfiguration": ${json()} }`,
            },
            { messageId: "remove", output: `{ "Bucket": "acme-logs", "InventoryConfiguration": ${json()} }` },
          ],
        },
      ],
    },
  ],
});
