import { describe, expect, it } from "vitest";
import { bindTerraform } from "../../src/carriers/terraform.ts";
import { readHcl } from "../../src/languages/hcl/reader.ts";
import { descendantsOf } from "../../src/nodes/node.ts";
import {
  accountId,
  destination,
  destinationBucket,
  encryption,
  filter,
  filterPrefix,
  format,
  frequency,
  id,
  includedObjectVersions,
  isEnabled,
  optionalField,
  optionalFields,
  s3BucketDestination,
  schedule,
  sSEKMS,
  sSES3,
} from "../../src/vocabulary/generated/vocabulary.ts";
import { at, type Call, editHcl } from "./documents.ts";

/** A resource with a body of these lines. */
const resource = (...lines: string[]): string =>
  [
    'resource "aws_s3_bucket_inventory" "daily" {',
    ...lines.map((line) => (line === "" ? "" : `  ${line}`)),
    "}",
    "",
  ].join("\n");

type Row = [what: string, before: string, call: Call, after: string];

/** Every result is read again: it has no problem, and is a configuration. */
const table = (rows: Row[]): void => {
  it.each(rows)("%s", (_, before, call, after) => {
    const result = editHcl(before, call);
    expect(result).toBe(after);
    const tree = readHcl(result);
    expect(tree.problems).toEqual([]);
    expect(bindTerraform(tree)?.document.children.length).toBe(1);
  });
  it.each(rows)("%s, CRLF", (_, before, call, after) => {
    expect(editHcl(before.replaceAll("\n", "\r\n"), call)).toBe(after.replaceAll("\n", "\r\n"));
  });
};

describe("replaceValue", () => {
  const replace =
    (path: string, value: string | boolean): Call =>
    (writer, node) =>
      writer.replaceValue(at(node, path), value);
  table([
    ["a text", resource('name = "a"'), replace("name", "b"), resource('name = "b"')],
    [
      "a text that needs escaping",
      resource('name = "a" # x'),
      replace("name", 'a"\\\n${b}'),
      resource('name = "a\\"\\\\\\n$${b}" # x'),
    ],
    ["a boolean", resource('enabled = "true"'), replace("enabled", true), resource("enabled = true")],
    ["a reference", resource("name = local.name"), replace("name", "a"), resource('name = "a"')],
    [
      "an item",
      resource('optional_fields = ["size"]'),
      replace("optional_fields/#0", "Size"),
      resource('optional_fields = ["Size"]'),
    ],
    ["a value that is not typed yet", resource("name ="), replace("name", "a"), resource('name = "a"')],
    ["a name alone", resource("name"), replace("name", "a"), resource('name = "a"')],
    ["a block", resource("name {", "}"), replace("name", "a"), resource('name = "a"')],
    [
      "not what a dynamic block makes",
      resource('dynamic "filter" {', "  for_each = var.f", "  content {}", "}"),
      replace("filter", "a"),
      resource('dynamic "filter" {', "  for_each = var.f", "  content {}", "}"),
    ],
  ]);
});

describe("rename", () => {
  const rename =
    (path: string, member: typeof id): Call =>
    (writer, node) =>
      writer.rename(at(node, path), member);
  table([
    ["an attribute", resource('id = "a"'), rename("id", id), resource('name = "a"')],
    [
      "in a run that is not aligned",
      resource('bucket = "b"', 'id = "a"', "is_enabled_here = 1"),
      rename("id", includedObjectVersions),
      resource('bucket = "b"', 'included_object_versions = "a"', "is_enabled_here = 1"),
    ],
    [
      "to the longest of an aligned run",
      resource('name = "b"', 'iov  = "a"', "x    = 1"),
      rename("iov", includedObjectVersions),
      resource('name                     = "b"', 'included_object_versions = "a"', "x                        = 1"),
    ],
    ["a block", resource("frequency {", "}"), rename("frequency", schedule), resource("schedule {", "}")],
    [
      "the label of a dynamic block",
      resource('dynamic "filters" {', "  for_each = var.f", "  content {}", "}"),
      rename("filters", filter),
      resource('dynamic "filter" {', "  for_each = var.f", "  content {}", "}"),
    ],
    [
      "a label without quotes",
      resource("dynamic filters {", "  for_each = var.f", "  content {}", "}"),
      rename("filters", filter),
      resource("dynamic filter {", "  for_each = var.f", "  content {}", "}"),
    ],
    [
      "not an item, which has no name",
      resource('optional_fields = ["Size"]'),
      rename("optional_fields/#0", optionalField),
      resource('optional_fields = ["Size"]'),
    ],
  ]);
});

