import { item, REPORTS, template } from "../carriers/templates.ts";
import { hcl } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const resources = REPORTS;
const sections = '"Parameters": { "Name": { "Type": "String" } }';
const wrap = (list: string, more = sections): string => template(list, { resources, sections: more });
const to = (text: string, more?: string): string => wrap(`[${item({ BucketArn: `"BucketArn": ${text}` })}]`, more);
const id = (text: string): string => wrap(`[${item({ Id: `"Id": ${text}` })}]`);
const prefix = (text: string): string => wrap(`[${item({ extra: `"Prefix": ${text}` })}]`);
const sub = (text: string): string => `{ "Fn::Sub": ${text} }`;

const yaml = (value: string): string => `Resources:
  Reports:
    Type: AWS::S3::Bucket
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: acme-daily
          Enabled: true
          IncludedObjectVersions: Current
          ScheduleFrequency: Daily
          Destination:
            BucketArn: ${value}
            BucketAccountId: "210987654321"
            Format: CSV
`;

testRule("missing-interpolation", {
  valid: [
    to(sub('"arn:aws:s3:::${Name}"')),
    to('"arn:aws:s3:::${somebody}"'),
    to('"arn:aws:s3:::${self:custom.reports}"'),
    id('"${Token[TOKEN.12]}"'),
  ],
  invalid: [
    {
      code: hcl({ arn: 'bucket_arn = «"aws_s3_bucket.reports.arn"»' }),
      errors: [
        {
          messageId: "literal",
          data: {
            name: "aws_s3_bucket.reports.arn",
            value: '"aws_s3_bucket.reports.arn"',
            right: "aws_s3_bucket.reports.arn",
          },
        },
      ],
      output: hcl({ arn: "bucket_arn = aws_s3_bucket.reports.arn" }),
    },
    { code: hcl({ name: 'name = «"var.name"»' }), errors: ["literal"], output: hcl({ name: "name = var.name" }) },
    {
      language: "yaml",
      code: yaml("«arn:aws:s3:::${Reports}»"),
      errors: ["literal"],
      output: yaml("!Sub arn:aws:s3:::${Reports}"),
    },
    {
      language: "yaml",
      code: yaml("«'arn:aws:s3:::${Reports}'»"),
      errors: ["literal"],
      output: yaml("!Sub 'arn:aws:s3:::${Reports}'"),
    },

    {
      code: to('«"arn:aws:s3:::${Name}"»'),
      errors: [
        {
          messageId: "literal",
          answer: "400 InvalidS3DestinationBucket",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket",
        },
      ],
      output: to(sub('"arn:aws:s3:::${Name}"')),
    },
    { code: to('«"${Reports.Arn}"»'), errors: ["literal"], output: to(sub('"${Reports.Arn}"')) },
    {
      code: to('«"arn:${AWS::Partition}:s3:::acme"»'),
      errors: ["literal"],
      output: to(sub('"arn:${AWS::Partition}:s3:::acme"')),
    },
    { code: id('«"${Name}-daily"»'), errors: ["literal"], output: id(sub('"${Name}-daily"')) },
    {
      code: prefix('«"${Name}/"»'),
      errors: [{ messageId: "literal", outcome: "wasted", answer: undefined }],
      output: prefix(sub('"${Name}/"')),
    },
    {
      name: "in a branch",
      code: id('{ "Fn::If": ["C", "a", «"${AWS::StackName}"»] }'),
      errors: ["literal"],
      output: id('{ "Fn::If": ["C", "a", { "Fn::Sub": "${AWS::StackName}" }] }'),
    },
  ],
});
