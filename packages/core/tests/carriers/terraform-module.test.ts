// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's templates.
import { describe, expect, it } from "vitest";
import type { Sibling } from "../../src/document/read.ts";
import { loadLanguage } from "../../src/languages/index.ts";
import { languageOf } from "../../src/languages/recognise.ts";
import { createLinter } from "../../src/lint.ts";
import { Project } from "../../src/scope/project.ts";
import { hcl } from "../rules/documents.ts";
import { sound } from "../sound.ts";

// Whether the reports of these modules arrive is told elsewhere.
const ALONE = { rules: { "destination-policy": "off" } } as const;

await loadLanguage("hcl");

type Files = Readonly<Record<string, string>>;

function filesOf(files: Files): (Sibling & { readonly fileName: string })[] {
  return Object.entries(files).map(([fileName, text]) => ({ fileName, text, language: languageOf(fileName) ?? "hcl" }));
}

/** What is found in a module, each file read with the others: `file rule "text" > related`. */
function found(files: Files): string[] {
  const lint = createLinter(ALONE, new Project({ isSameFile: () => false }));
  const all = filesOf(files);
  return all.flatMap((file) => {
    const siblings = all.filter((other) => other !== file);
    const { findings } = sound(lint({ ...file, siblings }, file.fileName));
    return findings
      .filter(({ level }) => level !== "info")
      .map(({ ruleId, range, related }) => {
        const shown = related.map(({ range: [start, end], file: other }) => {
          const { text } = all.find(({ fileName }) => fileName === other?.name) ?? file;
          return ` > ${other ? `${other.name} ` : ""}${text.slice(start, end)}`;
        });
        return `${file.fileName} ${ruleId} ${file.text.slice(...range)}${shown.join("")}`;
      });
  });
}

const inJson = (values: object, destination: object = {}) =>
  JSON.stringify({
    resource: {
      aws_s3_bucket_inventory: {
        daily: {
          bucket: "media",
          name: "daily",
          included_object_versions: "Current",
          optional_fields: ["Size"],
          filter: { prefix: "data/" },
          schedule: { frequency: "Daily" },
          destination: {
            bucket: {
              bucket_arn: "arn:aws:s3:::acme-reports",
              account_id: "210987654321",
              format: "CSV",
              encryption: { sse_s3: {} },
              ...destination,
            },
          },
          ...values,
        },
      },
    },
  });

/** With two names that are not there, it is not the whole module. */
const part = { "part.tf": "locals {\n  parts = [var.p1, var.p2]\n}\n" };

const bucket = (name: string) => `resource "aws_s3_bucket" "${name}" {\n  bucket = "acme-${name}"\n}\n`;