describe("remove", () => {
  const remove =
    (path: string): Call =>
    (writer, node) =>
      writer.remove(at(node, path));
  table([
    [
      "with its line",
      resource('name = "a"', "", "enabled = true # yes"),
      remove("name"),
      resource("", "enabled = true # yes"),
    ],
    [
      "the longest of an aligned run",
      resource('name    = "a"', "enabled = true", "x       = 1"),
      remove("enabled"),
      resource('name = "a"', "x    = 1"),
    ],
    [
      "a block with the empty line before it",
      resource('name = "a"', "", "filter {", '  prefix = "x"', "}", "", "schedule {", "}"),
      remove("filter"),
      resource('name = "a"', "", "schedule {", "}"),
    ],
    [
      "what is alone in a block",
      resource("filter {", '  prefix = "x"', "}"),
      remove("filter/prefix"),
      resource("filter {}"),
    ],
    [
      "what is alone beside a comment",
      resource("filter {", "  # all", '  prefix = "x"', "}"),
      remove("filter/prefix"),
      resource("filter {", "  # all", "}"),
    ],
    ["in a block on one line", resource('filter { prefix = "x" }'), remove("filter/prefix"), resource("filter {}")],
    [
      "the first item",
      resource('optional_fields = ["a", "b"]'),
      remove("optional_fields/#0"),
      resource('optional_fields = ["b"]'),
    ],
    [
      "the last item",
      resource('optional_fields = ["a", "b"]'),
      remove("optional_fields/#1"),
      resource('optional_fields = ["a"]'),
    ],
    [
      "an item on its line",
      resource("optional_fields = [", '  "a",', '  "b", # c', '  "d"', "]"),
      remove("optional_fields/#2"),
      resource("optional_fields = [", '  "a",', '  "b" # c', "]"),
    ],
    [
      "the only item",
      resource('optional_fields = ["a"]'),
      remove("optional_fields/#0"),
      resource("optional_fields = []"),
    ],
    [
      "the only item beside a comment",
      resource("optional_fields = [", "  # all", '  "a"', "]"),
      remove("optional_fields/#0"),
      resource("optional_fields = [", "  # all", "]"),
    ],
  ]);

  it("leaves what a dynamic block makes", () => {
    const before = resource('dynamic "filter" {', "  for_each = var.f", "  content {}", "}");
    expect(editHcl(before, remove("filter"))).toBe(before);
  });
});

describe("insert", () => {
  table([
    [
      "an attribute",
      resource('bucket = "b"', "", "schedule {", "}"),
      (writer, node) => writer.insert(node, [id], "a"),
      resource('bucket = "b"', 'name   = "a"', "", "schedule {", "}"),
    ],
    [
      "a block",
      resource('name = "a"'),
      (writer, node) => writer.insert(node, [schedule], { Frequency: "Daily" }),
      resource('name = "a"', "", "schedule {", '  frequency = "Daily"', "}"),
    ],
    [
      "blocks around a value",
      resource('name = "a"'),
      (writer, node) => writer.insert(node, [destination, s3BucketDestination, encryption, sSES3], {}),
      resource(
        'name = "a"',
        "",
        "destination {",
        "  bucket {",
        "    encryption {",
        "      sse_s3 {}",
        "    }",
        "  }",
        "}",
      ),
    ],
    [
      "into what is written of the way",
      resource("destination {", "  bucket {", '    format = "CSV"', "  }", "}"),
      (writer, node) => writer.insert(node, [destination, s3BucketDestination, accountId], "123456789012"),
      resource("destination {", "  bucket {", '    format     = "CSV"', '    account_id = "123456789012"', "  }", "}"),
    ],
    [
      "into an object, as it is written",
      resource("destination = {", "  bucket = {", '    format = "CSV"', "  }", "}"),
      (writer, node) => writer.insert(node, [destination, s3BucketDestination, encryption, sSEKMS], { KeyId: "k" }),
      resource(
        "destination = {",
        "  bucket = {",
        '    format = "CSV"',
        "    encryption = {",
        "      sse_kms = {",
        '        key_id = "k"',
        "      }",
        "    }",
        "  }",
        "}",
      ),
    ],
    [
      "a list",
      resource('name = "a"'),
      (writer, node) => writer.insert(node, [optionalFields], ["Size", "ETag"]),
      resource('name            = "a"', 'optional_fields = ["Size", "ETag"]'),
    ],
    [
      "an item",
      resource('optional_fields = ["Size"]'),
      (writer, node) => writer.insert(at(node, "optional_fields"), [optionalField], "ETag"),
      resource('optional_fields = ["Size", "ETag"]'),
    ],
    [
      "an item beside a comment alone",
      resource("optional_fields = [", "  # all", "]"),
      (writer, node) => writer.insert(at(node, "optional_fields"), [optionalField], "ETag"),
      resource("optional_fields = [", "  # all", '  "ETag"', "]"),
    ],
    [
      "into an empty block",
      resource("filter {}"),
      (writer, node) => writer.insert(node, [filter, filterPrefix], "x/"),
      resource("filter {", '  prefix = "x/"', "}"),
    ],
  ]);

  it("goes into no value", () => {
    const before = resource("schedule = local.schedule");
    expect(editHcl(before, (writer, node) => writer.insert(node, [schedule, frequency], "Daily"))).toBe(before);
  });

  it("writes the bucket into the resource", () => {
    const before = resource('name = "a"');
    const result = editHcl(before, (writer, node) => {
      const request = node.parent;
      const bucket = request?.member?.members.find(({ type }) => type === "RequestBucket");
      return request && bucket ? writer.insert(request, [bucket], "media") : [];
    });
    expect(result).toBe(resource('name   = "a"', 'bucket = "media"'));
  });
});

