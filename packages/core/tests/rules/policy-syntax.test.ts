import { json, xml } from "./documents.ts";
import {
  block,
  CONDITION,
  DOCUMENT,
  module,
  policyDocument,
  statement,
  TLS,
  template,
  yamlTemplate,
} from "./policies.ts";
import { testRule } from "./test-rule.ts";

const to = (text: string, version?: string): string => template({ statements: [text], ...(version && { version }) });
const named = (right: string, wrong: string): string => statement().replace(`"${right}":`, `${wrong}:`);
const PARAMETER = '"Parameters": { "Effect": { "Type": "String" } }, ';
const operator = (name: string): string => statement({ Condition: CONDITION.replace('"ArnLike"', name) });
const effect = (text: string): string => to(statement({ Effect: text }));
const yaml = (name: string, effect = "Allow"): string =>
  yamlTemplate(`          - Effect: ${effect}
            ${name}: { Service: s3.amazonaws.com }
            Action: s3:PutObject
            Resource: !Sub "\${Reports.Arn}/*"
            Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::acme-logs" } }
`);
const documents = (test: string): string =>
  module({ policy: DOCUMENT, more: policyDocument(block().replace('"ArnLike"', test)) });

testRule("policy-syntax", {
  valid: [
    to(statement()),
    to(operator('"ForAllValues:ArnLikeIfExists"')),
    to(statement(), '"2008-10-17"'),
    {
      name: "what is about something else",
      code: template({
        statements: [statement(), '{ "Effect": "Allow", "Principle": "*", "Action": "s3:GetObject", "Resource": "*" }'],
      }),
    },
    yaml("Principal"),
    documents('"ArnEquals"'),
    { name: "a denial", code: to(statement()).replace("[\n", `[\n${TLS},\n`) },
    { name: "an effect that is not known", code: effect('{ "Ref": "Effect" }').replace("{", `{ ${PARAMETER}`) },
    { name: "no effect", code: effect("") },
    {
      name: "the effect of what is about something else",
      code: template({
        statements: [statement(), '{ "Effect": "allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" }'],
      }),
    },
    { name: "an operator that is not known", code: `${documents("var.test")}variable "test" {\n}\n` },
    {
      name: "a policy of another file",
      code: module({}),
      siblings: {
        "policy.tf": `resource "aws_s3_bucket_policy" "reports" {\n  bucket = aws_s3_bucket.reports.id\n  policy = jsonencode({ Version = "2000-01-01", Statement = [{ Effect = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "s3:PutObject", Resource = "*", Condition = { ArnLike = { "aws:SourceArn" = aws_s3_bucket.logs.arn } } }] })\n}\n`,
      },
    },
    json(),
    xml(),
  ],
  invalid: [
    {
      name: "an element",
      code: to(named("Principal", '«"Principle"»')),
      output: to(statement()),
      errors: [
        {
          messageId: "element",
          level: "error",
          answer: "400 MalformedPolicy",
          data: { found: "Principle", near: "Write Principal." },
        },
      ],
    },
    {
      name: "an element that means nothing",
      code: to(statement().replace("{ ", '{ «"Comment"»: "x", ')),
      errors: [{ messageId: "element", data: { near: "Remove it." } }],
    },
    {
      name: "an effect in another case",
      code: effect('«"allow"»'),
      output: effect('"Allow"'),
      errors: [{ messageId: "effect", level: "error", data: { found: "allow", near: "Write Allow." } }],
    },
    {
      name: "an effect that is none",
      code: effect('«"Permit"»'),
      errors: [{ messageId: "effect", data: { near: "Write Allow or Deny." } }],
    },
    {
      name: "an effect in YAML",
      code: yaml("Principal", "«deny»"),
      output: yaml("Principal", "Deny"),
      errors: ["effect"],
    },
    {
      name: "an effect in a policy document",
      code: module({ policy: DOCUMENT, more: policyDocument(block({ effect: '«"allow"»' })) }),
      output: module({ policy: DOCUMENT, more: policyDocument(block({ effect: '"Allow"' })) }),
      errors: ["effect"],
    },
    {
      name: "an operator",
      code: to(operator('«"ArnLikes"»')),
      output: to(statement()),
      errors: [{ messageId: "operator", data: { found: "ArnLikes" } }],
    },
    {
      name: "an operator with a prefix",
      code: to(operator('«"ForAnyValue:StringEuals"»')),
      output: to(operator('"ForAnyValue:StringEquals"')),
      errors: ["operator"],
    },
    { name: "Null, if it exists", code: to(operator('«"NullIfExists"»')), errors: ["operator"] },
    {
      name: "a version",
      code: to(statement(), '«"2012-10-07"»'),
      output: to(statement()),
      errors: [{ messageId: "version" }],
    },
    { name: "YAML", code: yaml("«Principals»"), output: yaml("Principal"), errors: ["element"] },
    {
      name: "a policy document",
      code: documents('«"StringEqual"»'),
      output: documents('"StringEquals"'),
      errors: ["operator"],
    },
    { name: "a wrong version, which is a date", code: to(statement(), '«"2020-01-01"»'), errors: ["version"] },
  ],
});
