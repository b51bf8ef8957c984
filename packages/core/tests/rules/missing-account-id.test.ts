import { item, template } from "../carriers/templates.ts";
import { json, xml } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const marked = (text: string) =>
  text
    .replace("<S3BucketDestination>", "<«S3BucketDestination»>")
    .replace('"S3BucketDestination":', '«"S3BucketDestination"»:');

testRule("missing-account-id", {
  valid: [
    template(`[${item()}]`),
    template(`[${item({ BucketAccountId: '"BucketAccountId": { "Ref": "AWS::AccountId" }' })}]`),

    xml(),
    json(),
    { name: "an account that is not known", code: xml({ AccountId: "<AccountId>$" + "{ACCOUNT}</AccountId>" }) },
    { name: "an account that is not known in JSON", code: json({ AccountId: '"AccountId": {{ account }}' }) },
    {
      name: "a bucket that cannot change its owner",
      code: xml({ AccountId: "", Bucket: "<Bucket>arn:aws:s3:::acme-210987654321-eu-west-1-an</Bucket>" }),
    },
    {
      name: "a reference to a bucket's name, which is one mistake",
      code: template(
        `[${item({ Destination: '"Destination": { "BucketArn": { "Ref": "Reports" }, "Format": "CSV" }' })}]`,
        { resources: '"Reports": { "Type": "AWS::S3::Bucket" }' },
      ),
      also: ["reference-type"],
    },
    { name: "no bucket either", code: xml({ AccountId: "", Bucket: "" }), also: ["missing-member"] },
    {
      name: "an account in the bucket's ARN",
      code: xml({ AccountId: "", Bucket: "<Bucket>arn:aws:s3::210987654321:acme-reports</Bucket>" }),
      also: ["destination-arn"],
    },
    {
      name: "the members are not known",
      code: json({ S3BucketDestination: '"S3BucketDestination": {{ destination }}' }),
    },
  ],
  invalid: [
    {
      name: "in a template, by the name that it has there",
      code: template(
        `[${item({ Destination: '«"Destination"»: { "BucketArn": "arn:aws:s3:::acme-reports", "Format": "CSV" }' })}]`,
      ),
      errors: [{ messageId: "missing", data: { name: "BucketAccountId" } }],
    },
    {
      name: "in a template, where it stands for nothing",
      code: template(
        `[${item({ Destination: '«"Destination"»: { "BucketArn": "arn:aws:s3:::acme-reports", "Format": "CSV", "BucketAccountId": { "Ref": "AWS::NoValue" } }' })}]`,
      ),
      errors: ["missing"],
    },

    {
      code: marked(xml({ AccountId: "" })),
      errors: [
        {
          messageId: "missing",
          path: "Destination.S3BucketDestination",
          level: "warning",
          outcome: "advice",
          evidence: "documented",
          suggestions: [],
        },
      ],
    },
    {
      code: marked(json({ AccountId: "" })),
      errors: [{ messageId: "missing", path: "Destination.S3BucketDestination" }],
    },
    {
      name: "a bucket that is not known",
      code: marked(xml({ AccountId: "", Bucket: "<Bucket>$" + "{BUCKET}</Bucket>" })),
      errors: ["missing"],
    },
    {
      name: "another fault of the ARN",
      code: marked(xml({ AccountId: "", Bucket: "<Bucket>acme-reports</Bucket>" })),
      errors: ["missing"],
      also: ["destination-arn"],
    },
    {
      name: "comments are no members",
      code: marked(xml({ AccountId: "<!-- <AccountId>210987654321</AccountId> -->" })),
      errors: ["missing"],
    },
    { name: "CRLF", code: marked(xml({ AccountId: "" })).replaceAll("\n", "\r\n"), errors: ["missing"] },
    {
      name: "each configuration of a list",
      code: `{ "InventoryConfigurationList": [${marked(json({ AccountId: "" }))}, ${marked(json({ AccountId: "", Id: '"Id": "acme-2"', Filter: "" }))}], "IsTruncated": false }`,
      errors: [
        { messageId: "missing", path: "InventoryConfigurationList[0].Destination.S3BucketDestination" },
        { messageId: "missing", path: "InventoryConfigurationList[1].Destination.S3BucketDestination" },
      ],
    },
  ],
});