describe("reshape", () => {
  const reshape =
    (path: string, value: Parameters<Parameters<Call>[0]["reshape"]>[1]): Call =>
    (writer, node) =>
      writer.reshape(at(node, path), value);
  table([
    [
      "a text into a block",
      resource('schedule = "Daily"'),
      reshape("schedule", { Frequency: "Daily" }),
      resource("schedule {", '  frequency = "Daily"', "}"),
    ],
    [
      "a text into a list",
      resource('optional_fields = "Size"'),
      reshape("optional_fields", ["Size"]),
      resource('optional_fields = ["Size"]'),
    ],
    ["a block into a text", resource("name {", "}"), reshape("name", "a"), resource('name = "a"')],
    [
      "not what a dynamic block makes",
      resource('dynamic "filter" {', "  for_each = var.f", "  content {}", "}"),
      reshape("filter", { Prefix: "x" }),
      resource('dynamic "filter" {', "  for_each = var.f", "  content {}", "}"),
    ],
  ]);
});

it("replaces an item by several", () => {
  const split: Call = (writer, node) =>
    writer.replaceByItems(at(node, "optional_fields/#0"), optionalField, ["Size", "ETag"]);
  expect(editHcl(resource('optional_fields = ["Size, ETag"]'), split)).toBe(
    resource('optional_fields = ["Size", "ETag"]'),
  );
  expect(editHcl(resource("optional_fields = [", '  "Size, ETag",', "]"), split)).toBe(
    resource("optional_fields = [", '  "Size",', '  "ETag",', "]"),
  );
});

describe("move", () => {
  table([
    [
      "members into a block around them",
      resource("destination {", '  format     = "CSV"', '  bucket_arn = "b"', "}"),
      (writer, node) => {
        const holder = at(node, "destination");
        return writer.move([at(holder, "format"), at(holder, "bucket_arn")], holder, [s3BucketDestination, format]);
      },
      resource("destination {", "  bucket {", '    format     = "CSV"', '    bucket_arn = "b"', "  }", "}"),
    ],
    [
      "a member into a block that is there",
      resource("destination {", '  format = "CSV"', "", "  bucket {", '    bucket_arn = "b"', "  }", "}"),
      (writer, node) => {
        const holder = at(node, "destination");
        return writer.move([at(holder, "format")], holder, [s3BucketDestination, format]);
      },
      resource("destination {", "", "  bucket {", '    bucket_arn = "b"', '    format     = "CSV"', "  }", "}"),
    ],
    [
      "a block with what is in it",
      resource(
        "encryption {",
        "  # ours",
        "  sse_s3 {}",
        "}",
        "",
        "destination {",
        "  bucket {",
        '    format = "CSV"',
        "  }",
        "}",
      ),
      (writer, node) => writer.move([at(node, "encryption")], node, [destination, s3BucketDestination, encryption]),
      resource(
        "",
        "destination {",
        "  bucket {",
        '    format = "CSV"',
        "",
        "    encryption {",
        "      # ours",
        "      sse_s3 {}",
        "    }",
        "  }",
        "}",
      ),
    ],
    [
      "under another name",
      resource('frequency = "Daily"', 'name      = "a"'),
      (writer, node) => writer.move([at(node, "frequency")], node, [schedule, frequency]),
      resource("schedule {", '  frequency = "Daily"', "}", 'name = "a"'),
    ],
    [
      "a member straight into a block that is there",
      resource("destination {", '  format = "CSV"', "", "  bucket {", '    bucket_arn = "b"', "  }", "}"),
      (writer, node) => writer.move([at(node, "destination/format")], at(node, "destination/bucket"), [format]),
      resource("destination {", "", "  bucket {", '    bucket_arn = "b"', '    format     = "CSV"', "  }", "}"),
    ],
    [
      "a member that the path does not know, under its own name",
      resource("destination {", '  format = "CSV"', '  region = "x"', "}"),
      (writer, node) => {
        const holder = at(node, "destination");
        return writer.move([at(holder, "format"), at(holder, "region")], holder, [s3BucketDestination, format]);
      },
      resource("destination {", "  bucket {", '    format = "CSV"', '    region = "x"', "  }", "}"),
    ],
    [
      "not what a dynamic block makes",
      resource('dynamic "schedule" {', "  for_each = var.s", "  content {}", "}"),
      (writer, node) => writer.move([at(node, "schedule")], node, [filter, schedule]),
      resource('dynamic "schedule" {', "  for_each = var.s", "  content {}", "}"),
    ],
    [
      "not into itself",
      resource("destination {", "  bucket {}", "}"),
      (writer, node) => writer.move([at(node, "destination")], at(node, "destination"), [s3BucketDestination]),
      resource("destination {", "  bucket {}", "}"),
    ],
    [
      "a value that is not typed yet, as null",
      resource("frequency ="),
      (writer, node) => writer.move([at(node, "frequency")], node, [schedule, frequency]),
      resource("schedule {", "  frequency = null", "}"),
    ],
  ]);

  it("leaves what is half typed in a block as it is", () => {
    const before = resource("encryption {", "  sse_s3 =", "}", "destination {", "  bucket {}", "}");
    const result = editHcl(before, (writer, node) =>
      writer.move([at(node, "encryption")], node, [destination, s3BucketDestination, encryption]),
    );
    expect(result).toBe(
      resource("destination {", "  bucket {", "    encryption {", "      sse_s3 =", "    }", "  }", "}"),
    );
  });
});

