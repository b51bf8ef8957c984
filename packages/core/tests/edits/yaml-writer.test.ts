import { describe, expect, it } from "vitest";
import { bindTemplate } from "../../src/carriers/cloudformation.ts";
import { readYaml } from "../../src/languages/yaml/reader.ts";
import { createYamlWriter } from "../../src/languages/yaml/writer.ts";
import type { InventoryNode } from "../../src/nodes/node.ts";
import { applyEdits } from "../../src/text/edit.ts";
import {
  destination,
  destinationBucket,
  encryption,
  filter,
  filterPrefix,
  frequency,
  id,
  isEnabled,
  optionalField,
  optionalFields,
  s3BucketDestination,
  schedule,
} from "../../src/vocabulary/generated/vocabulary.ts";
import { at, type Call, editYaml } from "./documents.ts";

type Row = [what: string, before: string, call: Call, after: string];

const table = (rows: Row[]): void => {
  it.each(rows)("%s", (_, before, call, after) => {
    expect(editYaml(before, call)).toBe(after);
  });
  it.each(rows)("%s, CRLF", (_, before, call, after) => {
    expect(editYaml(before.replaceAll("\n", "\r\n"), call)).toBe(after.replaceAll("\n", "\r\n"));
  });
};

/** The document around a configuration: it is written nowhere. */
function outside({ parent }: InventoryNode): InventoryNode {
  if (!parent) throw new Error("There is nothing around.");
  return parent;
}

describe("replaceValue", () => {
  const replace =
    (path: string, value: string | boolean): Call =>
    (writer, node) =>
      writer.replaceValue(at(node, path), value);
  table([
    ["a plain one", "Id: a b # c\nX: 1\n", replace("Id", "b"), "Id: b # c\nX: 1\n"],
    ["one that needs quotes", "Id: a\n", replace("Id", "012"), 'Id: "012"\n'],
    ["in its quotes", "Id: 'a'\n", replace("Id", "b"), "Id: 'b'\n"],
    ["a boolean", "IsEnabled: 'true'\n", replace("IsEnabled", true), "IsEnabled: true\n"],
    ["a tagged one", "Id: !!int 12\n", replace("Id", "12"), 'Id: "12"\n'],
    ["behind an anchor", "Id: &x a\nY: *x\n", replace("Id", "b"), "Id: &x b\nY: *x\n"],
    ["an alias here alone", "X: &x a\nId: *x\n", replace("Id", "b"), "X: &x a\nId: b\n"],
    ["a block scalar", "Id: |\n  a\n  b\nX: 1\n", replace("Id", "b"), "Id: b\nX: 1\n"],
    ["a structure", "Id:\n  a: 1\nX: 1\n", replace("Id", "x"), "Id: x\nX: 1\n"],
    ["nothing", "Id:\nX: 1\n", replace("Id", "x"), "Id: x\nX: 1\n"],
    ["nothing, without its colon", "X: 1\nId", replace("Id", "x"), "X: 1\nId: x"],
    ["a whole document", "# a\nId: a\n# b\n", (w, n) => w.replaceValue(n, "x"), "# a\nx\n# b\n"],
    ["not what has no place", "Id: a\n", (w, n) => w.replaceValue(outside(n), "x"), "Id: a\n"],
    ["an item", "OptionalFields: [size]\n", replace("OptionalFields/#0", "Size"), "OptionalFields: [Size]\n"],
    [
      "no item yet",
      "OptionalFields:\n- a\n-\n",
      replace("OptionalFields/#1", "Size"),
      "OptionalFields:\n- a\n- Size\n",
    ],
  ]);
});

describe("rename", () => {
  it.each([
    ["id: a\n", "Id: a\n"],
    ['"id": a\n', '"Id": a\n'],
    ["{'id': a}\n", "{'Id': a}\n"],
    ["? id\n: a\n", "? Id\n: a\n"],
  ])("%j gives %j", (before, after) => {
    expect(editYaml(before, (writer, node) => writer.rename(at(node, "#0"), id))).toBe(after);
  });
});

