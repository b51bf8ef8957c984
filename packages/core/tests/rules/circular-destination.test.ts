import { item, REPORTS, template } from "../carriers/templates.ts";
import { testRule } from "./test-rule.ts";

const resources = REPORTS;
const to = (text: string, properties = ""): string =>
  template(`[${item({ BucketArn: `"BucketArn": ${text}` })}]`, { resources, properties });
const name = '"BucketName": "acme-logs"';

const policy = (source: string): string =>
  `"Policy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Reports" }, "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": { "Fn::Sub": "${"${Reports.Arn}"}/*" }, "Condition": { "ArnLike": { "aws:SourceArn": ${source} } } }] } } }`;
const waiting = (dependsOn: string, source: string): string =>
  template(`[${item()}, ${item({ Id: '"Id": "other"', extra: '"Prefix": "x"' })}]`, {
    resources: `"Reports": { "Type": "AWS::S3::Bucket" }, ${policy(source)}`,
  }).replace('"Logs": {', `"Logs": { "DependsOn": ${dependsOn},`);

testRule("circular-destination", {
  valid: [
    waiting('"Policy"', '"arn:aws:s3:::acme-logs"'),
    waiting('"Reports"', '{ "Fn::GetAtt": ["Logs", "Arn"] }'),
    to('{ "Fn::GetAtt": ["Reports", "Arn"] }'),
    { code: to('"arn:aws:s3:::acme-logs"', name), also: ["self-inventory", "destination-policy"] },
    {
      code: to('{ "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-logs" }', name),
      also: ["self-inventory", "destination-policy"],
    },
    { code: to('{ "Ref": "Logs" }'), also: ["reference-type"] },
  ],
  invalid: [
    { code: waiting('«"Policy"»', '{ "Fn::GetAtt": ["Logs", "Arn"] }'), errors: ["through"] },
    { code: waiting('["Reports", «"Policy"»]', '{ "Fn::Sub": "arn:aws:s3:::${Logs}" }'), errors: ["through"] },
    {
      code: to('«{ "Fn::GetAtt": ["Logs", "Arn"] }»'),
      errors: [
        {
          messageId: "itself",
          answer: undefined,
          path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket",
        },
      ],
    },
    { code: to('«{ "Fn::GetAtt": ["Logs", "Arn"] }»', name), errors: ["itself"] },
    { code: to('«{ "Fn::Sub": "${Logs.Arn}" }»'), errors: ["itself"] },
    { code: to('«{ "Fn::Sub": "arn:aws:s3:::${Logs}" }»'), errors: ["itself"] },
    { code: to('«{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": "Logs" }]] }»'), errors: ["itself"] },
    {
      code: to('{ "Fn::If": ["C", «{ "Fn::GetAtt": ["Logs", "Arn"] }», { "Fn::GetAtt": ["Reports", "Arn"] }] }'),
      errors: ["itself"],
    },
  ],
});
