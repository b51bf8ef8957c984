import { json, xml } from "./documents.ts";
import { http } from "./requests.ts";
import { testRule } from "./test-rule.ts";

testRule("placeholder-value", {
  valid: [
    xml(),
    json(),
    {
      name: "what some tool fills in",
      code: xml({ Id: "<Id>${ID}</Id>", AccountId: "<AccountId>{{ account }}</AccountId>" }),
    },
    {
      name: "what other tools fill in",
      code: json({
        Id: '"Id": "@project.artifactId@"',
        AccountId: '"AccountId": "@account@"',
        Bucket: '"Bucket": "arn:aws:s3:::[[reports]]"',
        Prefix: '"Prefix": "[% prefix %]"',
      }),
    },
    { name: "two underscores", code: xml({ AccountId: "<AccountId>__account__</AccountId>" }) },
    {
      name: "such a word in lower case, or in part",
      code: xml({ Id: "<Id>todo</Id>", Prefix: "<Prefix>TODO/x</Prefix>" }),
    },
    { name: "a word as a prefix", code: xml({ Filter: "<Filter><Prefix>timestamp</Prefix></Filter>" }) },
    { name: "an Id that looks like an account", code: json({ Id: '"Id": "111122223333"' }) },
    {
      name: "the documentation's names in part",
      code: json({ Bucket: '"Bucket": "arn:aws:s3:::acme-examplebucket"' }),
    },
  ],
  invalid: [
    {
      name: "a skeleton's word",
      code: xml({ Id: "<Id>«string»</Id>" }),
      errors: [
        {
          messageId: "skeleton",
          path: "Id",
          level: "error",
          outcome: "advice",
          answer: undefined,
          message: "Id is the placeholder 'string' of a skeleton. Write the value.",
        },
      ],
    },
    {
      name: "the boolean's",
      code: xml({ IsEnabled: "<IsEnabled>«boolean»</IsEnabled>" }),
      errors: [{ messageId: "skeleton", answer: "400 MalformedXML" }],
    },
    {
      name: "for a choice",
      code: json({ Format: '"Format": «"string"»' }),
      errors: [{ messageId: "skeleton", outcome: "refused", answer: "400 MalformedXML" }],
    },
    {
      name: "for an Id, which cannot have its characters",
      code: xml({ Id: "<Id>«&lt;ID>»</Id>" }),
      errors: [{ messageId: "toFillIn", outcome: "refused", answer: "400 MalformedXML" }],
    },
    {
      name: "for a key",
      code: json({ Encryption: '"Encryption": { "SSEKMS": { "KeyId": «"string"» } }' }),
      errors: [{ messageId: "skeleton", level: "error", outcome: "undelivered", answer: undefined }],
    },
    {
      name: "the skeleton's word as the filter's prefix, where all else is filled in",
      code: xml({ Filter: "<Filter><Prefix>«string»</Prefix></Filter>" }),
      errors: [
        {
          messageId: "perhaps",
          level: "warning",
          outcome: "wasted",
          message: "Prefix is 'string', the placeholder in the AWS CLI's skeleton. Write the prefix, or remove Prefix.",
        },
      ],
    },
    {
      name: "the skeleton's word as the destination's prefix",
      code: json({ Prefix: '"Prefix": «"string"»' }),
      errors: [{ messageId: "perhaps", path: "Destination.S3BucketDestination.Prefix" }],
    },
    {
      name: "for a prefix, in a skeleton",
      code: json({ Id: '"Id": «"string"»', Filter: '"Filter": { "Prefix": «"string"» }' }),
      errors: ["skeleton", { messageId: "skeleton", path: "Filter.Prefix", level: "error", outcome: "advice" }],
    },
    {
      name: "for a prefix, beside a skeleton's frequency",
      code: json({ Filter: '"Filter": { "Prefix": «"string"» }', Schedule: '"Schedule": { "Frequency": «"string"» }' }),
      errors: [{ messageId: "skeleton", path: "Filter.Prefix" }, "skeleton"],
    },
    {
      name: "for the destination's prefix, beside a skeleton's bucket",
      code: xml({ Bucket: "<Bucket>«string»</Bucket>", Prefix: "<Prefix>«string»</Prefix>" }),
      errors: ["skeleton", { messageId: "skeleton", outcome: "advice" }],
    },
    {
      name: "for an id in an address",
      code: http({ line: "PUT /?inventory&id=«string» HTTP/1.1" }),
      errors: [{ messageId: "skeleton", outcome: "advice", answer: undefined }],
    },
    {
      name: "angle brackets for prefixes, which may have them",
      code: xml({
        Filter: "<Filter><Prefix>«&lt;PREFIX>»</Prefix></Filter>",
        Prefix: "<Prefix>«&lt;PREFIX>»</Prefix>",
      }),
      errors: [
        { messageId: "toFillIn", path: "Filter.Prefix", outcome: "advice" },
        { messageId: "toFillIn", path: "Destination.S3BucketDestination.Prefix", outcome: "advice" },
      ],
    },
    {
      name: "angle brackets behind the beginning of an Id",
      code: json({ Id: '"Id": «"acme-<env>"»' }),
      errors: [{ messageId: "toFillIn", outcome: "refused", answer: "400 MalformedXML" }],
    },
    {
      name: "angle brackets before the end of an Id",
      code: json({ Id: '"Id": «"<env>-acme"»' }),
      errors: [{ messageId: "toFillIn", outcome: "refused", answer: "400 MalformedXML" }],
    },
    {
      name: "YOUR_ in an Id, which may be one",
      code: json({ Id: '"Id": «"YOUR_ID"»' }),
      errors: [{ messageId: "toFillIn", outcome: "advice", answer: undefined }],
    },
    {
      name: "angle brackets",
      code: xml({ AccountId: "<AccountId>«&lt;ACCOUNT_ID>»</AccountId>" }),
      errors: [
        {
          messageId: "toFillIn",
          outcome: "refused",
          answer: undefined,
          evidence: "inferred",
          data: { name: "AccountId", value: "<ACCOUNT_ID>" },
        },
      ],
    },
    {
      name: "YOUR_",
      code: json({ Bucket: '"Bucket": «"arn:aws:s3:::YOUR_BUCKET"»' }),
      errors: [{ messageId: "toFillIn", answer: "400 InvalidS3DestinationBucket" }],
    },
    {
      name: "reminders, where nothing else can be meant",
      code: json({
        AccountId: '"AccountId": «"xxxxxxxxxxxx"»',
        Bucket: '"Bucket": «"CHANGE_ME"»',
        IncludedObjectVersions: '"IncludedObjectVersions": «"TODO"»',
      }),
      errors: [
        { messageId: "toFillIn", level: "error", data: { name: "AccountId", value: "xxxxxxxxxxxx" } },
        "toFillIn",
        "toFillIn",
      ],
    },
    {
      name: "reminders that may be values",
      code: xml({ Id: "<Id>«changeme»</Id>", Filter: "<Filter><Prefix>«XXX»</Prefix></Filter>" }),
      errors: [
        { messageId: "reminder", level: "info", data: { name: "Id", value: "changeme" } },
        { messageId: "reminder", path: "Filter.Prefix" },
      ],
    },
    { name: "white space around it", code: xml({ Id: "<Id>\n  «string»\n</Id>" }), errors: ["skeleton"] },
    {
      name: "a documentation's account",
      code: xml({ AccountId: "<AccountId>«111122223333»</AccountId>" }),
      errors: [
        {
          messageId: "documentation",
          level: "info",
          message:
            "AccountId is '111122223333', an example from the AWS documentation. Write the real value if it was copied.",
        },
      ],
    },
    {
      name: "a documentation's bucket",
      code: json({ Bucket: '"Bucket": «"arn:aws:s3:::amzn-s3-demo-destination-bucket"»' }),
      errors: [{ messageId: "documentation", path: "Destination.S3BucketDestination.Bucket" }],
    },
    {
      name: "a documentation's key, once",
      code: json({
        Encryption:
          '"Encryption": { "SSEKMS": { "KeyId": «"arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"» } }',
      }),
      errors: ["documentation"],
    },
    {
      name: "a documentation's source bucket",
      code: `{ "Bucket": «"amzn-s3-demo-source-bucket"», "Id": "acme-daily", "InventoryConfiguration": ${json()} }`,
      errors: [{ messageId: "documentation", path: "Bucket" }],
    },
    {
      name: "in a list whose items have no names",
      code: json({ OptionalFields: '"OptionalFields": ["Size", «"<field>"»]' }),
      errors: [{ messageId: "toFillIn", data: { name: "OptionalFields[1]", value: "<field>" } }],
    },
  ],
});