describe("insert", () => {
  const prefix: Call = (writer, node) => writer.insert(node, [filter, filterPrefix], "x");
  const size: Call = (writer, node) => writer.insert(node, [optionalFields, optionalField], "Size");
  table([
    [
      "behind what comes before",
      "Id: a # a\n# f\nFilter: {}\n",
      (w, n) => w.insert(n, [isEnabled], true),
      "Id: a # a\nIsEnabled: true\n# f\nFilter: {}\n",
    ],
    [
      "before what comes behind, above its comments",
      "# f\nFilter: {}\n",
      (w, n) => w.insert(n, [id], "a"),
      "Id: a\n# f\nFilter: {}\n",
    ],
    ["a structure", "Id: a\n", prefix, "Id: a\nFilter:\n  Prefix: x\n"],
    ["into an empty one", "Id: a\nFilter: {}\n", prefix, "Id: a\nFilter: {Prefix: x}\n"],
    ["into null", "Id: a\nFilter: ~ # f\n", prefix, "Id: a\nFilter: # f\n  Prefix: x\n"],
    ["into nothing", "Id: a\nFilter: # f\n", prefix, "Id: a\nFilter: # f\n  Prefix: x\n"],
    ["an item", "OptionalFields:\n- ETag\n", size, "OptionalFields:\n- ETag\n- Size\n"],
    ["an item of one line", "OptionalFields: [ETag]\n", size, "OptionalFields: [ETag, Size]\n"],
    ["items of several lines", "OptionalFields: [\n  ETag,\n  ]\n", size, "OptionalFields: [\n  ETag,\n  Size,\n  ]\n"],
    ["into braces on one line", '{"Id": "a"}\n', prefix, '{"Id": "a", "Filter": {Prefix: x}}\n'],
    [
      "beside a merge key",
      "<<: {Id: a}\nIsEnabled: true\n",
      prefix,
      "<<: {Id: a}\nIsEnabled: true\nFilter:\n  Prefix: x\n",
    ],
    [
      "into what an alias stands for",
      "X: &x\n  Y: 1\nFilter: *x\n",
      prefix,
      "X: &x\n  Y: 1\n  Prefix: x\nFilter: *x\n",
    ],
    ["not over another value", "Filter: x\n", prefix, "Filter: x\n"],
    ["not into another structure", "Filter: [x]\n", prefix, "Filter: [x]\n"],
    ["not where there is no place", "Id: a\n", (w, n) => w.insert(outside(n), [id], "x"), "Id: a\n"],
    ["a list into nothing in braces", "{Id: a, OptionalFields: }\n", size, "{Id: a, OptionalFields: [Size]}\n"],
    [
      "behind what a merge key brings",
      "X: &x {IsEnabled: true}\nInventoryConfigurationList:\n- <<: *x\n  Y: 1\n",
      (w, n) => prefix(w, at(n, "InventoryConfigurationList/#0")),
      "X: &x {IsEnabled: true}\nInventoryConfigurationList:\n- <<: *x\n  Y: 1\n  Filter:\n    Prefix: x\n",
    ],
    [
      "before what stands behind a dash",
      "InventoryConfigurationList:\n- Filter: {}\n",
      (w, n) => w.insert(at(n, "InventoryConfigurationList/#0"), [id], "a"),
      "InventoryConfigurationList:\n- Id: a\n  Filter: {}\n",
    ],
  ]);
});

describe("move", () => {
  const bucket: Call = (writer, node) =>
    writer.move([at(node, "Destination/Bucket"), at(node, "Destination/Format")], node, [
      destination,
      s3BucketDestination,
      destinationBucket,
    ]);
  table([
    [
      "into a structure around them, comments stay",
      "Destination: # d\n  # b\n  Bucket: b # c\n  Format: CSV\nId: a\n",
      bucket,
      "Destination: # d\n  # b\n  S3BucketDestination:\n    Bucket: b\n    Format: CSV # c\nId: a\n",
    ],
    [
      "into one that is there",
      "Destination:\n    Bucket: b\n    Format: CSV\n    S3BucketDestination:\n        AccountId: '1'\n",
      bucket,
      "Destination:\n    S3BucketDestination:\n        Format: CSV\n        AccountId: '1'\n        Bucket: b\n",
    ],
    [
      "in braces",
      "Destination: {Bucket: b, Format: CSV}\n",
      bucket,
      "Destination: {S3BucketDestination: {Bucket: b, Format: CSV}}\n",
    ],
    [
      "with another name",
      "Id: a\nFrequency: Daily\n",
      (writer, node) => writer.move([at(node, "Frequency")], node, [schedule, frequency]),
      "Id: a\nSchedule:\n  Frequency: Daily\n",
    ],
    [
      "a structure with the comments before it",
      "S3BucketDestination: # s\n  # b\n  Bucket: b\nId: a\n",
      (writer, node) => writer.move([at(node, "S3BucketDestination")], node, [destination, s3BucketDestination]),
      "Id: a\nDestination:\n  S3BucketDestination: # s\n    # b\n    Bucket: b\n",
    ],
    [
      "nothing with comments into braces, which have no place for them",
      "Schedule: {}\nOptionalFields: # f\n  # s\n  - Size\n",
      (writer, node) => writer.move([at(node, "OptionalFields")], node, [schedule, frequency]),
      "Schedule: {}\nOptionalFields: # f\n  # s\n  - Size\n",
    ],
    [
      "all of a structure, behind it",
      "Filter:\n  Frequency: Daily\n",
      (writer, node) => writer.move([at(node, "Filter/Frequency")], node, [schedule, frequency]),
      "Filter: {}\nSchedule:\n  Frequency: Daily\n",
    ],
  ]);
});

