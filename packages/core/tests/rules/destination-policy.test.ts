import { json, xml } from "./documents.ts";
import {
  block,
  DOCUMENT,
  module,
  OBJECTS,
  policyDocument,
  statement,
  TLS,
  template,
  yamlTemplate,
} from "./policies.ts";
import { testRule } from "./test-rule.ts";

const arn = '{ "Fn::GetAtt": ["Reports", "Arn"] }';
const marked = (text: string): string => text.replace(`"BucketArn": ${arn}`, `"BucketArn": «${arn}»`);
const to = (...statements: string[]): string => marked(template({ statements }));
const deny = (condition: string, effect = '«"Deny"»'): string =>
  statement({ Effect: effect, Principal: '"*"', Action: '"s3:*"', Condition: condition });
const VPCE = '{ "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }';

const yamlStatement = (resource: string): string => `          - Sid: Inventory
            Effect: Allow
            Principal:
              Service: s3.amazonaws.com
            Action: s3:PutObject
            Resource: ${resource}
            Condition:
              ArnLike: { "aws:SourceArn": "arn:aws:s3:::acme-logs" }
`;
const blocks = (text: string): string =>
  module({ policy: DOCUMENT, arn: "«aws_s3_bucket.reports.arn»", more: policyDocument(text) });
const encoded = (resource: string): string => `jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "s3.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = ${resource}
        Condition = { ArnLike = { "aws:SourceArn" = aws_s3_bucket.logs.arn } }
      },
    ]
  })`;
const heredoc = (resource: string, extra = ""): string => `<<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "Service": "s3.amazonaws.com" },
          "Action": "s3:PutObject",
          "Resource": "${resource}",
          "Condition": { "ArnLike": { "aws:SourceArn": "\${aws_s3_bucket.logs.arn}" } }
        }${extra}
      ]
    }
  EOT`;
const OWN = "${aws_s3_bucket.reports.arn}";
const HERE = "aws_s3_bucket.reports.arn";

const facts = { bucket: "acme-logs", account: "111122223344" };
const alone = (changes: object = {}): { destination: string } => ({
  destination: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "s3.amazonaws.com" },
        Action: "s3:PutObject",
        Resource: "arn:aws:s3:::acme-reports/*",
        Condition: { StringEquals: { "aws:SourceAccount": "111122223344" } },
        ...changes,
      },
    ],
  }),
});
const inJson = json({ Bucket: '"Bucket": «"arn:aws:s3:::acme-reports"»' });
const inXml = xml({ Bucket: "<Bucket>«arn:aws:s3:::acme-reports»</Bucket>" });

