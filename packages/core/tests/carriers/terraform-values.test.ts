// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { describe, expect, it } from "vitest";
import { declarationsIn } from "../../src/carriers/terraform-module.ts";
import { moduleOf, TerraformReferences } from "../../src/carriers/terraform-references.ts";
import { readHcl } from "../../src/languages/hcl/reader.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import { createLinter } from "../../src/lint.ts";
import { type Entry, isEntry, isStructure, type Value } from "../../src/syntax/tree.ts";
import { hcl } from "../rules/documents.ts";

const context = `
locals {
  prefix  = "acme"
  name    = "\${local.prefix}-daily"
  circle  = local.circle2
  circle2 = local.circle
  twice   = "a"
  map     = { inner = { deep = "x" } }
  formats = ["CSV", "ORC"]
}
locals {
  twice = "b"
}
variable "name" {
  default = "bad default"
}
resource "aws_s3_bucket" "logs" {
  bucket = "acme-logs"
}
resource "aws_s3_bucket" "made" {
  bucket = "\${local.prefix}-\${var.name}"
}
resource "aws_s3_bucket" "many" {
  for_each = var.names
  bucket   = each.key
}
resource "aws_s3_bucket" "prefixed" {
  bucket_prefix = "acme-"
}
resource "aws_kms_key" "key" {}
`;

/** What an expression comes to in a resource that goes over `forEach`; choices as their sources. */
function resolved(expression: string, forEach = "null"): unknown {
  const tree = readHcl(
    `${context}resource "aws_s3_bucket_inventory" "x" {\n  for_each = ${forEach}\n  name = ${expression}\n}\n`,
  );
  const declarations = declarationsIn(tree);
  const last = declarations.at(-1);
  const value = valueIn(last?.entry, "name");
  if (!last || !value) throw new Error("nothing to resolve");
  const resolution = new TerraformReferences(moduleOf(declarations, true), last).resolve(value);
  if (!resolution) return undefined;
  const { choices, reference, text, isAbsent } = resolution;
  if (choices) return choices.map((choice) => tree.text.slice(choice.start, choice.end));
  if (isAbsent) return "absent";
  return [text, reference && `${reference.service} ${reference.kind} ${reference.identity}`];
}

function valueIn(entry: Entry | undefined, name: string): Value | undefined {
  const body = entry?.value;
  return isStructure(body) ? body.children.filter(isEntry).find((each) => each.name === name)?.value : undefined;
}

it.each<[expression: string, result: unknown]>([
  ['"${local.prefix}-x"', ["acme-x", undefined]],
  ["local.name", ["acme-daily", undefined]],
  ["local.map.inner.deep", ["x", undefined]],
  ['local.map["inner"]', [undefined, 'undefined unknown local.map["inner"]']],
  ["local.formats[0]", [undefined, "undefined unknown local.formats[0]"]],
  ["local.formats", ['["CSV", "ORC"]']],
  ["local.circle", [undefined, "undefined unknown local.circle"]],
  ["local.twice", [undefined, "undefined unknown local.twice"]],
  ["var.name", [undefined, "undefined unknown var.name"]],
  ["aws_s3_bucket.logs.id", [undefined, "bucket name acme-logs"]],
  ["aws_s3_bucket.logs.bucket", [undefined, "bucket name acme-logs"]],
  ["aws_s3_bucket.logs.arn", [undefined, "bucket arn acme-logs"]],
  ["aws_s3_bucket.logs.bucket_domain_name", [undefined, "bucket unknown acme-logs"]],
  ["aws_s3_bucket.made.arn", [undefined, "bucket arn acme-${var.name}"]],
  ["aws_s3_bucket.prefixed.arn", [undefined, "bucket arn aws_s3_bucket.prefixed"]],
  ['aws_s3_bucket.many["a"].arn', [undefined, 'bucket arn aws_s3_bucket.many["a"]']],
  ["aws_s3_bucket.many[each.key].id", [undefined, "bucket name aws_s3_bucket.many[each.key]"]],
  ["data.aws_s3_bucket.other.arn", [undefined, "bucket arn data.aws_s3_bucket.other"]],
  ["aws_kms_key.key.arn", [undefined, "key arn aws_kms_key.key"]],
  ["aws_kms_key.key.key_id", [undefined, "key id aws_kms_key.key"]],
  ['"arn:aws:s3:::${aws_s3_bucket.logs.id}"', ["arn:aws:s3:::acme-logs", "bucket arn acme-logs"]],
  ['"arn:aws:s3:::${aws_s3_bucket.logs.arn}"', [undefined, "bucket unknown ${acme-logs}"]],
  ['"arn:${data.aws_partition.p.partition}:s3:::acme-logs"', [undefined, "bucket arn acme-logs"]],
  ["module.x.arn", [undefined, "undefined unknown module.x.arn"]],
  ['join("-", ["a", local.prefix])', ["a-acme", undefined]],
  ["lower(local.prefix)", undefined],
  ['var.x ? "a" : local.name', ['"a"', "local.name"]],
  ['var.x ? null : "a"', ['"a"']],
  ["var.x ? null : null", "absent"],
  ['toset(["a"])', ['["a"]']],
  ["CSV", undefined],
  ["[for x in var.y : x]", undefined],
])("%s comes to %j", (expression, result) => expect(resolved(expression)).toEqual(result));

