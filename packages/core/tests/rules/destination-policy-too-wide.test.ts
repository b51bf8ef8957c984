import { json, xml } from "./documents.ts";
import { block, DOCUMENT, module, policyDocument, statement, TLS, template, yamlTemplate } from "./policies.ts";
import { testRule } from "./test-rule.ts";

const wide = (changes: object = {}): string => statement({ Effect: '«"Allow"»', Condition: "", ...changes });
const plain = (text: string): string => text.replace(/[«»]/g, "");
const acl = '{ "StringEquals": { "s3:x-amz-acl": "bucket-owner-full-control" } }';
const yaml = (condition: string): string =>
  yamlTemplate(`          - Effect: «Allow»
            Principal: { Service: s3.amazonaws.com }
            Action: s3:PutObject
            Resource: !Sub "\${Reports.Arn}/*"
${condition}`);
const documents = (text: string): string => module({ policy: DOCUMENT, more: policyDocument(text) });
const account = 'data "aws_caller_identity" "me" {\n}\n';
const alone = JSON.stringify({
  Statement: {
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::acme-reports/*",
  },
});

testRule("destination-policy-too-wide", {
  valid: [
    template({ statements: [statement()] }),
    template({ statements: [statement({ Condition: '{ "StringEquals": { "aws:SourceOrgID": "o-1" } }' })] }),
    {
      name: "another principal",
      code: template({ statements: [statement(), wide({ Principal: '{ "AWS": "111122223333" }' })].map(plain) }),
    },
    {
      name: "another action",
      code: template({ statements: [statement(), wide({ Action: '"s3:GetObject"' })].map(plain) }),
    },
    {
      name: "what a parameter says",
      code: template({ statements: [statement(), wide({ Action: '{ "Ref": "AWS::StackName" }' })].map(plain) }),
    },
    {
      name: "an organization's principals",
      code: template({
        statements: [
          statement(),
          wide({ Principal: '"*"', Condition: '{ "StringEquals": { "aws:PrincipalOrgID": "o-1" } }' }),
        ].map(plain),
      }),
    },
    plain(yaml('            Condition: { StringEquals: { "aws:SourceAccount": !Ref AWS::AccountId } }\n')),
    documents(block()),
    json(),
    xml(),
  ],
  invalid: [
    {
      name: "no condition",
      code: template({ statements: [wide()] }),
      errors: [
        {
          messageId: "wide",
          level: "warning",
          outcome: "advice",
          related: ['{ "Fn::GetAtt": ["Reports", "Arn"] }'],
          suggestions: [
            {
              messageId: "restrict",
              message: "Add a condition on aws:SourceArn.",
              output: template({
                statements: [
                  plain(
                    wide({
                      Condition:
                        '{ "ArnLike": { "aws:SourceArn": { "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-logs" } } }',
                    }),
                  ),
                ],
              }),
            },
            {
              messageId: "restrict",
              message: "Add a condition on aws:SourceAccount.",
              output: template({
                statements: [
                  plain(
                    wide({ Condition: '{ "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" } } }' }),
                  ),
                ],
              }),
            },
          ],
        },
      ],
    },
    {
      name: "the ACL alone",
      code: template({ statements: [wide({ Condition: acl }), TLS] }),
      errors: [
        {
          messageId: "wide",
          suggestions: [
            {
              messageId: "restrict",
              output: template({
                statements: [
                  plain(
                    wide({
                      Condition: acl.replace(
                        " } }",
                        ' }, "ArnLike": { "aws:SourceArn": { "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-logs" } } }',
                      ),
                    }),
                  ),
                  TLS,
                ],
              }),
            },
            {
              messageId: "restrict",
              output: template({
                statements: [
                  plain(
                    wide({ Condition: acl.replace(" } }", ', "aws:SourceAccount": { "Ref": "AWS::AccountId" } } }') }),
                  ),
                  TLS,
                ],
              }),
            },
          ],
        },
      ],
    },
    { name: "everybody", code: template({ statements: [wide({ Principal: '"*"' })] }), errors: ["wide"] },
    {
      name: "two statements",
      code: template({ statements: [wide(), wide({ Action: '"s3:*"' })] }),
      errors: ["wide", "wide"],
    },
    {
      name: "YAML",
      code: yaml(""),
      errors: [
        {
          messageId: "wide",
          suggestions: [
            {
              messageId: "restrict",
              output: plain(
                yaml(
                  '            Condition:\n              ArnLike:\n                aws:SourceArn: !Sub "arn:${AWS::Partition}:s3:::acme-logs"\n',
                ),
              ),
            },
            {
              messageId: "restrict",
              output: plain(
                yaml(
                  "            Condition:\n              StringEquals:\n                aws:SourceAccount: !Ref AWS::AccountId\n",
                ),
              ),
            },
          ],
        },
      ],
    },
    {
      name: "a policy document",
      code: account + documents(block({ effect: '«"Allow"»' }, "")),
      errors: [
        {
          messageId: "wide",
          suggestions: [
            {
              messageId: "restrict",
              output:
                account +
                documents(
                  block(
                    { effect: '"Allow"' },
                    '\n    condition {\n      test     = "ArnLike"\n      variable = "aws:SourceArn"\n      values   = ["arn:aws:s3:::acme-logs"]\n    }\n',
                  ),
                ),
            },
            {
              messageId: "restrict",
              output:
                account +
                documents(
                  block(
                    { effect: '"Allow"' },
                    '\n    condition {\n      test     = "StringEquals"\n      variable = "aws:SourceAccount"\n      values   = [data.aws_caller_identity.me.account_id]\n    }\n',
                  ),
                ),
            },
          ],
        },
      ],
    },
    {
      name: "a statement without effect",
      code: documents(block({}, "").replace("statement", "«statement»")),
      errors: ["wide"],
    },
    {
      name: "XML alone",
      code: xml({ Bucket: "<Bucket>«arn:aws:s3:::acme-reports»</Bucket>" }),
      policies: { destination: alone },
      errors: [{ messageId: "there", related: ['"Allow"'] }],
    },
  ],
});