describe("override files", () => {
  it.each<[name: string, override: string]>([
    ["override.tf", 'resource "aws_s3_bucket_inventory" "daily" {\n  included_object_versions = "All"\n}\n'],
    ["local_override.tofu", 'resource "aws_s3_bucket_inventory" "daily" {\n  included_object_versions = "All"\n}\n'],
    [
      "x_override.tf.json",
      '{ "resource": { "aws_s3_bucket_inventory": { "daily": { "included_object_versions": "All" } } } }',
    ],
  ])("%s: what it sets is unknown in the others, and it lacks nothing", (name, override) => {
    const main = hcl({ versions: 'included_object_versions = "all"' });
    expect(found({ "main.tf": main, [name]: override })).toEqual([]);
    expect(found({ "main.tf": main, "more.tf": override.replace("daily", "other") })).not.toEqual([]);
  });

  it("a block that it sets stands for all blocks of that name, those of dynamic blocks too", () => {
    const main = hcl({
      schedule: 'dynamic "schedule" {\n    for_each = [1]\n    content {\n      frequency = "daily"\n    }\n  }',
    });
    const override = 'resource "aws_s3_bucket_inventory" "daily" {\n  schedule {\n    frequency = "Daily"\n  }\n}\n';
    expect(found({ "main.tf": main, "override.tf": override })).toEqual([]);
    expect(found({ "main.tf": main })).toEqual(['main.tf invalid-frequency "daily"']);
  });

  it("sets what was missing", () => {
    const override = 'resource "aws_s3_bucket_inventory" "daily" {\n  name = "daily"\n}\n';
    expect(found({ "main.tf": hcl({ name: "" }), "override.tf": override })).toEqual([]);
  });

  it("what is wrong in it is told there", () => {
    const override = 'resource "aws_s3_bucket_inventory" "daily" {\n  included_object_versions = "all"\n}\n';
    expect(found({ "main.tf": hcl(), "override.tf": override })).toEqual([
      'override.tf invalid-included-object-versions "all"',
    ]);
  });

  it("a resource and what overrides it are not two", () => {
    const override =
      'resource "aws_s3_bucket_inventory" "daily" {\n  bucket = "acme-media"\n  name = "acme-daily"\n}\n';
    expect(found({ "main.tf": hcl(), "override.tf": override })).toEqual([]);
  });

  it("other resources and what is no structure stay as they are", () => {
    const override = 'resource "aws_s3_bucket_inventory" "other" {\n  name = "x"\n}\nlocals {\n  a = 1\n}\n';
    const files = { "main.tf": hcl({ format: 'format = "csv"' }), "override.tf": override };
    expect(found(files)).toEqual(['main.tf invalid-format "csv"']);
    expect(
      found({ "main.tf": `${hcl()}resource "aws_s3_bucket_inventory" "other"\n`, "override.tf": override }),
    ).toEqual(["main.tf hcl-syntax resource"]);
  });
});

