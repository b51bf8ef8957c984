import { item, REPORTS, template } from "../carriers/templates.ts";
import { hcl } from "./documents.ts";
import { testRule } from "./test-rule.ts";

const resources = `${REPORTS}, "Key": { "Type": "AWS::KMS::Key" }`;
const sections = '"Parameters": { "Arn": { "Type": "String" } }';
const to = (reference: string): string =>
  template(`[${item({ BucketArn: `"BucketArn": ${reference}` })}]`, { resources, sections });
const arn = '{ "Fn::GetAtt": ["Reports", "Arn"] }';
const named = (name: string): string =>
  template(`[${item()}]`, { resources, sections, properties: `"BucketName": ${name}` });

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

testRule("reference-type", {
  valid: [
    to(arn),
    to('{ "Ref": "Arn" }'),
    to('{ "Fn::Sub": "arn:${AWS::Partition}:s3:::${Reports}" }'),
    to('{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": "Reports" }]] }'),
    to('{ "Fn::ImportValue": "reports" }'),
    to('{ "Fn::If": ["C", { "Fn::GetAtt": ["Reports", "Arn"] }, { "Ref": "Arn" }] }'),
    named('{ "Ref": "Arn" }'),
    named('"acme-logs"'),
    hcl({ bucket: "bucket = aws_s3_bucket.logs.id", arn: "bucket_arn = aws_s3_bucket.reports.arn" }),
    hcl({ bucket: "bucket = var.bucket", arn: "bucket_arn = module.reports.s3_bucket_arn" }),
    hcl({ arn: 'bucket_arn = "arn:aws:s3:::${aws_s3_bucket.reports.id}"' }),
  ],
  invalid: [
    { language: "yaml", code: yaml("«!Ref Reports»"), errors: ["nameForArn"], output: yaml("!GetAtt Reports.Arn") },
    {
      language: "yaml",
      code: yaml("«!Sub '${Reports}'»"),
      errors: ["nameForArn"],
      output: yaml("!GetAtt Reports.Arn"),
    },
    {
      language: "yaml",
      code: yaml("\n              «Ref: Reports»"),
      errors: ["nameForArn"],
      output: yaml("\n              Fn::GetAtt: [Reports, Arn]"),
    },
    {
      language: "yaml",
      code: yaml(
        "!If\n              - C\n              - «!GetAtt Reports.DomainName»\n              - !GetAtt Reports.Arn",
      ),
      errors: ["notArn"],
      output: yaml("!If\n              - C\n              - !GetAtt Reports.Arn\n              - !GetAtt Reports.Arn"),
      also: ["destination-policy"],
    },

    {
      code: hcl({ arn: "bucket_arn = «aws_s3_bucket.reports.id»" }),
      errors: [{ messageId: "nameForArn", path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket" }],
      output: hcl({ arn: "bucket_arn = aws_s3_bucket.reports.arn" }),
    },
    {
      code: hcl({ arn: 'bucket_arn = «"arn:aws:s3:::${aws_s3_bucket.reports.arn}"»' }),
      errors: ["notArn"],
      output: hcl({ arn: "bucket_arn = aws_s3_bucket.reports.arn" }),
    },
    {
      code: hcl({ arn: "bucket_arn = «aws_s3_bucket.reports.bucket_domain_name»" }),
      errors: ["notArn"],
      output: hcl({ arn: "bucket_arn = aws_s3_bucket.reports.arn" }),
    },
    {
      code: hcl({ bucket: 'bucket = «aws_s3_bucket.logs["a"].arn»' }),
      errors: [{ messageId: "arnForName", path: "Bucket" }],
      output: hcl({ bucket: 'bucket = aws_s3_bucket.logs["a"].id' }),
    },
    {
      code: hcl({
        encryption:
          "encryption {\n        sse_kms {\n          key_id = «aws_kms_key.reports.key_id»\n        }\n      }",
      }),
      errors: ["nameForArn"],
      output: hcl({
        encryption: "encryption {\n        sse_kms {\n          key_id = aws_kms_key.reports.arn\n        }\n      }",
      }),
    },
    {
      name: "by another name, which is not followed",
      code: hcl({
        arn: "bucket_arn = «local.reports»",
        after: "locals {\n  reports = aws_s3_bucket.reports.id\n}\n",
      }),
      errors: [{ messageId: "nameForArn", data: { right: "a reference to its ARN" } }],
    },
    {
      name: "in one branch of a condition of Terraform",
      code: hcl({ arn: "bucket_arn = var.own ? «aws_s3_bucket.reports.id» : var.arn" }),
      errors: ["nameForArn"],
      output: hcl({ arn: "bucket_arn = var.own ? aws_s3_bucket.reports.arn : var.arn" }),
    },
    {
      code: to('«{ "Ref": "Reports" }»'),
      errors: [{ messageId: "nameForArn", path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket" }],
      output: to(arn),
    },
    { code: to('«{ "Fn::Sub": "${Reports}" }»'), errors: ["nameForArn"], output: to(arn) },
    { code: to('«{ "Fn::Join": ["", [{ "Ref": "Reports" }]] }»'), errors: ["nameForArn"], output: to(arn) },
    { code: to('«{ "Fn::GetAtt": ["Reports", "RegionalDomainName"] }»'), errors: ["notArn"], output: to(arn) },
    { code: to('«{ "Fn::Sub": "arn:aws:s3:::${Reports.Arn}" }»'), errors: ["notArn"], output: to(arn) },
    {
      code: to('«{ "Fn::Join": ["", ["arn:aws:s3:::", { "Fn::GetAtt": ["Reports", "Arn"] }]] }»'),
      errors: ["notArn"],
      output: to(arn),
    },
    { code: to('«{ "Fn::GetAtt": ["Key", "Arn"] }»'), errors: ["otherThing"] },
    {
      name: "in one branch of a condition",
      code: to('{ "Fn::If": ["C", «{ "Ref": "Reports" }», { "Ref": "Arn" }] }'),
      errors: ["nameForArn"],
      output: to(`{ "Fn::If": ["C", ${arn}, { "Ref": "Arn" }] }`),
    },
    {
      code: named('«{ "Fn::GetAtt": ["Reports", "Arn"] }»'),
      errors: [{ messageId: "arnForName", path: "Bucket" }],
      output: named('{ "Ref": "Reports" }'),
    },
    {
      code: named('«{ "Fn::GetAtt": ["Reports", "DomainName"] }»'),
      errors: ["notName"],
      output: named('{ "Ref": "Reports" }'),
    },
  ],
});
