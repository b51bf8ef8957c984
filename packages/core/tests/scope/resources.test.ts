import { beforeAll, describe, expect, test } from "vitest";
import { type Input, readSource } from "../../src/document/read.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import { descendantsOf } from "../../src/nodes/node.ts";
import type { BucketFacts, KeyFacts } from "../../src/scope/resources.ts";

beforeAll(async () => {
  await loadLanguage("yaml");
  await loadLanguage("hcl");
});

/** What is known of the destination of the only configuration of a document. */
function destination(input: Input): BucketFacts | undefined {
  const { ast, resources } = readSource(input);
  const [bucket] = descendantsOf(ast, "DestinationBucket");
  return bucket && resources.bucket(bucket);
}

function source(input: Input): BucketFacts | undefined {
  const { ast, resources } = readSource(input);
  const [configuration] = descendantsOf(ast, "InventoryConfiguration");
  return configuration && resources.bucket(configuration);
}

function key(input: Input): KeyFacts | undefined {
  const { ast, resources } = readSource(input);
  const [id] = descendantsOf(ast, "KeyId");
  return id ? resources.key(id) : destination(input)?.defaultEncryption?.keyId?.key;
}

/** Parts as one text, references in angle brackets. */
function shown(parts: BucketFacts["arn"] | undefined): string | undefined {
  return parts?.map((part) => (typeof part === "string" ? part : `<${part.identity}>`)).join("");
}

/** How certain it is what counts: `1`, `0`, or `?`. */
function policies(facts: BucketFacts | KeyFacts | undefined): string {
  if (!facts) return "nothing";
  return facts.isComplete ? `${facts.policies.length}` : "?";
}

const STATEMENT = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:PutObject","Resource":"*"}]}';
const ENCODED = JSON.stringify(STATEMENT);

function hcl(more: string, parts: { arn?: string; bucket?: string; meta?: string; siblings?: string[] } = {}): Input {
  const { arn = "aws_s3_bucket.reports.arn", bucket = "aws_s3_bucket.media.id", meta = "", siblings = [] } = parts;
  const text = `resource "aws_s3_bucket_inventory" "i" {
  ${meta}
  bucket = ${bucket}
  name = "weekly"
  included_object_versions = "All"
  schedule {
    frequency = "Weekly"
  }
  destination {
    bucket {
      format = "CSV"
      bucket_arn = ${arn}
    }
  }
}
${more}
`;
  return {
    text,
    language: "hcl",
    siblings: siblings.map((each, i) => ({ text: each, language: "hcl", fileName: `${i}.tf` })),
  };
}

const BUCKET = 'resource "aws_s3_bucket" "reports" {}\n';
const policy = (bucket: string, meta = "", name = "p"): string =>
  `resource "aws_s3_bucket_policy" "${name}" {\n  ${meta}\n  bucket = ${bucket}\n  policy = ${ENCODED}\n}\n`;