describe("one Id of one bucket", () => {
  const by = (reference: string, head = "daily") =>
    hcl({ head: `resource "aws_s3_bucket_inventory" "${head}" {`, bucket: `bucket = ${reference}` });
  const twice = (reference: string) => ({ ...part, "a/one.tf": by(reference), "a/two.tf": by(reference, "again") });

  it.each(["aws_s3_bucket.media.id", "var.bucket", 'aws_s3_bucket.many["a"].id', '"acme-media"'])(
    "in two files of a module: %s",
    (reference) =>
      expect(found(twice(reference))).toEqual(['a/two.tf duplicate-id "acme-daily" > a/one.tf "acme-daily"']),
  );

  it("by the name of the bucket in one, by a reference in the other", () => {
    const files = {
      "one.tf": by("aws_s3_bucket.media.id"),
      "two.tf": by('"acme-media"', "again"),
      "b.tf": bucket("media"),
    };
    expect(found(files)).toEqual(['two.tf duplicate-id "acme-daily" > one.tf "acme-daily"']);
  });

  it("in two files that declare the same resource are none: they are versions, and no module", () => {
    const files = { ...part, "one.tf": by("aws_s3_bucket.media.id"), "two.tf": by("aws_s3_bucket.media.id") };
    expect(found(files)).toEqual([]);
  });

  it("in two modules are two: each may be a version, or an example, of the other", () => {
    expect(
      found({ ...part, "a/one.tf": by("aws_s3_bucket.media.id"), "b/two.tf": by("aws_s3_bucket.media.id") }),
    ).toEqual([]);
    expect(found({ "a/one.tf": by('"acme-media"'), "b/two.tf": by('"acme-media"') })).toEqual([]);
  });

  it.each<[name: string, extra: string, parts: Parameters<typeof hcl>[0]]>([
    ["each has a bucket of its own", 'for_each = toset(["acme-a", "acme-b"])', { bucket: "bucket = each.key" }],
    ["each has a name of its own", 'for_each = toset(["a", "b"])', { name: 'name = "x-${each.key}"' }],
    [
      "each has a bucket of its own by an index",
      'for_each = toset(["a", "b"])',
      { bucket: "bucket = aws_s3_bucket.m[each.key].id" },
    ],
    ["by count", "count = 2", { name: 'name = "x-${count.index}"' }],
    ["by a function of count", "count = 2", { name: 'name = format("x-%d", count.index)' }],
    ["by a calculation with count", "count = 2", { name: 'name = "x-${count.index + 1}"' }],
    ["by a condition with count", "count = 2", { name: 'name = count.index == 0 ? "a" : "b"' }],
    ["by what has no parts that are known", "count = 2", { bucket: "bucket = var.x[*].id[count.index]" }],
    ["one or none", "count = var.enabled ? 1 : 0", {}],
    ["one", "count = 1", {}],
    ["one of a set with the same twice", 'for_each = toset(["a", "a"])', {}],
    ["many, perhaps", "for_each = var.buckets", {}],
    ["of a map of one", "for_each = { a = 1 }", {}],
  ])("is no duplicate of itself: %s", (_, extra, parts) =>
    expect(found({ ...part, "main.tf": hcl({ ...parts, extra }) })).toEqual([]),
  );

  it.each<[extra: string, parts: Parameters<typeof hcl>[0]]>([
    ['for_each = toset(["a", "b"])', {}],
    ["for_each = { a = 1, b = 2 }", { bucket: "bucket = aws_s3_bucket.media.id" }],
    ["for_each = toset([var.a, var.b])", { bucket: "bucket = var.x ? var.a : lower(var.b)" }],
    ["for_each = toset(local.two)", { after: 'locals {\n  two = ["a", "b"]\n}\n' }],
    ["count = 2", { bucket: 'bucket = "acme-${var.name}"' }],
  ])("is one of itself: %s", (extra, parts) =>
    expect(found({ ...part, "main.tf": hcl({ ...parts, extra }) })).toEqual(['main.tf duplicate-id "acme-daily"']),
  );

  it("is told of a name that is not known, too", () => {
    const text = hcl({ name: "name = var.name", extra: "count = 3" });
    const { findings } = createLinter(ALONE)({ text, language: "hcl" });
    expect(findings.map(({ message }) => message)).toEqual([
      "count makes 3 configurations with the name 'var.name' for one bucket: each overwrites the one before. Make name or the bucket different in each.",
    ]);
  });

  it("a resource with count is no duplicate of another", () => {
    const again = { head: 'resource "aws_s3_bucket_inventory" "again" {', extra: "count = var.old ? 1 : 0" };
    expect(
      found({ "one.tf": hcl({ extra: "count = var.old ? 0 : 1", after: hcl(again) }), "two.tf": hcl(again) }),
    ).toEqual([]);
  });
});

