// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of Terraform and CloudFormation.
import { beforeAll, describe, expect, it } from "vitest";
import { readSource } from "../../src/document/read.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import { createLinter } from "../../src/lint.ts";
import { descendantsOf } from "../../src/nodes/node.ts";
import type { BucketFacts } from "../../src/scope/resources.ts";

// What is not bounded here would not end at all, or end with the stack.

beforeAll(() => loadLanguage("hcl"));

function bucketsIn(text: string, language: "hcl" | "json"): { source?: BucketFacts; destination?: BucketFacts } {
  const { ast, resources } = readSource({ text, language });
  const [configuration] = descendantsOf(ast, "InventoryConfiguration");
  const [bucket] = descendantsOf(ast, "DestinationBucket");
  return {
    ...(configuration && { source: resources.bucket(configuration) }),
    ...(bucket && { destination: resources.bucket(bucket) }),
  } as { source?: BucketFacts; destination?: BucketFacts };
}

function inventory(bucket: string): string {
  return `resource "aws_s3_bucket_inventory" "x" {
  bucket = ${bucket}
  name = "a"
  included_object_versions = "All"
  schedule {
    frequency = "Daily"
  }
  destination {
    bucket {
      format = "CSV"
      bucket_arn = "arn:aws:s3:::acme-reports"
    }
  }
}
`;
}

function named(name: string, bucket: string): string {
  return `resource "aws_s3_bucket" "${name}" {\n  bucket = ${bucket}\n}\n`;
}

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

describe("names of buckets", () => {
  it.each<[what: string, text: string, identity: string]>([
    ["that are themselves", named("a", "aws_s3_bucket.a.id"), "aws_s3_bucket.a"],
    [
      "that are made of each other",
      named("a", '"x-${aws_s3_bucket.b.id}"') + named("b", '"y-${aws_s3_bucket.a.id}"'),
      "x-y-aws_s3_bucket.a",
    ],
    [
      "in a long chain",
      times(5000, (index) => named(index === 0 ? "a" : `b${index}`, `aws_s3_bucket.b${index + 1}.id`)),
      "aws_s3_bucket.b16",
    ],
  ])("%s", (_, text, identity) => {
    expect(bucketsIn(text + inventory("aws_s3_bucket.a.id"), "hcl").source?.identity).toBe(identity);
  });
});

describe("texts that are made of texts, many times each", () => {
  it("in locals, and in maps in them", () => {
    const forty = (name: string) => `"${`\${local.${name}}`.repeat(40)}"`;
    const locals = times(8, (index) => `  l${index} = ${forty(`l${index + 1}`)}\n`);
    const maps = times(8, (index) => `  m${index} = { a = ${forty(`m${index + 1}.a`)} }\n`);
    for (const name of ["l0", "m0.a"]) {
      const text = `locals {\n${locals}  l8 = "x"\n${maps}  m8 = { a = "x" }\n}\n${inventory(`local.${name}`)}`;
      // Three of them and more are too long, and each of those is one that is not known.
      expect(bucketsIn(text, "hcl").source?.name).toHaveLength(40 * 40);
    }
  });

  it("in functions of CloudFormation", () => {
    let name: unknown = "x";
    for (let i = 0; i < 14; i++) name = { "Fn::Sub": ["${A}".repeat(40), { A: name }] };
    const Destination = { Format: "CSV", BucketArn: name };
    const Properties = { BucketName: "acme-data", InventoryConfigurations: [{ Id: "a", Enabled: true, Destination }] };
    const text = JSON.stringify({ Resources: { Data: { Type: "AWS::S3::Bucket", Properties } } });
    const { source, destination } = bucketsIn(text, "json");
    expect([source?.identity, destination]).toEqual(["acme-data", undefined]);
  });
});

it("policies that are merged of policies, many times each", () => {
  const merging = times(7, (index) => {
    const sources = Array.from({ length: 40 }, () => `data.aws_iam_policy_document.d${index + 1}.json`);
    return `data "aws_iam_policy_document" "d${index}" {\n  source_policy_documents = [${sources.join(", ")}]\n}\n`;
  });
  const last = `data "aws_iam_policy_document" "d7" {\n  statement {\n    actions = ["s3:*"]\n  }\n}\n`;
  const policyOf = (index: number) =>
    `resource "aws_s3_bucket_policy" "p" {\n  bucket = "acme-reports"\n  policy = data.aws_iam_policy_document.d${index}.json\n}\n`;
  const statements = (index: number) =>
    bucketsIn(merging + last + policyOf(index) + inventory('"acme-data"'), "hcl").destination?.policies.map(
      (policy) => policy.statements.length,
    );
  expect(statements(6)).toEqual([40]);
  // What has too many is not known.
  expect(statements(0)).toEqual([0]);
});

it("resources whose types and attributes are called as JavaScript's own", () => {
  const names = ["constructor", "toString", "__proto__"];
  const odd = names.map((name) => `resource "${name}" "x" {\n  bucket = ${name}.x.name\n}\n`).join("");
  const policy = `resource "aws_s3_bucket_policy" "p" {\n  bucket = aws_s3_bucket.x.toString\n  policy = constructor.x.json\n}\n`;
  const text = odd + policy + inventory("aws_s3_bucket.x.constructor");
  const { faults, findings } = createLinter({ preset: "strict" })({ text, language: "hcl" });
  expect([faults, findings.length > 0]).toEqual([[], true]);
});