it.each<[expression: string, forEach: string, result: unknown]>([
  ["each.key", 'toset(["a", "b"])', ['"a"', '"b"']],
  ["each.value", 'toset(["a", "b"])', ['"a"', '"b"']],
  ["each.value", "toset(local.formats)", ['"CSV"', '"ORC"']],
  ["each.key", '{ a = 1, "b c" = 2 }', ["a", '"b c"']],
  ["each.value.x", '{ a = { x = "1" }, b = { x = "2" } }', ['"1"', '"2"']],
  ["each.value.x", '{ a = { x = "1" }, b = {} }', undefined],
  ["each.value.x", '{ a = { x = null }, b = { x = "2" } }', ['"2"']],
  ["each.value.x", "{ a = { x = null } }", "absent"],
  ["each.key", 'local.map["inner"]', undefined],
  ["each.key", "local.map.inner", undefined],
  ["each.value.x[0]", '{ a = { x = ["1"] } }', [undefined, "undefined unknown each.value.x[0]"]],
  ["each.key", "var.names", undefined],
])("%s over %s comes to %j", (expression, forEach, result) => expect(resolved(expression, forEach)).toEqual(result));

await loadLanguage("hcl");
const lint = createLinter();

/** Warnings and errors; without siblings, only one file is in view. */
function found(text: string, siblings?: readonly string[]): string[] {
  const others = siblings?.map((each) => ({ text: each, language: "hcl" as const }));
  return lint({ text, language: "hcl", siblings: others })
    .findings.filter(({ level }) => level !== "info")
    .map(({ ruleId, range, fix }) => `${ruleId} ${text.slice(...range)}${fix ? " fixed" : ""}`);
}

describe("rules", () => {
  it("judge what a local of another file says where it is used, and repair nothing there", () => {
    const text = hcl({ schedule: "schedule {\n    frequency = local.frequency\n  }" });
    expect(found(text, ['locals {\n  frequency = "daily"\n}\n'])).toEqual(["invalid-frequency local.frequency"]);
    expect(found(text)).toEqual([]);
  });

  it("judge each branch of a condition", () => {
    expect(found(hcl({ versions: 'included_object_versions = var.all ? "all" : "Current"' }))).toEqual([
      'invalid-included-object-versions "all" fixed',
    ]);
  });

  it("judge a bucket by its name where that is known", () => {
    const logs = 'resource "aws_s3_bucket" "logs" {\n  bucket = "acme-logs"\n}\n';
    const text = hcl({
      bucket: "bucket = aws_s3_bucket.logs.id",
      arn: "bucket_arn = aws_s3_bucket.logs.arn",
      filter: "",
      after: logs,
    });
    expect(found(text)).toEqual(["self-inventory aws_s3_bucket.logs.arn"]);
  });

  it("find one Id twice for one bucket, however it is named", () => {
    const second = hcl({
      head: 'resource "aws_s3_bucket_inventory" "again" {',
      bucket: "bucket = aws_s3_bucket.logs.bucket",
    });
    expect(found(hcl({ bucket: "bucket = aws_s3_bucket.logs.id", after: second }))).toEqual([
      'duplicate-id "acme-daily"',
    ]);
  });

  it("never take a variable's default for its value", () => {
    expect(found(hcl({ format: "format = var.format", after: 'variable "format" {\n  default = "csv"\n}\n' }))).toEqual(
      [],
    );
  });
});

describe("names", () => {
  const referencesOf = (texts: string[], isWhole: boolean) => {
    const declarations = texts.flatMap((text) => declarationsIn(readHcl(text)));
    const [first] = declarations;
    if (!first?.entry.value) throw new Error("nothing is declared");
    return new TerraformReferences(moduleOf(declarations, isWhole), first)
      .undefinedIn(first.entry.value)
      .map(({ name, near }) => [name, ...near]);
  };
  const declared = 'variable "name" {}\nresource "aws_s3_bucket" "reports" {}\n';
  it.each<[what: string, texts: string[], isWhole: boolean, names: string[][]]>([
    ["one that is misspelt", [hcl({ name: "name = var.nane" }), declared], true, [["var.nane", "var.name"]]],
    [
      "a resource",
      [hcl({ arn: "bucket_arn = aws_s3_bucket.report.arn" }), declared],
      true,
      [["aws_s3_bucket.report", "aws_s3_bucket.reports"]],
    ],
    ["two: a part of a module", [hcl({ name: "name = var.a", format: "format = var.b" }), declared], true, []],
    ["a file alone", [hcl({ name: "name = var.a" })], false, []],
    ["what is declared", [hcl({ name: "name = var.name" }), declared], true, []],
    [
      "names of loops",
      [hcl({ fields: "optional_fields = [for my_field in var.name : my_field.value]" }), declared],
      true,
      [],
    ],
  ])("%s", (_, texts, isWhole, names) => expect(referencesOf(texts, isWhole)).toEqual(names));

  it("in quotes are found, and referred to otherwise", () => {
    const tree = readHcl(
      'resource "aws_s3_bucket_inventory" "x" {\n  a = "aws_s3_bucket.logs.arn"\n  b = "acme.logs"\n  c = aws_s3_bucket.logs.id\n  d = "arn:aws:s3:::${aws_s3_bucket.logs.arn}"\n}\n',
    );
    const declarations = declarationsIn(tree);
    const [own] = declarations;
    if (!own) throw new Error("nothing is declared");
    const references = new TerraformReferences(moduleOf(declarations, false), own);
    const value = (name: string) => valueIn(own.entry, name) as Value;
    expect(references.lostIn(value("a"))).toMatchObject({ text: "aws_s3_bucket.logs.arn" });
    expect(references.lostIn(value("b"))).toBeUndefined();
    expect(references.referTo(value("c"), "arn")).toBe("aws_s3_bucket.logs.arn");
    expect(references.referTo(value("d"), "arn")).toBe("aws_s3_bucket.logs.arn");
  });
});