describe("references in JSON", () => {
  const other = '{ "variable": { "name": {} } }';
  const buckets = bucket("media") + bucket("reports");

  it.each<[what: string, values: object, destination: object, findings: string[]]>([
    ["names and ARNs", { bucket: "${aws_s3_bucket.media.id}" }, { bucket_arn: "${aws_s3_bucket.reports.arn}" }, []],
    [
      "a name for an ARN",
      {},
      { bucket_arn: "${aws_s3_bucket.reports.id}" },
      ['reference-type "${aws_s3_bucket.reports.id}"'],
    ],
    [
      "an ARN in an ARN",
      {},
      { bucket_arn: "arn:aws:s3:::${aws_s3_bucket.reports.arn}" },
      ['reference-type "arn:aws:s3:::${aws_s3_bucket.reports.arn}"'],
    ],
    ["what is not there", { name: "${var.nane}-daily" }, {}, ["undefined-reference var.nane"]],
    ["what is not there, behind an escape", { name: "ä\t${var.nane}" }, {}, ["undefined-reference var.nane"]],
    ["a text", {}, { format: '${var.csv ? "csv" : "ORC"}' }, ['invalid-format \\"csv\\"']],
    [
      "no reference where one is meant",
      {},
      { bucket_arn: "aws_s3_bucket.reports.arn" },
      ['missing-interpolation "aws_s3_bucket.reports.arn"'],
    ],
    ["an escaped one", { name: "$${var.nane}" }, {}, []],
    ["a text in one", { name: '${"a b"}' }, {}, ['id-characters "${\\"a b\\"}"']],
    ["a broken one", { name: "${var.}" }, {}, []],
    ["one with blanks taken off", { name: "a ${~ var.name ~}" }, {}, []],
    ["a list", { optional_fields: '${["size"]}' }, {}, ['invalid-optional-field \\"size\\"']],
  ])("%s", (_, values, destination, findings) => {
    const files = { "main.tf.json": inJson(values, destination), "buckets.tf": buckets, "other.tf.json": other };
    expect(found(files)).toEqual(findings.map((finding) => `main.tf.json ${finding}`));
  });

  it("are repaired in JSON", () => {
    const text = inJson({}, { bucket_arn: '${aws_s3_bucket.many["a"].id}' });
    const [finding] = createLinter(ALONE)({ text, language: "json" }).findings;
    expect(finding?.fix?.map((edit) => edit.text)).toEqual(['"${aws_s3_bucket.many[\\"a\\"].arn}"']);
  });

  it("of another file count", () => {
    const locals = JSON.stringify({ locals: { format: "csv", arn: "${aws_s3_bucket.reports.arn}" } });
    const main = hcl({ format: "format = local.format", arn: "bucket_arn = local.arn" });
    expect(found({ "main.tf": main, "locals.tf.json": locals, "b.tf": buckets })).toEqual([
      'main.tf invalid-format local.format > locals.tf.json "csv"',
    ]);
  });
});

describe("a wrong local", () => {
  it("is told where it is written, and its use as related", () => {
    const after = 'locals {\n  format = "csv"\n  same = local.format\n}\n';
    expect(found({ "main.tf": hcl({ format: "format = local.same", after }) })).toEqual([
      'main.tf invalid-format "csv" > local.same',
    ]);
  });

  it("that two use is told once", () => {
    const again = hcl({
      head: 'resource "aws_s3_bucket_inventory" "again" {',
      name: 'name = "other"',
      filter: 'filter {\n    prefix = "x/"\n  }',
      format: "format = local.format",
    });
    const after = `${again}locals {\n  format = "csv"\n}\n`;
    expect(found({ "main.tf": hcl({ format: "format = local.format", after }) })).toEqual([
      'main.tf invalid-format "csv" > local.format',
    ]);
  });

  it("of another file is told where it is used, and where it is written as related", () => {
    const files = {
      "main.tf": hcl({ format: "format = local.format" }),
      "locals.tf": 'locals {\n  format = "csv"\n}\n',
    };
    expect(found(files)).toEqual(['main.tf invalid-format local.format > locals.tf "csv"']);
  });

  it("may be a list", () => {
    const after = 'locals {\n  fields = ["Size", "size"]\n}\n';
    expect(found({ "main.tf": hcl({ fields: "optional_fields = local.fields", after }) })).toEqual([
      'main.tf invalid-optional-field "size" > local.fields',
    ]);
  });

  it("may be a list of another file, in which nothing is repaired", () => {
    const main = hcl({ fields: "optional_fields = local.fields" });
    const siblings = filesOf({ "locals.tf": 'locals {\n  fields = ["Size", "size", var.nane]\n}\n' });
    const { findings } = createLinter(ALONE)({ text: main, language: "hcl", siblings });
    expect(
      findings.map(({ ruleId, range, fix, suggestions }) => [ruleId, main.slice(...range), fix, suggestions]),
    ).toEqual([
      ["invalid-optional-field", "local.fields", undefined, []],
      ["undefined-reference", "local.fields", undefined, []],
    ]);
  });

  it("may be one of a condition's branches", () => {
    const after = 'locals {\n  format = var.x ? "csv" : "ORC"\n}\n';
    expect(found({ "main.tf": hcl({ format: "format = local.format", after }) })).toEqual([
      'main.tf invalid-format "csv" > local.format',
    ]);
    const apart = { "main.tf": hcl({ format: "format = local.format" }), "locals.tf": after };
    expect(found(apart)).toEqual(['main.tf invalid-format local.format > locals.tf "csv"']);
  });

  it("may be one of those that a resource goes over, here or in another file", () => {
    const after = 'locals {\n  all = { a = { format = "csv" }, b = { format = "ORC" } }\n}\n';
    const main = (end: string) =>
      hcl({ format: "format = each.value.format", name: "name = each.key", extra: "for_each = local.all", after: end });
    expect(found({ "main.tf": main(after) })).toEqual(['main.tf invalid-format "csv" > each.value.format']);
    expect(found({ "main.tf": main(""), "locals.tf": after })).toEqual([
      'main.tf invalid-format each.value.format > locals.tf "csv"',
    ]);
  });

  it("that a comparison meets is told where it is used", () => {
    const again = hcl({ head: 'resource "aws_s3_bucket_inventory" "again" {', name: "name = local.name" });
    const after = `${again}locals {\n  name = "acme-daily"\n}\n`;
    expect(found({ "main.tf": hcl({ name: "name = local.name", after }) })).toEqual([
      "main.tf duplicate-id local.name > local.name",
    ]);
  });
});

