import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const EXAMPLE = "arn:aws:s3:::amzn-s3-demo-destination-bucket";

testRule("missing-member", {
  valid: [
    {
      name: "a resource in Terraform's JSON whose body stands in a list, as converters write it",
      code: `{ "resource": { "aws_s3_bucket_inventory": { "daily": [{ "bucket": "acme-media", "name": "daily",
  "included_object_versions": "All", "schedule": [{ "frequency": "Daily" }],
  "destination": [{ "bucket": [{ "format": "CSV", "bucket_arn": "arn:aws:s3:::acme-reports", "account_id": "210987654321" }] }] }] } } }`,
    },
    {
      name: "a dynamic block in Terraform's JSON",
      code: `{ "resource": { "aws_s3_bucket_inventory": { "daily": { "bucket": "acme-media", "name": "daily",
  "included_object_versions": "All", "schedule": { "frequency": "Daily" },
  "dynamic": { "destination": { "for_each": ["a"], "content": { "bucket": { "format": "CSV",
    "bucket_arn": "arn:aws:s3:::acme-reports", "account_id": "210987654321" } } } } } } } }`,
    },
    template(`[${item()}]`),

    xml(),
    json(),
    { name: "no optional member", code: json({ Filter: "", OptionalFields: "", Encryption: "", Prefix: "" }) },
    { name: "an unknown structure", code: json({ Destination: '"Destination": {{ destination }}' }) },
    { name: "members that are filled in later", code: json({ Id: '"${id_key}": "${id}"' }) },
    { name: "no configuration in a list", code: '{ "InventoryConfigurationList": [], "IsTruncated": false }' },
    {
      name: "a raw request without a body",
      code: "GET /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.eu-west-1.amazonaws.com\n\n",
    },
  ],
  invalid: [
    {
      name: "in a template, told at the first name of the item",
      code: template(`[${item({ Id: '«"Id"»: "acme-daily"', ScheduleFrequency: "" })}]`),
      errors: [{ messageId: "missing", data: { parent: "InventoryConfiguration", name: "ScheduleFrequency" } }],
    },
    {
      name: "in one branch of a condition, told there",
      code: template(
        `[${item({ Destination: '"Destination": { "Fn::If": ["C", { «"BucketArn"»: "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321" }, { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": "CSV" }] }' })}]`,
      ),
      errors: [{ messageId: "missingChoice", path: "InventoryConfiguration.Destination.S3BucketDestination" }],
    },
    {
      name: "in both branches, as nothing",
      code: template(
        `[${item({ Destination: '«"Destination"»: { "BucketArn": "arn:aws:s3:::acme-reports", "BucketAccountId": "210987654321", "Format": { "Fn::If": ["C", { "Ref": "AWS::NoValue" }, { "Ref": "AWS::NoValue" }] } }' })}]`,
      ),
      errors: ["missingChoice"],
    },

    {
      name: "a choice in XML",
      code: xml({
        root: '<«InventoryConfiguration» xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
        IncludedObjectVersions: "",
      }),
      errors: [
        {
          messageId: "missingChoice",
          level: "error",
          path: "",
          message:
            "InventoryConfiguration has no IncludedObjectVersions, which is required. Add it with one of All, Current.",
          suggestions: [
            {
              messageId: "insertValue",
              output: xml({ IncludedObjectVersions: "<IncludedObjectVersions>All</IncludedObjectVersions>" }),
            },
            { messageId: "insertValue", output: xml() },
          ],
        },
      ],
    },
    {
      name: "the boolean in JSON",
      code: json({ IsEnabled: "" }).replace("{", "«{»"),
      errors: [
        {
          messageId: "missing",
          data: { parent: "InventoryConfiguration", name: "IsEnabled" },
          suggestions: [
            { messageId: "insertValue", output: json() },
            { messageId: "insertValue", output: json({ IsEnabled: '"IsEnabled": false' }) },
          ],
        },
      ],
    },
    {
      name: "the schedule",
      code: json({ Schedule: "" }).replace("{", "«{»"),
      errors: [
        {
          messageId: "missing",
          suggestions: [
            { messageId: "insertValue", output: json({ Schedule: '"Schedule": { "Frequency": "Daily" }' }) },
            { messageId: "insertValue", output: json({ Schedule: '"Schedule": { "Frequency": "Weekly" }' }) },
          ],
        },
      ],
    },
    {
      name: "the bucket",
      code: xml({ Bucket: "", Format: "" }).replace("<S3BucketDestination>", "<««S3BucketDestination»»>"),
      errors: [
        {
          messageId: "missing",
          path: "Destination.S3BucketDestination",
          suggestions: [
            { messageId: "insertExample", output: xml({ Format: "", Bucket: `<Bucket>${EXAMPLE}</Bucket>` }) },
          ],
        },
        {
          messageId: "missingChoice",
          data: { parent: "S3BucketDestination", name: "Format", allowed: "CSV, ORC, Parquet" },
        },
      ],
    },
    {
      name: "the destination",
      code: json({ Destination: "" }).replace("{", "«{»"),
      errors: [
        {
          messageId: "missing",
          suggestions: [
            {
              messageId: "insertExample",
              output: json({
                S3BucketDestination: `"S3BucketDestination": { "Format": "CSV", "Bucket": "${EXAMPLE}" }`,
              }),
            },
          ],
        },
      ],
    },
    {
      name: "the key",
      code: xml({ Encryption: "<Encryption><«SSE-KMS»><!-- key --></SSE-KMS></Encryption>" }),
      errors: [{ messageId: "missing", data: { parent: "SSE-KMS", name: "KeyId" }, suggestions: [] }],
    },
    {
      name: "the Id in JSON",
      code: json({ Id: "" }).replace("{", "«{»"),
      errors: [
        {
          messageId: "missing",
          suggestions: [
            {
              messageId: "insertReminder",
              message: "Add Id with change-me, and replace it by the real value.",
              output: json({ Id: '"Id": "change-me"' }),
            },
          ],
        },
      ],
    },
    {
      name: "the Id in XML",
      code: xml({ root: '<«InventoryConfiguration» xmlns="http://s3.amazonaws.com/doc/2006-03-01/">', Id: "" }),
      errors: [
        {
          messageId: "missing",
          suggestions: [{ messageId: "insertReminder", output: xml({ Id: "<Id>change-me</Id>" }) }],
        },
      ],
    },
    {
      name: "the Id that a request has which is filled in later",
      code: `{ "Bucket": "acme-logs", "Id": "\${ID}", «"InventoryConfiguration"»: ${json({ Id: "" })} }`,
      errors: [{ messageId: "missing", suggestions: [] }],
    },
    {
      name: "the Id that the request has",
      code: `{ "Bucket": "acme-logs", "Id": "acme-daily", «"InventoryConfiguration"»: ${json({ Id: "" })} }`,
      errors: [
        {
          messageId: "missing",
          path: "InventoryConfiguration",
          suggestions: [
            {
              messageId: "insertValue",
              output: `{ "Bucket": "acme-logs", "Id": "acme-daily", "InventoryConfiguration": ${json()} }`,
            },
          ],
        },
      ],
    },
    {
      name: "the Id that a raw request has",
      code: `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.eu-west-1.amazonaws.com\n\n${xml({
        root: '<«InventoryConfiguration» xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
        Id: "",
      })}`,
      errors: [
        {
          messageId: "missing",
          suggestions: [
            {
              messageId: "insertValue",
              output: `PUT /?inventory&id=acme-daily HTTP/1.1\nHost: acme-logs.s3.eu-west-1.amazonaws.com\n\n${xml()}`,
            },
          ],
        },
      ],
    },
    {
      name: "in the second configuration of a list",
      code: `{ "InventoryConfigurationList": [${json()}, «{» "Id": "acme-logs",${json({ Id: "", IncludedObjectVersions: "" }).slice(1)}] }`,
      errors: [{ messageId: "missingChoice", path: "InventoryConfigurationList[1]" }],
    },
    {
      name: "beside a problem that hides nothing",
      code: json({ Prefix: '"Prefix": "a\\qb"', Id: "" }).replace("{", "«{»"),
      errors: ["missing"],
      also: ["json-syntax"],
    },
  ],
});