describe("policies of a module", () => {
  test.each<[string, string, string]>([
    ["none", BUCKET, "0"],
    ["its own", BUCKET + policy("aws_s3_bucket.reports.id"), "1"],
    ["by name", `resource "aws_s3_bucket" "reports" {\n  bucket = "acme"\n}\n${policy('"acme"')}`, "1"],
    ["of another name", `resource "aws_s3_bucket" "reports" {\n  bucket = "acme"\n}\n${policy('"other"')}`, "0"],
    ["of another bucket", `${BUCKET}resource "aws_s3_bucket" "media" {}\n${policy("aws_s3_bucket.media.id")}`, "0"],
    ["of a bucket that is not known", BUCKET + policy("var.bucket"), "?"],
    ["of a name that may be its own", BUCKET + policy('"acme"'), "?"],
    ["two", BUCKET + policy("aws_s3_bucket.reports.id") + policy("aws_s3_bucket.reports.id", "", "q"), "?"],
    ["on a condition", BUCKET + policy("aws_s3_bucket.reports.id", "count = var.x ? 1 : 0"), "?"],
    ["with an index", BUCKET + policy("aws_s3_bucket.reports[0].id"), "?"],
    [
      "for awscc",
      `${BUCKET}resource "awscc_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.reports.id\n  policy_document = ${ENCODED}\n}\n`,
      "1",
    ],
    [
      "told to a script",
      `${BUCKET}resource "null_resource" "p" {\n  triggers = { bucket = aws_s3_bucket.reports.id }\n}\n`,
      "?",
    ],
    [
      "merged with itself",
      `${BUCKET}resource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.reports.id\n  policy = data.aws_iam_policy_document.p.json\n}\ndata "aws_iam_policy_document" "p" {\n  source_policy_documents = [data.aws_iam_policy_document.p.json]\n}\n`,
      "1",
    ],
    [
      "in a local of locals",
      `${BUCKET}locals {\n  a = ${ENCODED}\n  b = local.a\n}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.reports.id\n  policy = local.b\n}\n`,
      "1",
    ],
    [
      "in locals that go round",
      `${BUCKET}locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.reports.id\n  policy = local.b\n}\n`,
      "?",
    ],
  ])("%s", (_, more, expected) => expect(policies(destination(hcl(more)))).toBe(expected));

  test("count on the condition of the configuration, or of the bucket", () => {
    const meta = "count = var.x ? 1 : 0";
    const more = BUCKET + policy("aws_s3_bucket.reports.id", "count  =  var.x ? 1 : 0");
    expect(policies(destination(hcl(more, { meta })))).toBe("1");
    const bucket = `resource "aws_s3_bucket" "reports" {\n  ${meta}\n}\n`;
    const arn = "aws_s3_bucket.reports[0].arn";
    expect(policies(destination(hcl(bucket + policy("aws_s3_bucket.reports[0].id", meta), { arn })))).toBe("1");
    expect(policies(destination(hcl(bucket + policy("aws_s3_bucket.reports[1].id", meta), { arn })))).toBe("?");
  });

  test("stand in another file", () => {
    const [found] = destination(hcl("", { siblings: [BUCKET, policy("aws_s3_bucket.reports.id")] }))?.policies ?? [];
    expect(found?.file).toMatchObject({ name: "1.tf" });
    expect(found?.writer).toBeUndefined();
  });

  test("are not missing where not all files are known", () => {
    const { siblings: _, ...alone } = hcl(BUCKET);
    expect(policies(destination(alone))).toBe("?");
    expect(policies(destination({ ...alone, text: alone.text + policy("aws_s3_bucket.reports.id") }))).toBe("1");
  });
});

describe("names and accounts of a module", () => {
  test.each<[string, string, string]>([
    [BUCKET, "aws_s3_bucket.reports.arn", "arn:<AWS::Partition>:s3:::<aws_s3_bucket.reports>"],
    [BUCKET, '"arn:aws:s3:::${aws_s3_bucket.reports.id}"', "arn:aws:s3:::<aws_s3_bucket.reports>"],
    [
      'resource "aws_s3_bucket" "reports" {\n  bucket = "${var.x}-y"\n}\n',
      "aws_s3_bucket.reports.arn",
      "arn:<AWS::Partition>:s3:::<var.x>-y",
    ],
    [
      'data "aws_s3_bucket" "r" {\n  bucket = "acme"\n}\n',
      "data.aws_s3_bucket.r.arn",
      "arn:<AWS::Partition>:s3:::acme",
    ],
    [
      'data "aws_partition" "p" {}\n',
      '"arn:${data.aws_partition.p.partition}:s3:::acme"',
      "arn:<AWS::Partition>:s3:::acme",
    ],
  ])("%s%s is %s", (more, arn, expected) => expect(shown(destination(hcl(more, { arn }))?.arn)).toBe(expected));

  test.each(["var.arn", "module.x.arn", "aws_s3_bucket.reports.id", 'var.x ? "arn:aws:s3:::a" : "arn:aws:s3:::b"'])(
    "%s names no bucket that is known",
    (arn) => expect(destination(hcl("", { arn }))).toBeUndefined(),
  );

  test("another provider may be in another account", () => {
    expect(shown(source(hcl("", { meta: "provider = aws.west" }))?.account)).toBe("<AWS::AccountId of aws.west>");
    expect(shown(source(hcl(""))?.account)).toBe("<AWS::AccountId>");
    const facts = { account: "210987654321" };
    expect(shown(source({ ...hcl(""), facts })?.account)).toBe("210987654321");
    expect(shown(source({ ...hcl("", { meta: "provider = aws.west" }), facts })?.account)).toContain("of aws.west");
  });

  test("the name of a bucket may have its account and Region", () => {
    const bucket = '"media-210987654321-eu-west-1-an"';
    expect(source(hcl("", { bucket }))).toMatchObject({ account: ["210987654321"], region: "eu-west-1" });
  });
});

