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

testRule("iam-action-name", {
  valid: [
    manage(PUT),
    manage(
      '["s3:*InventoryConfiguration", "s3express:getinventoryconfiguration", "s3:UpdateBucketMetadataInventoryTableConfiguration"]',
    ),
    manage('{ "Ref": "AWS::StackName" }'),
    role('"s3:GetInventoryConfiguration"'),
    yaml("s3:PutInventoryConfiguration"),
    documents(PUT),
    json(),
    xml(),
    {
      name: "no configuration",
      code: role('"s3:DeleteInventoryConfiguration"').replace("InventoryConfigurations", "Tags"),
      language: "json",
    },
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
  ],
});
