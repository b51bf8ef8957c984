import { hcl, json, xml } from "./documents.ts";
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
          message: "Id is required, but empty. Write a value.",
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
          messageId: "requiredBoolean",
          outcome: "refused",
          answer: "400 MalformedXML",
          evidence: "inferred",
          suggestions: [
            { messageId: "write", output: xml() },
            { messageId: "write", output: xml({ IsEnabled: "<IsEnabled>false</IsEnabled>" }) },
          ],
        },
      ],
    },
    {
      name: "the boolean in JSON, of which the client takes no text",
      code: json({ IsEnabled: '"IsEnabled": «""»' }),
      errors: [{ messageId: "requiredBoolean", outcome: "refused", answer: undefined, evidence: "recorded" }],
    },
    {
      name: "a bucket, which only its owner knows",
      code: json({ Bucket: '"Bucket": «""»' }),
      errors: [{ messageId: "required", answer: "400 MalformedXML", suggestions: [] }],
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
          answer: "400 MalformedXML",
          suggestions: [{ messageId: "remove", output: xml({ Filter: "" }) }],
        },
      ],
    },
    {
      name: "a filter in JSON, which the client refuses",
      code: json({ Filter: '«"Filter"»: {}' }),
      errors: [{ messageId: "optionalMember", answer: undefined, evidence: "recorded" }],
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
    {
      name: "a destination",
      code: xml({ Destination: "<«Destination»></Destination>" }),
      errors: [
        {
          messageId: "requiredMember",
          suggestions: [
            {
              messageId: "writeExample",
              output: xml({
                Destination: `<Destination>
    <S3BucketDestination><Format>CSV</Format><Bucket>arn:aws:s3:::amzn-s3-demo-destination-bucket</Bucket></S3BucketDestination>
  </Destination>`,
              }),
            },
          ],
        },
      ],
    },
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
          messageId: "idOfRequest",
          message: "Id is empty. Write a value, or remove it and pass --id to the AWS CLI.",
          answer: "400 InvalidArgument",
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
    {
      name: "the bucket and the expected owner of a request",
      code: `{ "Bucket": «""», "Id": "acme-daily", "ExpectedBucketOwner": «""», "InventoryConfiguration": ${json()} }`,
      errors: [
        {
          messageId: "bucketOfRequest",
          message: "Bucket is empty. Write a value, or remove it and pass --bucket to the AWS CLI.",
          outcome: "refused",
          answer: undefined,
          evidence: "recorded",
        },
        { messageId: "ownerOfRequest", answer: "403 AccessDenied", evidence: "inferred" },
      ],
    },
    {
      name: "the bucket where nothing else names it",
      code: hcl({ bucket: 'bucket = «""»' }),
      errors: [
        { messageId: "required", message: "bucket is required, but empty. Write a value.", suggestions: [] },
      ],
    },
    {
      name: "an empty field in a list whose items have no names",
      code: json({ OptionalFields: '"OptionalFields": ["Size", «""»]' }),
      errors: [{ messageId: "optional", path: "OptionalFields[1]", data: { name: "Field" } }],
    },
  ],
});