function template(resources: string, destinationArn = "!GetAtt Reports.Arn"): Input {
  const text = `Resources:
  Media:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
        - Id: weekly
          Enabled: true
          IncludedObjectVersions: All
          ScheduleFrequency: Weekly
          Destination: {BucketArn: ${destinationArn}, Format: CSV}
${resources}`;
  return { text, language: "yaml" };
}

const REPORTS = "  Reports: {Type: AWS::S3::Bucket}\n";
const resource = (type: string, properties: string, more = ""): string =>
  `  Other:\n    Type: ${type}\n${more}    Properties: ${properties}\n`;
const attached = (bucket: string, more = ""): string =>
  resource("AWS::S3::BucketPolicy", `{Bucket: ${bucket}, PolicyDocument: ${STATEMENT}}`, more);

describe("policies of a template", () => {
  test.each<[string, string, string]>([
    ["none", REPORTS, "0"],
    ["its own", REPORTS + attached("!Ref Reports"), "1"],
    ["of another bucket", REPORTS + attached("!Ref Media"), "0"],
    ["of a parameter", `${REPORTS}${attached("!Ref Bucket")}Parameters: {Bucket: {Type: String}}\n`, "?"],
    ["on a condition", REPORTS + attached("!Ref Reports", "    Condition: IsShared\n"), "?"],
    [
      "told to a nested stack",
      REPORTS + resource("AWS::CloudFormation::Stack", "{Parameters: {B: !Ref Reports}}"),
      "?",
    ],
    ["told to a custom resource", REPORTS + resource("Custom::Policy", "{Bucket: !Ref Reports}"), "?"],
    ["emptied by the CDK", REPORTS + resource("Custom::S3AutoDeleteObjects", "{Bucket: !Ref Reports}"), "0"],
    ["with a macro", `${REPORTS}Transform: Acme\n`, "?"],
  ])("%s", (_, resources, expected) => expect(policies(destination(template(resources)))).toBe(expected));

  test("that is not declared is not missing", () => {
    const known = destination(template("", "arn:aws:s3:::acme"));
    expect([known?.isDeclared, policies(known)]).toEqual([false, "?"]);
    expect(policies(destination(template(attached("acme"), "arn:aws:s3:::acme")))).toBe("1");
  });

  test("count each for its own template of a stream", () => {
    const one = template(REPORTS);
    const two = template(REPORTS + attached("!Ref Reports"));
    const { ast, resources } = readSource({ ...one, text: `${one.text}---\n${two.text}` });
    expect(descendantsOf(ast, "DestinationBucket").map((node) => policies(resources.bucket(node)))).toEqual(["0", "1"]);
    expect(resources.policies.map(({ kind }) => kind)).toEqual(["bucket"]);
  });
});

describe("keys", () => {
  const encrypted = (keyId: string, more = ""): Input =>
    template(
      `  Reports:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketEncryption:\n        ServerSideEncryptionConfiguration:\n          - BucketKeyEnabled: true\n            ServerSideEncryptionByDefault: {SSEAlgorithm: aws:kms, KMSMasterKeyID: ${keyId}}\n${more}`,
    );
  const own = `  Key:\n    Type: AWS::KMS::Key\n    Properties: {KeyPolicy: ${STATEMENT}}\n`;

  test.each<[string, Input, string | undefined, string]>([
    ["its ARN", encrypted("!GetAtt Key.Arn", own), "Resources.Key", "1"],
    ["its id", encrypted("!Ref Key", own), "Resources.Key", "1"],
    [
      "an alias",
      encrypted("!Ref Alias", `${own}  Alias: {Type: AWS::KMS::Alias, Properties: {TargetKeyId: !Ref Key}}\n`),
      "Resources.Key",
      "1",
    ],
    ["without policy", encrypted("!Ref Key", "  Key: {Type: AWS::KMS::Key}\n"), "Resources.Key", "0"],
    ["a name", encrypted("alias/reports", own), undefined, "nothing"],
    [
      "a text",
      encrypted("arn:aws:kms:eu-west-1:210987654321:key/0f1e2d3c-0f1e-2d3c-4b5a-0f1e2d3c4b5a", own),
      "arn:aws:kms:eu-west-1:210987654321:key/0f1e2d3c-0f1e-2d3c-4b5a-0f1e2d3c4b5a",
      "?",
    ],
  ])("%s", (_, input, identity, expected) => {
    const found = key(input);
    expect([found?.identity, policies(found)]).toEqual([identity, expected]);
  });

  test("an algorithm that is not known is told as such", () => {
    const input = encrypted("!Ref Key", own);
    const unknown = { ...input, text: input.text.replace("aws:kms,", "!Ref Algorithm,") };
    expect(destination(input)?.defaultEncryption).toMatchObject({ kind: "aws:kms", bucketKey: true });
    expect(destination(unknown)?.defaultEncryption?.kind).toBe("unknown");
  });
});

