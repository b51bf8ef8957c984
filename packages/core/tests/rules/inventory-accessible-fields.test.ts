import { json, xml } from "./documents.ts";
import { module, statement, template } from "./policies.ts";
import { testRule } from "./test-rule.ts";

const limit = (effect: string, operator: string, fields = '["Size", "ETag"]', more = ""): string =>
  `{ "Effect": ${effect}, "Action": "s3:PutInventoryConfiguration", "Resource": "*", "Condition": { ${operator}: { "s3:InventoryAccessibleOptionalFields": ${fields} }${more} } }`;
const user = (text: string, fields = "", action = '"s3:PutInventoryConfiguration"'): string =>
  template({
    statements: [statement()],
    members: `, "OptionalFields": [${fields}]`,
    resources: `"User": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": { "Statement": [${text.replace('"s3:PutInventoryConfiguration"', action)}] } } },`,
  });
const ALL = '"ForAllValues:StringEquals"';
const ANY = '"ForAnyValue:StringEquals"';
const own = (text: string, fields = ""): string =>
  template({
    statements: [statement()],
    members: `, "OptionalFields": [${fields}]`,
    resources: `"Own": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Logs" }, "PolicyDocument": { "Statement": [${text}] } } },`,
  });
const tf = (set: string, field: string): string =>
  module({
    policy: "var.policy",
    more: `variable "policy" {
}
resource "aws_iam_policy" "x" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*", Condition = { ${set} = { "s3:InventoryAccessibleOptionalFields" = ["Size"] } } }] })
}
`,
  }).replace("  schedule {", `  optional_fields = ["Size", ${field}]\n\n  schedule {`);

testRule("inventory-accessible-fields", {
  valid: [
    { name: "no fields", code: template({ statements: [statement()] }) },
    {
      name: "a statement without resources",
      code: user(limit('"Allow"', ALL).replace(', "Resource": "*"', ""), '"StorageClass"'),
    },
    {
      name: "the policy of the destination of a bucket that is not known",
      code: xml(),
      policies: { destination: '{ "Statement": [] }' },
      also: ["destination-policy"],
    },
    user(limit('"Allow"', ALL), '"Size"'),
    user(limit('"Deny"', ANY), '"StorageClass"'),
    {
      name: "a field that is not known",
      code: user(
        limit('"Allow"', ALL, '["Size", { "Ref": "AWS::StackName" }]'),
        '"StorageClass", { "Ref": "AWS::Region" }',
      ),
    },
    { name: "another action", code: user(limit('"Allow"', ALL), '"StorageClass"', '"s3:GetInventoryConfiguration"') },
    {
      name: "another bucket",
      code: user(
        limit('"Allow"', ALL).replace('"Resource": "*"', '"Resource": "arn:aws:s3:::acme-data"'),
        '"StorageClass"',
      ),
    },
    {
      name: "others may be meant",
      code: user(limit('"Deny"', ANY, '["Size"]', ', "StringEquals": { "aws:PrincipalTag/team": "x" }'), '"Size"'),
    },
    {
      name: "the policy of another bucket",
      code: template({
        statements: [
          statement(),
          statement({
            Principal: '"*"',
            Action: '"s3:PutInventoryConfiguration"',
            Condition: `{ ${ALL}: { "s3:InventoryAccessibleOptionalFields": "ETag" } }`,
            Resource: '"*"',
          }),
        ],
        members: ', "OptionalFields": ["Size"]',
      }),
    },
    ...[
      limit('"Allow"', ALL, '["StorageClass", "ETag"]'),
      '{ "Effect": "Allow", "Action": "S3:Put*", "Resource": "*" }',
      '{ "Effect": "Allow", "Action": { "Ref": "Action" }, "Resource": { "Ref": "AWS::StackName" } }',
      '{ "Effect": "Allow", "NotAction": "iam:*", "Resource": ["arn:aws:s3:::acme-logs"] }',
      '{ "Effect": "Allow", "Action": "*" }',
    ].map((other) => ({
      name: `others have another statement: ${other}`,
      code: user(`${limit('"Allow"', ALL)}, ${other}`, '"StorageClass"'),
    })),
    ...['"Principal": { "AWS": "arn:aws:iam::111122223333:user/ana" }', '"NotPrincipal": "*"'].map((principal) => ({
      name: `only some are meant: ${principal}`,
      code: own(limit('"Deny"', ANY).replace('"Action"', `${principal}, "Action"`), '"Size"'),
    })),
    tf('"ForAllValues:StringEquals"', '"Size"').replace(', "Size"', ""),
    json(),
    xml(),
  ],
  invalid: [
    {
      name: "left out",
      code: user(limit('"Allow"', ALL), '"Size", «"StorageClass"»'),
      errors: [
        {
          messageId: "left",
          level: "warning",
          outcome: "refused",
          data: { field: "StorageClass" },
          path: "InventoryConfiguration.OptionalFields[1]",
          related: ['"Allow"'],
        },
      ],
    },
    { name: "denied", code: user(limit('"Deny"', ANY), '«"ETag"», «"Size"»'), errors: ["denied", "denied"] },
    {
      name: "the bucket's own policy",
      code: own(limit('"Deny"', ANY), '«"Size"»'),
      errors: [{ messageId: "denied", related: ['"Deny"'] }],
    },
    {
      name: "everybody is denied",
      code: own(limit('"Deny"', ANY).replace('"Action"', '"Principal": "*", "Action"'), '«"Size"»'),
      errors: ["denied"],
    },
    ...[
      '{ "Effect": "Deny", "Action": "*", "Resource": "*" }',
      '{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }',
      '{ "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::acme-data" }',
      '{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:*", "Resource": "*" }',
    ].map((other) => ({
      name: `left out, and ${other}`,
      code: user(`${limit('"Allow"', ALL)}, ${other}`, '«"StorageClass"»'),
      errors: ["left"],
    })),
    {
      name: "all values, denied",
      code: user(limit('"Deny"', `«${ALL}»`), '"Size"'),
      errors: [
        {
          messageId: "set",
          data: { found: "ForAllValues:StringEquals", right: "ForAnyValue:StringEquals", effect: "Deny" },
        },
      ],
    },
    { name: "any value, allowed", code: user(limit('"Allow"', `«${ANY}»`), '"Size"'), errors: ["set"] },
    { name: "a module", code: tf('"ForAllValues:StringEquals"', '«"ETag"»'), errors: [{ messageId: "left" }] },
    { name: "a module with the wrong operator", code: tf('«"ForAnyValue:StringEquals"»', '"ETag"'), errors: ["set"] },
  ],
});