describe("other shapes", () => {
  const outer = "InventoryConfiguration:\n    # a\n    Id: a\n    Filter:\n        Prefix: x\n";
  const inner = "# a\nId: a\nFilter:\n    Prefix: x\n";
  table([
    ["reshape", "Filter: x\n", (w, n) => w.reshape(at(n, "Filter"), { Prefix: "x" }), "Filter: {Prefix: x}\n"],
    [
      "reshape to a list",
      "OptionalFields: Size\n",
      (w, n) => w.reshape(at(n, "OptionalFields"), ["Size"]),
      "OptionalFields: [Size]\n",
    ],
    [
      "reshape a block",
      "Filter:\n- x\nId: a\n",
      (w, n) => w.reshape(at(n, "Filter"), { Prefix: "x" }),
      "Filter: {Prefix: x}\nId: a\n",
    ],
    [
      "replaceByItems",
      "OptionalFields:\n- Size, ETag # c\n",
      (w, n) => w.replaceByItems(at(n, "OptionalFields/#0"), optionalField, ["Size", "ETag"]),
      "OptionalFields:\n- Size\n- ETag # c\n",
    ],
    [
      "replaceByItems in brackets",
      "OptionalFields: ['Size, ETag']\n",
      (w, n) => w.replaceByItems(at(n, "OptionalFields/#0"), optionalField, ["Size", "ETag"]),
      "OptionalFields: [Size, ETag]\n",
    ],
    ["wrap", inner, (w, n) => w.wrap?.(n, "X", false) ?? [], "# a\nX:\n    Id: a\n    Filter:\n        Prefix: x\n"],
    [
      "wrap as an item",
      "Id: a\nFilter:\n  Prefix: x\n",
      (w, n) => w.wrap?.(n, "X", true) ?? [],
      "X:\n  - Id: a\n    Filter:\n      Prefix: x\n",
    ],
    ["wrap braces", "{Id: a}\n", (w, n) => w.wrap?.(n, "X", true) ?? [], "{X: [{Id: a}]}\n"],
    [
      "unwrap",
      outer,
      (w, n) => w.unwrap?.(n, at(n, "InventoryConfiguration")) ?? [],
      "Id: a\nFilter:\n    Prefix: x\n",
    ],
    ["unwrap braces", "{X: {Id: a}}\n", (w, n) => w.unwrap?.(n, at(n, "X")) ?? [], "{Id: a}\n"],
    [
      "unwrap an alias",
      "X: &x {Id: a}\nFilter: {And: *x}\n",
      (w, n) => w.unwrap?.(at(n, "Filter"), at(n, "Filter/And")) ?? [],
      "X: &x {Id: a}\nFilter: *x\n",
    ],
    ["wrap braces in braces", "{Id: a}\n", (w, n) => w.wrap?.(n, "X", false) ?? [], "{X: {Id: a}}\n"],
    ["no wrap of a scalar", "Id: a\n", (w, n) => w.wrap?.(at(n, "Id"), "X", false) ?? [], "Id: a\n"],
    ["no unwrap of a scalar", "Id: a\n", (w, n) => w.unwrap?.(at(n, "Id"), at(n, "Id")) ?? [], "Id: a\n"],
    ["no shape for an unknown member", "X: a\n", (w, n) => w.reshape(at(n, "X"), ["a"]), "X: a\n"],
    ["no items for a document", "Id: a\n", (w, n) => w.replaceByItems(n, optionalField, ["a"]), "Id: a\n"],
    ["no removal of what has no place", "Id: a\n", (w, n) => w.remove(outside(n)), "Id: a\n"],
    [
      "remove an encryption",
      "Encryption:\n  SSES3: {}\n",
      (w, n) => w.remove(at(n, "Encryption/SSES3")),
      "Encryption: {}\n",
    ],
  ]);
  it("writes an empty structure", () => {
    expect(
      editYaml("Id: a\n", (w, n) => [{ range: [n.start, n.start], text: `X: ${w.emptyStructure(encryption.name)}\n` }]),
    ).toBe("X: {}\nId: a\n");
  });
});

describe("in a template, which leaves out structures", () => {
  const TEMPLATE = `Resources:
  B:
    Type: AWS::S3::Bucket
    Properties:
      InventoryConfigurations:
      - Id: a
        Destination:
          BucketArn: b
          Format: CSV
`;
  const edit = (call: Call): string => {
    const tree = readYaml(TEMPLATE, { version: "1.1" });
    const request = bindTemplate(tree)?.document.find("Request");
    if (!request) throw new Error("The template has no configuration.");
    return applyEdits(TEMPLATE, call(createYamlWriter(TEMPLATE, tree), request));
  };
  const configuration = (request: InventoryNode): InventoryNode => at(request, "#0");
  const DESTINATION = "        Destination:\n          BucketArn: b\n          Format: CSV\n";

  it.each<[what: string, call: Call, after: string]>([
    ["takes out what is in one", (w, n) => w.remove(at(n, "#0/Destination")), TEMPLATE.replace(DESTINATION, "")],
    [
      "puts into the one around",
      (w, n) => w.insert(at(n, "#0/Destination"), [s3BucketDestination], { Bucket: "c" }),
      `${TEMPLATE}        Destination:\n          BucketArn: c\n`,
    ],
    [
      "moves what is in one",
      (w, n) => w.move([at(n, "#0/Destination")], configuration(n), [filter]),
      TEMPLATE.replace("Destination:", "Prefix:"),
    ],
    ["puts nothing into a request", (w, n) => w.insert(n, [isEnabled], true), TEMPLATE],
  ])("%s", (_, call, after) => {
    expect(edit(call)).toBe(after);
  });
});
