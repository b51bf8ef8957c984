// Templates and modules whose configurations have the policies of their destinations in view.

const ARN = '{ "Fn::GetAtt": ["Reports", "Arn"] }';

/** The objects of the destination, in a template. */
export const OBJECTS = '{ "Fn::Sub": "${Reports.Arn}/*" }';

/** The conditions that the user guide asks for, in a template. */
export const CONDITION =
  '{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::acme-logs" }, "StringEquals": { "aws:SourceAccount": { "Ref": "AWS::AccountId" } } }';

export type Elements = Readonly<Record<string, string>>;

/** A statement in JSON, with some of its elements written otherwise; empty ones are left out. */
export function statement(elements: Elements = {}): string {
  const all = {
    Effect: '"Allow"',
    Principal: '{ "Service": "s3.amazonaws.com" }',
    Action: '"s3:PutObject"',
    Resource: OBJECTS,
    Condition: CONDITION,
    ...elements,
  };
  return `{ ${Object.entries(all)
    .flatMap(([name, text]) => (text === "" ? [] : `"${name}": ${text}`))
    .join(", ")} }`;
}

export const TLS = statement({
  Effect: '"Deny"',
  Principal: '"*"',
  Action: '"s3:*"',
  Condition: '{ "Bool": { "aws:SecureTransport": "false" } }',
});

export interface TemplateParts {
  /** Of the policy; undefined where there is none. */
  readonly statements?: readonly string[] | undefined;
  /** Of the destination. */
  readonly properties?: string;
  readonly destination?: string;
  readonly arn?: string;
  readonly members?: string;
  readonly resources?: string;
  readonly version?: string;
}

/** A template with the bucket Logs (acme-logs), which has a configuration, and its destination Reports. */
export function template(parts: TemplateParts = {}): string {
  const { statements, properties = "", destination = "", arn = ARN, members = "", resources = "" } = parts;
  const { version = '"2012-10-17"' } = parts;
  const policy =
    statements &&
    `"Policy": { "Type": "AWS::S3::BucketPolicy", "Properties": { "Bucket": { "Ref": "Reports" }, "PolicyDocument": { "Version": ${version}, "Statement": [\n${statements.join(",\n")}\n] } } },`;
  return `{ "Resources": {
"Reports": { "Type": "AWS::S3::Bucket", "Properties": { ${properties} } },
${policy ?? ""}${resources}
"Logs": { "Type": "AWS::S3::Bucket", "Properties": { "BucketName": "acme-logs", "InventoryConfigurations": [
{ "Id": "daily", "Enabled": true, "IncludedObjectVersions": "Current", "ScheduleFrequency": "Daily"${members}, "Destination": { "BucketArn": ${arn}, "BucketAccountId": { "Ref": "AWS::AccountId" }, "Format": "CSV"${destination} } } ] } }
} }`;
}

/** The same in YAML; the statements are indented for their place. */
export function yamlTemplate(statements: string, arn = "!GetAtt Reports.Arn"): string {
  return `Resources:
  Reports:
    Type: AWS::S3::Bucket
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Reports
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
${statements}  Logs:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-logs
      InventoryConfigurations:
        - Id: daily
          Enabled: true
          IncludedObjectVersions: Current
          ScheduleFrequency: Daily
          Destination:
            BucketArn: ${arn}
            Format: CSV
`;
}

export interface ModuleParts {
  /** What `policy` of the bucket policy is; undefined where there is none. */
  readonly policy?: string | undefined;
  readonly arn?: string;
  readonly encryption?: string;
  readonly more?: string;
}

/** A Terraform module with the bucket aws_s3_bucket.logs (acme-logs), which has a configuration, and its destination. */
export function module({
  policy,
  arn = "aws_s3_bucket.reports.arn",
  encryption = "",
  more = "",
}: ModuleParts = {}): string {
  const attached =
    policy === undefined
      ? ""
      : `resource "aws_s3_bucket_policy" "reports" {
  bucket = aws_s3_bucket.reports.id
  policy = ${policy}
}
`;
  return `resource "aws_s3_bucket" "reports" {
}

resource "aws_s3_bucket" "logs" {
  bucket = "acme-logs"
}

${attached}${more}
resource "aws_s3_bucket_inventory" "logs" {
  bucket                   = aws_s3_bucket.logs.id
  name                     = "daily"
  included_object_versions = "Current"

  schedule {
    frequency = "Daily"
  }

  destination {
    bucket {
      format     = "CSV"
      bucket_arn = ${arn}
${encryption}    }
  }
}
`;
}

/** A policy document of Terraform with these statements. */
export function policyDocument(statements: string): string {
  return `data "aws_iam_policy_document" "reports" {\n${statements}}\n`;
}

/** A statement block of Terraform; the texts of attributes and blocks. */
export function block(attributes: Elements = {}, blocks = CONDITION_BLOCK): string {
  const all = { actions: '["s3:PutObject"]', resources: '["${aws_s3_bucket.reports.arn}/*"]', ...attributes };
  const lines = Object.entries(all).flatMap(([name, text]) => (text === "" ? [] : `    ${name} = ${text}\n`));
  return `  statement {
${lines.join("")}
    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
${blocks}  }
`;
}

export const CONDITION_BLOCK = `
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = [aws_s3_bucket.logs.arn]
    }
`;
export const DOCUMENT = "data.aws_iam_policy_document.reports.json";