testRule("destination-policy", {
  valid: [
    template({ statements: [statement(), TLS] }),
    template({
      statements: [statement({ Resource: '{ "Fn::Join": ["", [{ "Fn::GetAtt": ["Reports", "Arn"] }, "/*"]] }' })],
    }),
    template({ statements: [statement({ Resource: '{ "Fn::Sub": "arn:aws:s3:::${Reports}/acme-logs/*" }' })] }),
    {
      name: "a Deny that leaves services out",
      code: template({
        statements: [
          statement(),
          deny(
            '{ "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "Bool": { "aws:PrincipalIsAWSService": "false" } }',
            '"Deny"',
          ),
        ],
      }),
    },
    { name: "a parameter", code: template({ statements: [statement({ Resource: '{ "Ref": "Objects" }' })] }) },
    {
      name: "a statement that a condition chooses",
      code: template({ statements: ['{ "Fn::If": ["C", { "Effect": "Allow" }, { "Ref": "AWS::NoValue" }] }'] }),
    },
    { name: "a bucket of elsewhere", code: template({ arn: '"arn:aws:s3:::acme-reports"' }) },
    {
      name: "a bucket that is one of two",
      code: template({ arn: `{ "Fn::If": ["C", ${arn}, "arn:aws:s3:::acme-reports"] }`, statements: [statement()] }),
    },
    yamlTemplate(yamlStatement('!Sub "${Reports.Arn}/*"')),
    module({ policy: DOCUMENT, more: policyDocument(block()) }),
    {
      name: "more statements elsewhere",
      code: module({
        policy: DOCUMENT,
        more: `${policyDocument("  source_policy_documents = [var.policy]\n")}variable "policy" {\n}\n`,
      }),
    },
    {
      name: "statements that a block makes",
      code: module({
        policy: DOCUMENT,
        more: policyDocument('  dynamic "statement" {\n    for_each = ["a"]\n    content {}\n  }\n'),
      }),
    },
    module({ policy: encoded(`"${OWN}/*"`) }),
    module({ policy: heredoc(`${OWN}/*`) }),
    { name: "a policy that is a variable", code: module({ policy: "var.policy", more: 'variable "policy" {\n}\n' }) },
    { name: "a document alone", code: json(), policies: alone(), facts },
    { name: "XML alone", code: xml(), policies: alone(), facts },
    {
      name: "no account is known",
      code: xml(),
      policies: alone({ Condition: { StringEquals: { "aws:SourceAccount": "1" } } }),
    },
    {
      name: "an answer of the AWS CLI",
      code: json(),
      policies: { destination: JSON.stringify({ Policy: alone().destination }) },
      facts,
    },
    { name: "a policy that cannot be read", code: json(), policies: { destination: "{" }, facts },
    {
      name: "a bucket of elsewhere as source",
      code: module({
        policy: DOCUMENT,
        more:
          policyDocument(block().replace("aws_s3_bucket.logs.arn", "data.aws_s3_bucket.x.arn")) +
          'data "aws_s3_bucket" "x" {\n  bucket = var.x\n}\nvariable "x" {\n}\n',
      }).replace('  bucket = "acme-logs"\n', ""),
    },
    { name: "files that are not seen", code: module() },
  ],
  invalid: [
    {
      name: "no policy",
      code: marked(template()),
      errors: [
        {
          messageId: "missing",
          level: "warning",
          outcome: "undelivered",
          suggestions: [],
          related: [],
          path: "InventoryConfiguration.Destination.S3BucketDestination.Bucket",
        },
      ],
    },
    {
      name: "a module without",
      code: module({ arn: "«aws_s3_bucket.reports.arn»" }),
      siblings: {},
      errors: ["missing"],
    },
    {
      name: "nothing for S3",
      code: to(TLS),
      errors: [
        {
          messageId: "none",
          level: "error",
          related: ['"Statement"'],
          suggestions: [
            {
              messageId: "add",
              output: template({
                statements: [
                  TLS,
                  '{ "Sid": "InventoryReports", "Effect": "Allow", "Principal": { "Service": "s3.amazonaws.com" }, "Action": "s3:PutObject", "Resource": { "Fn::Sub": "${Reports.Arn}/*" }, "Condition": { "ArnLike": { "aws:SourceArn": { "Fn::Sub": "arn:${AWS::Partition}:s3:::acme-logs" } }, "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" }, "s3:x-amz-acl": "bucket-owner-full-control" } } }',
                ],
              }),
            },
          ],
        },
      ],
    },
    {
      name: "nobody of S3",
      code: to(statement({ Principal: '{ "AWS": { "Ref": "AWS::AccountId" } }' })),
      errors: [{ messageId: "principal", related: ['"Allow"'] }],
    },
    {
      name: "the bucket itself",
      code: to(statement({ Resource: arn })),
      errors: [
        {
          messageId: "resource",
          data: {
            written: "arn:aws:s3:::${Reports}",
            wanted: "arn:aws:s3:::${Reports}/acme-logs/daily/*",
          },
          related: ['"Allow"'],
        },
      ],
    },
    {
      name: "another prefix",
      code: to(statement({ Resource: '{ "Fn::Sub": "${Reports.Arn}/inventory/*" }' })),
      errors: [
        {
          messageId: "resource",
          suggestions: [
            { messageId: "mend", output: template({ statements: [statement({ Resource: OBJECTS })] }) },
            { messageId: "add" } as never,
          ],
        },
      ],
    },
    {
      name: "several resources",
      code: to(statement({ Resource: `[{ "Fn::Sub": "${"$"}{Reports.Arn}/x/*" }, ${arn}]` })),
      errors: ["resource"],
    },
    {
      name: "another source",
      code: to(statement({ Condition: '{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::acme-data" } }' })),
      errors: [
        {
          messageId: "condition",
          data: {
            condition: "ArnLike aws:SourceArn arn:aws:s3:::acme-data",
            key: "aws:SourceArn",
            value: "arn:aws:s3:::acme-logs",
          },
        },
      ],
    },
    {
      name: "a key that is absent",
      code: to(
        statement({
          Condition:
            '{ "StringEquals": { "aws:PrincipalOrgID": "o-1", "aws:SourceAccount": { "Ref": "AWS::AccountId" } } }',
        }),
      ),
      errors: [{ messageId: "condition", data: { value: "absent" } }],
    },
    {
      name: "a foreign address",
      code: to(statement({ Condition: '{ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }' })),
      errors: [{ messageId: "condition" }],
    },
    {
      name: "several obstacles",
      code: to(statement({ Resource: arn, Condition: '{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::acme-data" } }' })),
      errors: [{ messageId: "several", data: { parts: "Resource and the condition on aws:SourceArn" } }],
    },
    {
      name: "a Deny",
      code: template({ statements: [statement(), deny(VPCE)] }),
      errors: [
        {
          messageId: "denied",
          data: { because: ", because aws:SourceVpce is absent" },
          related: [arn],
          suggestions: [
            {
              messageId: "exempt",
              output: template({
                statements: [
                  statement(),
                  deny(
                    '{ "StringNotEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } }',
                    '"Deny"',
                  ),
                ],
              }),
            },
          ],
        },
      ],
    },
    {
      name: "a Deny that has the operator",
      code: template({
        statements: [statement(), deny('{ "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }')],
      }),
      errors: [
        {
          messageId: "denied",
          suggestions: [
            {
              messageId: "exempt",
              output: template({
                statements: [
                  statement(),
                  deny(
                    '{ "BoolIfExists": { "aws:MultiFactorAuthPresent": "false", "aws:PrincipalIsAWSService": "false" } }',
                    '"Deny"',
                  ),
                ],
              }),
            },
          ],
        },
      ],
    },
    {
      name: "a Deny of all",
      code: template({ statements: [statement(), statement({ Effect: '«"Deny"»', Principal: '"*"', Condition: "" })] }),
      errors: [{ messageId: "denied", data: { because: "" } }],
    },
    {
      name: "a header that is demanded",
      code: template({ statements: [statement(), deny('{ "Null": { "s3:x-amz-server-side-encryption": "true" } }')] }),
      errors: [{ messageId: "denied", suggestions: [] }],
    },
    { name: "a Deny, and no Allow", code: to(deny(VPCE)), errors: ["denied", "none"] },
    {
      name: "each branch",
      code: template({ arn: `{ "Fn::If": ["C", «${arn}», "arn:aws:s3:::acme-reports"] }`, statements: [TLS] }),
      errors: ["none"],
    },

    {
      name: "YAML",
      code: yamlTemplate(yamlStatement("!GetAtt Reports.Arn"), "«!GetAtt Reports.Arn»"),
      errors: [
        {
          messageId: "resource",
          related: ["Allow"],
          suggestions: [
            { messageId: "mend", output: yamlTemplate(yamlStatement('!Sub "${Reports.Arn}/*"')) },
            { messageId: "add" } as never,
          ],
        },
      ],
    },
    {
      name: "a policy document",
      code: blocks(block({ effect: '"Allow"', resources: `[${HERE}]` })),
      errors: [
        {
          messageId: "resource",
          related: ['"Allow"'],
          suggestions: [
            {
              messageId: "mend",
              output: blocks(block({ effect: '"Allow"', resources: `["${OWN}/*"]` })).replace(/[«»]/g, ""),
            },
            { messageId: "add" } as never,
          ],
        },
      ],
    },
    {
      name: "an empty policy document",
      code: blocks(""),
      errors: [{ messageId: "none", related: ['"aws_iam_policy_document" "reports"'], suggestions: [] }],
    },
    {
      name: "jsonencode",
      code: module({ policy: encoded("aws_s3_bucket.reports.arn"), arn: "«aws_s3_bucket.reports.arn»" }),
      errors: [
        {
          messageId: "resource",
          suggestions: [
            { messageId: "mend", output: module({ policy: encoded(`"${OWN}/*"`) }) },
            { messageId: "add" } as never,
          ],
        },
      ],
    },
    {
      name: "a heredoc",
      code: module({ policy: heredoc(OWN), arn: "«aws_s3_bucket.reports.arn»" }),
      errors: [
        {
          messageId: "resource",
          related: ['"Allow"'],
          suggestions: [
            { messageId: "mend", output: module({ policy: heredoc(`${OWN}/*`) }) },
            { messageId: "add" } as never,
          ],
        },
      ],
    },
    {
      name: "a Deny in a heredoc",
      code: module({
        policy: heredoc(
          `${OWN}/*`,
          `,\n        { "Effect": «"Deny"», "Principal": "*", "Action": "s3:*", "Resource": "${OWN}/*" }`,
        ),
      }),
      errors: [{ messageId: "denied", related: [HERE] }],
    },
    {
      name: "a quoted text",
      code: module({
        arn: "«aws_s3_bucket.reports.arn»",
        policy: `"{\\"Statement\\": [{\\"Effect\\": \\"Allow\\", \\"Principal\\": {\\"Service\\": \\"s3.amazonaws.com\\"}, \\"Action\\": \\"s3:PutObject\\", \\"Resource\\": \\"${OWN}\\", \\"Condition\\": {\\"ArnLike\\": {\\"aws:SourceArn\\": \\"arn:aws:s3:::acme-logs\\"}}}]}"`,
      }),
      errors: [{ messageId: "resource", related: ['\\"Allow\\"'] }],
    },

    {
      name: "JSON alone",
      code: inJson,
      policies: alone({ Condition: { StringEquals: { "aws:SourceAccount": "210987654321" } } }),
      facts,
      errors: [{ messageId: "condition", data: { value: "111122223344" }, related: ['"Allow"'], suggestions: [] }],
    },
    {
      name: "XML alone",
      code: inXml,
      policies: alone({ Resource: "arn:aws:s3:::acme-reports/inv/*" }),
      facts,
      errors: [
        { messageId: "resource", data: { wanted: "arn:aws:s3:::acme-reports/inventory/acme-logs/acme-daily/*" } },
      ],
    },
    {
      name: "XML alone, of a bucket that is not told",
      code: inXml,
      policies: alone({ Resource: "arn:aws:s3:::acme-reports/inv/*" }),
      errors: [
        { messageId: "resource", data: { wanted: "arn:aws:s3:::acme-reports/inventory/<source>/acme-daily/*" } },
      ],
    },
    {
      name: "XML alone, of a bucket of which only the account is told",
      code: inXml,
      policies: alone({ Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:x" } } }),
      facts: { account: "111122223344" },
      errors: [{ messageId: "condition", data: { value: "arn:aws:s3:::<source>" } }],
    },
    {
      name: "a Deny elsewhere",
      code: inXml.replace(/«(.*)»/, "««$1»»"),
      policies: alone({ Effect: "Deny", Principal: "*" }),
      facts,
      errors: [{ messageId: "deniedThere", related: ['"Deny"'] }, { messageId: "none" }],
    },
    {
      name: "several configurations of one bucket",
      code:
        module({ arn: "«aws_s3_bucket.reports.arn»" }) +
        module({})
          .replace(/^[\s\S]*(?=resource "aws_s3_bucket_inventory")/, "")
          .replace('"logs"', '"other"')
          .replace('"daily"', '"other"')
          .replace("  schedule", '  filter {\n    prefix = "x/"\n  }\n\n  schedule'),
      siblings: {},
      errors: ["missing"],
    },
    {
      name: "the last of two destinations counts",
      code: template({ statements: [TLS], destination: `, "BucketArn": «${arn}»` }),
      errors: ["none"],
      also: ["duplicate-member"],
    },
    {
      name: "the destination for the source",
      code: to(statement({ Condition: `{ "ArnLike": { "aws:SourceArn": ${arn} } }` })).replace(
        '"BucketName": "acme-logs", ',
        "",
      ),
      errors: [{ messageId: "condition", data: { key: "aws:SourceArn", value: "arn:aws:s3:::${Logs}" } }],
    },
    {
      name: "a condition that no value meets",
      code: to(statement({ Condition: '{ "StringNotEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" } } }' })),
      errors: [{ messageId: "condition", suggestions: [{ messageId: "add" } as never] }],
    },
    {
      name: "a policy in another file",
      code: module({ arn: "«aws_s3_bucket.reports.arn»" }),
      siblings: {
        "policy.tf": `resource "aws_s3_bucket_policy" "reports" {\n  bucket = aws_s3_bucket.reports.id\n  policy = ${encoded("aws_s3_bucket.reports.arn")}\n}\n`,
      },
      errors: [{ messageId: "resource", related: ['"Allow"'], suggestions: [] }],
    },
  ],
});
