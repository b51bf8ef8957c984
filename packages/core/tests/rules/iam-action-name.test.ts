import { json, xml } from "./documents.ts";
import { block, DOCUMENT, module, policyDocument, statement, template, yamlTemplate } from "./policies.ts";
import { testRule } from "./test-rule.ts";

const PUT = '"s3:PutInventoryConfiguration"';
const manage = (action: string): string =>
  template({
    statements: [statement(), statement({ Principal: '{ "AWS": "111122223333" }', Action: action, Condition: "" })],
  });
const role = (action: string): string =>
  template({
    statements: [statement()],
    resources: `"Role": { "Type": "AWS::IAM::Role", "Properties": { "Policies": [{ "PolicyName": "x", "PolicyDocument": { "Statement": { "Effect": "Allow", "Action": ${action}, "Resource": "*" } } }] } },`,
  });
const yaml = (action: string): string =>
  yamlTemplate(`          - Effect: Allow
            Principal: { Service: s3.amazonaws.com }
            Action: s3:PutObject
            Resource: !Sub "\${Reports.Arn}/*"
            Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::acme-logs" } }
          - Effect: Allow
            Principal: { AWS: "111122223333" }
            Action:
              - s3:GetObject
              - ${action}
            Resource: !GetAtt Reports.Arn
`);
const documents = (action: string): string =>
  module({
    policy: DOCUMENT,
    more: `${policyDocument(block())}resource "aws_iam_role_policy" "x" {
  role   = "x"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:ListBucket", ${action}], Resource = "*" }] })
}
`,
  });

const alone = (action: string): string => `data "aws_iam_policy_document" "x" {
  statement {
    actions   = [${action}]
    resources = ["*"]
  }
}
`;
const sam = (action: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Function:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - AWSLambdaExecute
        - Statement:
            - Effect: Allow
              Action: ${action}
              Resource: "*"
`;

testRule("iam-action-name", {
  valid: [
    {
      name: "a statement without actions",
      code: template({ statements: [statement(), '{ "Effect": "Allow", "Principal": "*", "Resource": "*" }'] }),
    },
    manage(PUT),
    manage(
      '["s3:*InventoryConfiguration", "s3express:getinventoryconfiguration", "s3:UpdateBucketMetadataInventoryTableConfiguration"]',
    ),
    manage('{ "Ref": "AWS::StackName" }'),
    role('"s3:GetInventoryConfiguration"'),
    yaml("s3:PutInventoryConfiguration"),
    documents(PUT),
    {
      name: "a policy of another file",
      code: module({ policy: DOCUMENT, more: policyDocument(block()) }),
      siblings: {
        "role.tf": `resource "aws_iam_policy" "x" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:DeleteInventoryConfiguration", Resource = "*" }] })\n}\n`,
      },
    },
    json(),
    xml(),
    { name: "no configuration", code: alone(PUT), language: "hcl" },
    {
      name: "no configuration, and no resources",
      code: '# s3:DeleteInventoryConfiguration\nvariable "x" {}\n',
      language: "hcl",
    },
    { name: "no template", code: '{ "Action": "s3:DeleteInventoryConfiguration" }', language: "json" },
  ],
  invalid: [
    {
      name: "a name like that of the request",
      code: manage('«"s3:PutBucketInventoryConfiguration"»'),
      output: manage(PUT),
      errors: [
        {
          messageId: "unknown",
          level: "error",
          outcome: "refused",
          data: { action: "s3:PutBucketInventoryConfiguration", right: "s3:PutInventoryConfiguration" },
        },
      ],
    },
    {
      name: "deleting",
      code: manage('["s3:GetObject", «"s3:DeleteInventoryConfiguration"»]'),
      output: manage(`["s3:GetObject", ${PUT}]`),
      errors: ["unknown"],
    },
    {
      name: "listing",
      code: role('«"s3:ListBucketInventoryConfigurations"»'),
      output: role('"s3:GetInventoryConfiguration"'),
      errors: ["unknown"],
    },
    {
      name: "directory buckets",
      code: role('«"s3express:ListInventoryConfigurations"»'),
      output: role('"s3express:GetInventoryConfiguration"'),
      errors: ["unknown"],
    },
    {
      name: "YAML",
      code: yaml("«s3:DeleteInventoryConfiguration»"),
      output: yaml("s3:PutInventoryConfiguration"),
      errors: ["unknown"],
    },
    {
      name: "a module",
      code: documents('«"s3:GetBucketInventoryConfiguration"»'),
      output: documents('"s3:GetInventoryConfiguration"'),
      errors: ["unknown"],
    },
    {
      name: "a template without a configuration",
      code: role('«"s3:DeleteInventoryConfiguration"»').replace("InventoryConfigurations", "Tags"),
      output: role(PUT).replace("InventoryConfigurations", "Tags"),
      language: "json",
      errors: ["unknown"],
    },
    {
      name: "a function of SAM",
      code: sam("«s3:ListInventoryConfigurations»"),
      output: sam("s3:GetInventoryConfiguration"),
      language: "yaml",
      errors: ["unknown"],
    },
    {
      name: "a module without a configuration",
      code: alone('«"s3:DeleteInventoryConfiguration"»'),
      output: alone(PUT),
      language: "hcl",
      errors: ["unknown"],
    },
    {
      name: "a module in JSON, whose blocks are not written into",
      language: "json",
      code: `{
  "resource": {
    "aws_s3_bucket_inventory": { "logs": { "bucket": "acme-logs", "name": "daily", "included_object_versions": "Current", "schedule": { "frequency": "Daily" }, "destination": { "bucket": { "format": "CSV", "bucket_arn": "arn:aws:s3:::acme-reports", "account_id": "210987654321" } } } },
    "aws_iam_policy": { "x": { "policy": "\${data.aws_iam_policy_document.x.json}" } }
  },
  "data": { "aws_iam_policy_document": { "x": { "statement": [{ "actions": [«"s3:DeleteInventoryConfiguration"»], "resources": ["*"] }] } } }
}`,
      errors: ["unknown"],
    },
  ],
});