test("all policies of a document are there for rules about policies", () => {
  const role = `  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: ${STATEMENT}\n      Policies:\n        - {PolicyName: a, PolicyDocument: ${STATEMENT}}\n`;
  const managed = resource("AWS::IAM::ManagedPolicy", `{PolicyDocument: ${STATEMENT}}`);
  const kinds = (input: Input) => readSource(input).resources.policies.map(({ kind }) => kind);
  expect(
    kinds(template(`  Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: ${STATEMENT}}}\n${role}${managed}`)),
  ).toEqual(["key", "iam", "iam"]);
  const roleOfModule = `resource "aws_iam_role" "r" {\n  assume_role_policy = ${ENCODED}\n  inline_policy {\n    name = "a"\n    policy = ${ENCODED}\n  }\n}\n`;
  const ofModule = `${BUCKET}${policy("aws_s3_bucket.reports.id")}${roleOfModule}data "aws_iam_policy_document" "d" {}\nresource "aws_kms_key" "k" {\n  policy = ${ENCODED}\n}\n`;
  expect(kinds(hcl(ofModule, { siblings: ['resource "aws_iam_policy" "p" {\n  policy = "{}"\n}\n'] }))).toEqual([
    "bucket",
    "iam",
    "iam",
    "key",
  ]);
});

describe("documents alone", () => {
  const text = JSON.stringify({
    Bucket: "acme-media",
    Id: "a",
    InventoryConfiguration: {
      Id: "a",
      Destination: { S3BucketDestination: { Bucket: "arn:aws:s3:::acme-reports", Format: "CSV" } },
    },
  });
  const given = (content: string): Input => ({
    text,
    language: "json",
    givenPolicy: (kind) => (kind === "destination" ? { name: "p.json", text: content } : undefined),
  });

  test.each<[string, string, string]>([
    ["a policy", STATEMENT, "1"],
    ["what the AWS CLI prints", JSON.stringify({ Policy: STATEMENT }), "1"],
    ["something else", '{"a":1}', "?"],
    ["no JSON", "{", "?"],
  ])("take %s", (_, content, expected) => expect(policies(destination(given(content)))).toBe(expected));

  test("have no other policy", () => {
    expect(readSource({ text, language: "json" }).hasPolicies).toBe(false);
    expect(readSource(given(STATEMENT)).hasPolicies).toBe(true);
    expect(policies(destination({ text, language: "json" }))).toBe("?");
  });

  test("of several destinations the policy is that of the one that it names", () => {
    const own = (bucket: string) => ({
      Id: bucket,
      Destination: { S3BucketDestination: { Bucket: `arn:aws:s3:::${bucket}`, Format: "CSV" } },
    });
    const list = JSON.stringify({ InventoryConfigurationList: [own("acme-a"), own("acme-b")] });
    const named = STATEMENT.replace('"Resource":"*"', '"Resource":"arn:aws:s3:::acme-b/*"');
    const { ast, resources } = readSource({ ...given(named), text: list });
    expect(descendantsOf(ast, "DestinationBucket").map((node) => policies(resources.bucket(node)))).toEqual(["?", "1"]);
  });

  test("are asked for a policy once, and not before a rule asks", () => {
    let asked = 0;
    const input: Input = { text, language: "json", givenPolicy: () => void asked++ };
    const { ast, resources } = readSource(input);
    expect(asked).toBe(0);
    const [bucket] = descendantsOf(ast, "DestinationBucket");
    if (bucket) for (let i = 0; i < 3; i++) resources.bucket(bucket);
    expect(asked).toBe(1);
  });
});

test("a policy of more statements than IAM takes is not read", () => {
  const many = (count: number): Input => ({
    text: JSON.stringify({
      Id: "a",
      Destination: { S3BucketDestination: { Bucket: "arn:aws:s3:::acme", Format: "CSV" } },
    }),
    language: "json",
    givenPolicy: () => ({ name: "p", text: JSON.stringify({ Statement: Array(count).fill({ Effect: "Deny" }) }) }),
  });
  expect([policies(destination(many(500))), policies(destination(many(501)))]).toEqual(["1", "?"]);
});