describe("dynamic blocks", () => {
  const dynamic = (name: string, content: string) =>
    `dynamic "${name}" {\n    for_each = var.x\n    content {\n      ${content}\n    }\n  }`;
  const own = { bucket: "bucket = var.bucket", arn: 'bucket_arn = "arn:aws:s3:::${var.bucket}"' };

  it("may make a filter that leaves the reports out, or none", () => {
    const text = hcl({ bucket: 'bucket = "acme-reports"', filter: dynamic("filter", "prefix = filter.value") });
    expect(found({ "main.tf": text })).toEqual([]);
    expect(found({ "main.tf": text.replace(/dynamic[\s\S]*?\n {2}\}\n/, "") })).toEqual([
      'main.tf self-inventory "arn:aws:s3:::acme-reports" > "acme-reports"',
    ]);
  });

  it("may make encryption of one kind or the other, so that nobody knows whether two configurations do the same", () => {
    const encryption = `encryption {\n  ${dynamic("sse_s3", "")}\n}`;
    const again = hcl({ ...own, head: 'resource "aws_s3_bucket_inventory" "b" {', name: 'name = "b"', encryption });
    expect(found({ "main.tf": hcl({ ...own, encryption, after: again }), ...part })).toEqual([]);
  });

  it("has no suggestion where nothing could be edited", () => {
    const text = hcl({ schedule: dynamic("schedule", 'frequency = ""') });
    const { findings } = createLinter(ALONE)({ text, language: "hcl" });
    expect(findings.flatMap(({ suggestions }) => suggestions).every(({ edits }) => edits.length > 0)).toBe(true);
  });
});

describe("buckets of awscc", () => {
  const bucketOf = (name: string, destination: string) => `resource "awscc_s3_bucket" "media" {
  ${name}
  inventory_configurations = [{
    id                       = "daily"
    enabled                  = true
    included_object_versions = "Current"
    schedule_frequency       = "Daily"
    optional_fields          = ["Size"]
    destination              = { format = "CSV", bucket_account_id = "210987654321", bucket_arn = ${destination} }
  }]
}
`;

  it.each<[name: string, destination: string, finding: string[]]>([
    ["", "awscc_s3_bucket.media.arn", ["self-inventory awscc_s3_bucket.media.arn"]],
    [
      'bucket_name = "acme-media"',
      '"arn:aws:s3:::acme-media"',
      ['self-inventory "arn:aws:s3:::acme-media" > "acme-media"'],
    ],
    [
      'bucket_name = "acme-media"',
      "awscc_s3_bucket.media.arn",
      ['self-inventory awscc_s3_bucket.media.arn > "acme-media"'],
    ],
    ["", "awscc_s3_bucket.reports.id", ["reference-type awscc_s3_bucket.reports.id"]],
    ["", "awscc_s3_bucket.reports.domain_name", ["reference-type awscc_s3_bucket.reports.domain_name"]],
    ["", "awscc_s3_bucket.reports.tags", []],
  ])("%s into %s", (name, destination, findings) => {
    expect(found({ ...part, "main.tf": bucketOf(name, destination) })).toEqual(
      findings.map((each) => `main.tf ${each}`),
    );
  });
});