it("edits nothing of a document, which is no entry", () => {
  const before = resource('name = "a"');
  const calls: Call[] = [
    (writer, node) => writer.replaceValue(documentOf(node), "x"),
    (writer, node) => writer.rename(documentOf(node), id),
    (writer, node) => writer.reshape(documentOf(node), {}),
    (writer, node) => writer.move([documentOf(node)], node, [filter]),
  ];
  for (const call of calls) expect(editHcl(before, call)).toBe(before);
});

it("writes an object as a block, with null for what is not typed yet", () => {
  const before = resource("schedule = {", "  frequency =", "}");
  const result = editHcl(before, (writer, node) => writer.asBlock?.(at(node, "schedule")) ?? []);
  expect(result).toBe(resource("schedule {", "  frequency = null", "}"));
});

it("shows an empty structure as a block", () => {
  const shown: string[] = [];
  editHcl(resource("filter {}"), (writer) => {
    shown.push(writer.emptyStructure("sse_s3"));
    return [];
  });
  expect(shown).toEqual(["sse_s3 {}"]);
});

it("keeps a document readable whatever is done where", () => {
  const text = resource(
    "# all",
    'bucket = "b" # c',
    'name   = "a"',
    "",
    'optional_fields = [ "Size", # s',
    '  "ETag" ]',
    "filter { prefix = <<EOT",
    "x",
    "EOT",
    "}",
    "schedule {",
    '  frequency = "Daily" } # d',
    "destination {",
    "  bucket {",
    "    encryption { # e",
    "    }",
    '    bucket_arn = "arn"',
    "  }",
    "}",
  );
  const paths = descendantsOf(bound(text), "InventoryConfiguration")[0];
  const nodes = paths ? all(paths) : [];
  expect(nodes.length).toBeGreaterThan(10);
  const before = readHcl(text).problems.length;
  for (const index of nodes.keys()) {
    const calls: Call[] = [
      (writer, root) => writer.remove(all(root)[index] ?? root),
      (writer, root) => writer.replaceValue(all(root)[index] ?? root, "x"),
      (writer, root) => writer.insert(all(root)[index] ?? root, [isEnabled], true),
      (writer, root) => writer.insert(all(root)[index] ?? root, [schedule, frequency], "Daily"),
      (writer, root) =>
        writer.move([all(root)[index] ?? root], root, [destination, s3BucketDestination, destinationBucket]),
    ];
    for (const call of calls) {
      const result = editHcl(text, call);
      expect(readHcl(result).problems.length, result).toBeLessThanOrEqual(before);
    }
  }
});

function documentOf(node: ReturnType<typeof bound>): ReturnType<typeof bound> {
  return node.parent ? documentOf(node.parent) : node;
}

function bound(text: string) {
  const document = bindTerraform(readHcl(text))?.document;
  if (!document) throw new Error("The document has no configuration.");
  return document;
}

function all(root: ReturnType<typeof bound>): ReturnType<typeof bound>[] {
  return root.children.flatMap((child) => [child, ...all(child)]);
}
