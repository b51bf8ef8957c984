import { json, xml } from "./documents.ts";
import { module, statement, template } from "./policies.ts";
import { testRule } from "./test-rule.ts";

const ROOT =
  '{ "Effect": "Allow", "Principal": { "AWS": { "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root" } }, "Action": "kms:*", "Resource": "*" }';
const GRANT = statement({ Action: '"kms:GenerateDataKey*"', Resource: '"*"' });
const key = (...statements: string[]): string =>
  `"Key": { "Type": "AWS::KMS::Key", "Properties": { "KeyPolicy": { "Version": "2012-10-17", "Statement": [${statements.join(", ")}] } } },`;
const default_ = (more = ""): string =>
  `"BucketEncryption": { "ServerSideEncryptionConfiguration": [{ "ServerSideEncryptionByDefault": { "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": { "Fn::GetAtt": ["Key", "Arn"] } }${more} }] }`;
const arn = '{ "Fn::GetAtt": ["Reports", "Arn"] }';
const encrypted = (resources: string, properties = default_()): string =>
  template({ statements: [statement()], properties, resources });
const marked = (text: string): string => text.replace(`"BucketArn": ${arn}`, `"BucketArn": «${arn}»`);

const sse = (id: string): string =>
  `      encryption {\n        sse_kms {\n          key_id = ${id}\n        }\n      }\n`;
const tf = (policy: string, id = "«aws_kms_key.k.arn»"): string =>
  module({
    encryption: sse(id),
    policy: "var.policy",
    more: `variable "policy" {\n}\nresource "aws_kms_key" "k" {\n${policy}}\n`,
  });
const encode = (...statements: string[]): string =>
  `  policy = jsonencode({ Statement = [${statements.join(", ")}] })\n`;
const root = '{ Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:Describe*", Resource = "*" }';
const grant =
  '{ Effect = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "kms:GenerateDataKey", Resource = "*", Condition = { ArnLike = { "aws:SourceArn" = aws_s3_bucket.logs.arn } } }';
const put =
  'Sid = "InventoryReports", Effect = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "kms:GenerateDataKey", Resource = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::acme-logs" } }';

const KEY = "arn:aws:kms:eu-west-1:210987654321:key/7f1c0d6e-7a2b-4c3d-9e8f-0a1b2c3d4e5f";
const inXml = (value: string): string =>
  xml({ Encryption: `<Encryption><SSE-KMS><KeyId>${value}</KeyId></SSE-KMS></Encryption>` });
const inJson = (value: string): string => json({ Encryption: `"Encryption": { "SSEKMS": { "KeyId": ${value} } }` });
const policy = (changes: object): { key: string } => ({
  key: JSON.stringify({
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "s3.amazonaws.com" },
        Action: "kms:GenerateDataKey",
        Resource: "*",
        ...changes,
      },
    ],
  }),
});
const context = (value: string): string =>
  statement({
    Action: '"kms:GenerateDataKey"',
    Resource: '"*"',
    Condition: `{ "StringLike": { "kms:EncryptionContext:aws:s3:arn": ${value} } }`,
  });
const OBJECTS = '{ "Fn::Sub": "${Reports.Arn}/*" }';

testRule("kms-key-policy", {
  valid: [
    encrypted(key(ROOT, GRANT)),
    {
      name: "a key of elsewhere",
      code: encrypted("", default_().replace('{ "Fn::GetAtt": ["Key", "Arn"] }', `"${KEY}"`)),
    },
    {
      name: "not known whether a Bucket Key is used",
      code: encrypted(key(context(OBJECTS)), default_(', "BucketKeyEnabled": { "Ref": "UseBucketKey" }')),
    },
    ...["arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/*", "arn:aws:kms:*:*:key/*"].map((resource) => ({
      name: `keys as ${resource}`,
      code: encrypted(key(statement({ Action: '"kms:GenerateDataKey"', Resource: `{ "Fn::Sub": "${resource}" }` }))),
    })),
    { name: "without a Bucket Key", code: encrypted(key(context(OBJECTS)), default_(', "BucketKeyEnabled": false')) },
    { name: "another default", code: encrypted(key(ROOT), default_().replace("aws:kms", "AES256")) },
    tf(encode(root, grant), "aws_kms_key.k.arn"),
    { name: "a policy that is a variable", code: tf("  policy = var.policy\n", "aws_kms_key.k.arn") },
    { name: "files that are not seen", code: tf("", "aws_kms_key.k.arn") },
    { name: "XML alone", code: inXml(KEY), policies: policy({}) },
    { name: "JSON alone", code: inJson(`"${KEY}"`), policies: policy({ Action: "kms:*" }) },
    {
      name: "a service that it is called by",
      code: inXml(KEY),
      policies: policy({ Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } } }),
    },
    { name: "no policy is given", code: inXml(KEY) },
  ],
  invalid: [
    {
      name: "only the account",
      code: marked(encrypted(key(ROOT))),
      errors: [{ messageId: "none", level: "error", outcome: "undelivered", related: ['"Statement"'] }],
    },
    {
      name: "another action",
      code: marked(encrypted(key(GRANT.replace("GenerateDataKey*", "Encrypt")))),
      errors: ["none"],
    },
    {
      name: "another source",
      code: marked(encrypted(key(GRANT.replace("acme-logs", "acme-data")))),
      errors: [{ messageId: "lacking", data: { parts: "the condition on aws:SourceArn" }, related: ['"Allow"'] }],
    },
    {
      name: "a Deny",
      code: marked(encrypted(key(GRANT, '{ "Effect": "Deny", "Principal": "*", "Action": "kms:*", "Resource": "*" }'))),
      errors: [{ messageId: "denied", related: ['"Deny"'], suggestions: [] }],
    },
    {
      name: "a Bucket Key",
      code: marked(encrypted(key(context(OBJECTS)), default_(', "BucketKeyEnabled": true'))),
      errors: [{ messageId: "lacking", data: { parts: "the condition on kms:EncryptionContext:aws:s3:arn" } }],
    },
    {
      name: "no policy",
      code: marked(encrypted('"Key": { "Type": "AWS::KMS::Key" },')),
      errors: [{ messageId: "missing", level: "warning", related: [] }],
    },
    {
      name: "a module",
      code: tf(encode(root)),
      errors: [
        {
          messageId: "none",
          path: "InventoryConfiguration.Destination.S3BucketDestination.Encryption.SSEKMS.KeyId",
          suggestions: [{ messageId: "add", output: tf(encode(root, `{ ${put} }`), "aws_kms_key.k.arn") }],
        },
      ],
    },
    { name: "a module without policy", code: tf(""), siblings: {}, errors: ["missing"] },
    {
      name: "XML alone",
      code: inXml(`«${KEY}»`),
      policies: policy({ Action: "kms:Encrypt" }),
      errors: [{ messageId: "none", related: ['"Statement"'] }],
    },
    {
      name: "JSON alone",
      code: inJson(`«"${KEY}"»`),
      policies: policy({ Principal: { AWS: "210987654321" } }),
      errors: [{ messageId: "none", suggestions: [] }],
    },
    {
      name: "several configurations with one key",
      code: marked(encrypted(key(ROOT))).replace(
        /("InventoryConfigurations": \[\n)(.*)( \] \} \})/,
        (_, before, item, after) =>
          `${before}${item}, ${item.replace(/[«»]/g, "").replace('"daily"', '"other"').replace('"IncludedObjectVersions"', '"Prefix": "x/", "IncludedObjectVersions"')}${after}`,
      ),
      errors: ["none"],
    },
  ],
});