it("messages of files that are compared call members as the carrier does", () => {
  const lint = createLinter(ALONE, new Project({ isSameFile: () => false }));
  const again = hcl({ head: 'resource "aws_s3_bucket_inventory" "again" {' });
  const results = filesOf({ "a.tf": hcl(), "b.tf": again }).map((file) => lint(file, file.fileName).findings);
  expect(results.flat().map(({ message }) => message)).toEqual([
    "Another configuration of this bucket already uses name 'acme-daily'. Each configuration of a bucket needs its own.",
  ]);
});

it("a text where a block belongs is told so", () => {
  const { findings } = createLinter(ALONE)({ text: hcl({ schedule: 'schedule = "Daily"' }), language: "hcl" });
  expect(findings.map(({ message }) => message)).toEqual([
    "schedule must be a block with frequency, but is the text 'Daily'.",
  ]);
});

describe("names that are made of themselves", () => {
  it.each<[what: string, name: string, locals: string, findings: string[]]>([
    ["a choice", "local.a", 'a = var.x ? local.a : "b c"', ['main.tf id-characters "b c" > local.a']],
    [
      "choices between choices",
      "local.a0",
      `${Array.from({ length: 40 }, (_, i) => `a${i} = var.x ? local.a${i + 1} : local.a${i + 1}`).join("\n")}\na40 = "x y"`,
      [],
    ],
    ["what a resource goes over", "each.value.v", "e = { a = { v = each.value.v }, b = { v = each.value.v } }", []],
    ["a list", "local.a", "a = [local.a, local.a]", []],
  ])("%s", (_, name, locals, findings) => {
    const text = hcl({ name: `name = ${name}`, extra: "for_each = local.e", after: `locals {\n${locals}\n}\n` });
    expect(found({ ...part, "main.tf": text }).filter((each) => !each.includes("wrong-type"))).toEqual(findings);
  });
});

describe("files of a module", () => {
  const main = hcl({ format: "format = local.a", arn: "bucket_arn = data.aws_s3_bucket.b.arn" });

  it("count by way of each other, and in any order", () => {
    const files = {
      "main.tf": main,
      "z.tf": "locals {\n  a = local.b\n}\n",
      "y.tf": 'locals { b = local.c["x"] == "" ? local.d : local.d }\n',
      "x.tf": 'locals {\n  d = "csv"\n  c = {}\n}\ndata "aws_s3_bucket" "b" {}\n',
    };
    expect(found(files)).toEqual(['main.tf invalid-format local.a > x.tf "csv"']);
  });

  it("of which nothing is needed are read where a name is looked for in vain", () => {
    const others = {
      "b.tf": 'data "aws_s3_bucket" /* a comment */ "b" {}\n',
      "vars.tf": 'variable "format" {}\n',
      "locals.tf": "locals {\n  b = var.format\n  c = local.b\n}\n",
    };
    expect(found({ "main.tf": main, ...others })).toEqual(["main.tf undefined-reference local.a"]);
    const more = { ...others, "more.tf": "locals {\n  x = var.other\n}\n" };
    expect(found({ "main.tf": main, ...more })).toEqual([]);
  });
});
