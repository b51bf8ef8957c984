import { json, xml } from "./documents.ts";
import { block, CONDITION, DOCUMENT, module, policyDocument, statement, template, yamlTemplate } from "./policies.ts";
import { testRule } from "./test-rule.ts";

const to = (text: string, version?: string): string => template({ statements: [text], ...(version && { version }) });
const named = (right: string, wrong: string): string => statement().replace(`"${right}":`, `${wrong}:`);
const operator = (name: string): string => statement({ Condition: CONDITION.replace('"ArnLike"', name) });
const yaml = (name: string): string =>
  yamlTemplate(`          - Effect: Allow
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
