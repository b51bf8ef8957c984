import { describe, expect, test } from "vitest";
import { loadLanguage } from "../../src/languages/index.ts";
import { DOCUMENT, module, policyDocument, template, yamlTemplate } from "../rules/policies.ts";
import { suggested } from "./policy-suggestions.ts";

await loadLanguage("yaml");
await loadLanguage("hcl");

const VPC = '"Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1" } }';
const json = (lines: string): string => template({ statements: [lines] });
const tf = (policy: string, more = ""): string => module({ policy, more });
const OWN = "${aws_s3_bucket.reports.arn}";
const account = 'data "aws_caller_identity" "me" {\n}\n';

describe("a statement is added", () => {
  test.each([
    [
      "on one line",
      tf(`jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:Get*", Resource = "*" }] })`),
      ', { Sid = "InventoryReports", Effect = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "s3:PutObject", Resource = "${aws_s3_bucket.reports.arn}/*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::acme-logs" }, StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" } } }',
    ],
    [
      "behind a comma",
      tf(`jsonencode({
    Statement = [
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:Get*"
        Resource  = "*"
      }, # nobody
    ]
  })`),
      `
      {
        Sid       = "InventoryReports"
        Effect    = "Allow"
        Principal = { Service = "s3.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "\${aws_s3_bucket.reports.arn}/*"
        Condition = {
          ArnLike = {
            "aws:SourceArn" = "arn:aws:s3:::acme-logs"
          }
          StringEquals = {
            "s3:x-amz-acl" = "bucket-owner-full-control"
          }
        }
      },`,
    ],
    [
      "as JSON in HCL",
      tf(`jsonencode({
    "Statement": [
      { "Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "*" }
    ]
  })`),
      `,
      { "Sid": "InventoryReports", "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "\${aws_s3_bucket.reports.arn}/*", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:s3:::acme-logs" }, "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control" } } }`,
    ],
    [
      "in a heredoc",
      account +
        tf(`<<EOT
{"Statement": [
	{
		"Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "*"
	}
]}
EOT`),
      `,
	{
		"Sid": "InventoryReports",
		"Effect": "Allow",
		"Principal": {
			"Service": "s3.amazonaws.com"
		},
		"Action": "s3:PutObject",
		"Resource": "\${aws_s3_bucket.reports.arn}/*",
		"Condition": {
			"ArnLike": {
				"aws:SourceArn": "arn:aws:s3:::acme-logs"
			},
			"StringEquals": {
				"aws:SourceAccount": "\${data.aws_caller_identity.me.account_id}",
				"s3:x-amz-acl": "bucket-owner-full-control"
			}
		}
	}`,
    ],
    [
      "in a quoted text",
      tf(
        '"{\\"Statement\\": [{\\"Effect\\": \\"Deny\\", \\"Principal\\": \\"*\\", \\"Action\\": \\"s3:Get*\\", \\"Resource\\": \\"*\\"}]}"',
      ),
      ', { \\"Sid\\": \\"InventoryReports\\", \\"Effect\\": \\"Allow\\", \\"Principal\\": { \\"Service\\": \\"s3.amazonaws.com\\" }, \\"Action\\": \\"s3:PutObject\\", \\"Resource\\": \\"${aws_s3_bucket.reports.arn}/*\\", \\"Condition\\": { \\"ArnLike\\": { \\"aws:SourceArn\\": \\"arn:aws:s3:::acme-logs\\" }, \\"StringEquals\\": { \\"s3:x-amz-acl\\": \\"bucket-owner-full-control\\" } } }',
    ],
    [
      "as one statement",
      tf(`jsonencode({ Statement = { Effect = "Deny", Principal = "*", Action = "s3:Get*", Resource = "*" } })`),
      undefined,
    ],
    ["in an empty list", tf("jsonencode({ Statement = [] })"), undefined],
    [
      "in a list on the line of its name",
      json('{ "Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "*" }').replace(
        /\n(?=\{ "Effect)/,
        "",
      ),
      ', { "Sid": "InventoryReports", "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": { "Fn::Sub": "${Reports.Arn}/*" }, "Condition": { "ArnLike": { "aws:SourceArn": { "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-logs" } }, "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" }, "s3:x-amz-acl": "bucket-owner-full-control" } } }',
    ],
  ])("%s", (_, text, expected) => expect(suggested(text, "add")).toBe(expected));

  test("with CRLF", () => {
    const text = yamlTemplate(
      '          - Effect: Deny\n            Principal: "*"\n            Action: s3:Get*\n            Resource: "*"\n',
    ).replaceAll("\n", "\r\n");
    const added = suggested(text, "add") ?? "";
    expect(
      added.startsWith(
        "\r\n          - Sid: InventoryReports\r\n            Effect: Allow\r\n            Principal:\r\n              Service: s3.amazonaws.com\r\n",
      ),
    ).toBe(true);
    expect(added.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

describe("a condition is added", () => {
  const EXEMPT = '"BoolIfExists": { "aws:PrincipalIsAWSService": "false" }';
  const heredoc = (deny: string): string => `<<-EOT
    {"Statement": [
      {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "${OWN}/*", "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::acme-logs"}}},
      ${deny}
    ]}
  EOT`;
  test.each([
    [
      "in a heredoc",
      tf(heredoc(`{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "${OWN}/*", ${VPC}}`)),
      `, ${EXEMPT}`,
    ],
    [
      "without any",
      tf(heredoc(`{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "${OWN}/*"}`)),
      `, "Condition": { ${EXEMPT} }`,
    ],
    [
      "without a value",
      tf(heredoc(`{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "${OWN}/*", "Condition": {}}`)),
      `, "Condition": { ${EXEMPT} }`,
    ],
    [
      "in a block",
      tf(
        DOCUMENT,
        policyDocument(
          `  statement {\n    effect = "Deny"\n    principals {\n      type        = "AWS"\n      identifiers = ["*"]\n    }\n    actions   = ["s3:*"]\n    resources = ["*"]\n  }\n`,
        ),
      ),
      '\n\n    condition {\n      test     = "BoolIfExists"\n      variable = "aws:PrincipalIsAWSService"\n      values   = ["false"]\n    }',
    ],
    [
      "in an object",
      tf(`jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = {
        StringNotEquals = {
          "aws:SourceVpc" = "vpc-1"
        }
      }
    }]
  })`),
      '\n        BoolIfExists = {\n          "aws:PrincipalIsAWSService" = "false"\n        }',
    ],
    [
      "in YAML",
      yamlTemplate(
        '          - Effect: Deny\n            Principal: "*"\n            Action: s3:*\n            Resource: "*"\n            Condition:\n              BoolIfExists:\n                aws:MultiFactorAuthPresent: "false" # all\n',
      ),
      '\n                aws:PrincipalIsAWSService: "false"',
    ],
    [
      "in YAML like JSON",
      yamlTemplate(
        `          - Effect: Deny\n            Principal: "*"\n            Action: s3:*\n            Resource: "*"\n            Condition: { StringNotEquals: { aws:SourceVpc: vpc-1 } }\n`,
      ),
      `, ${EXEMPT}`,
    ],
  ])("%s", (_, text, expected) => expect(suggested(text, "exempt")).toBe(expected));
});

describe("a text is written otherwise", () => {
  test.each([
    [
      "in a template",
      json(
        '{ "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": { "Fn::GetAtt": ["Reports", "Arn"] } }',
      ),
      '{ "Fn::Sub": "${Reports.Arn}/*" }',
    ],
    [
      "a source",
      yamlTemplate(
        '          - { Effect: Allow, Principal: { Service: s3.amazonaws.com }, Action: s3:PutObject, Resource: "*", Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::x" } } }\n',
      ),
      '{ "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-logs" }',
    ],
    [
      "an account",
      yamlTemplate(
        '          - Effect: Allow\n            Principal: { Service: s3.amazonaws.com }\n            Action: s3:PutObject\n            Resource: "*"\n            Condition:\n              StringEquals:\n                s3:x-amz-acl: private\n',
      ),
      "bucket-owner-full-control",
    ],
    [
      "a text",
      tf(
        `jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "s3:PutObject", Resource = "*", Condition = { StringEquals = { "s3:x-amz-acl" = "private" } } }] })`,
      ),
      '"bucket-owner-full-control"',
    ],
  ])("%s", (_, text, expected) => expect(suggested(text, "mend")).toBe(expected));
});
