import { describe, expect, it } from "vitest";
import { descendantsOf } from "../../src/nodes/node.ts";
import { pathOf } from "../../src/nodes/path.ts";
import { shapeProblems } from "../../src/nodes/structure.ts";
import { bucketGroups } from "../../src/scope/bucket-groups.ts";
import { sourceBucket } from "../../src/scope/source.ts";
import { bound, item, onlyIn, template } from "./templates.ts";

const properties = (id: string, indent: string): string =>
  [
    "Type: AWS::S3::Bucket",
    "Properties:",
    "  InventoryConfigurations:",
    `    - Id: ${id}`,
    "      Enabled: yes",
    "      IncludedObjectVersions: All",
    "      ScheduleFrequency: Daily",
    "      Destination:",
    "        BucketArn: arn:aws:s3:::acme-reports",
    "        Format: CSV",
  ]
    .map((line) => `${indent}${line}\n`)
    .join("");

const ids = (text: string): string[] => descendantsOf(bound(text), "Id").map(({ value }) => value);
const one = template(`[${item()}]`);

describe("what is a template", () => {
  const cases: [name: string, text: string, ids: string[]][] = [
    ["JSON", one, ["acme-daily"]],
    ["YAML", `Resources:\n  Logs:\n${properties("a", "    ")}`, ["a"]],
    ["SAM", `Transform: AWS::Serverless-2016-10-31\nResources:\n  Logs:\n${properties("a", "    ")}`, ["a"]],
    ["a directory bucket", one.replace("S3::Bucket", "S3Express::DirectoryBucket"), ["acme-daily"]],
    ["Serverless", `service: a\nresources:\n  Resources:\n    Logs:\n${properties("a", "      ")}`, ["a"]],
    [
      "a list of Serverless",
      `resources:\n  - \${file(x.yml)}\n  - Resources:\n      Logs:\n${properties("a", "        ")}`,
      ["a"],
    ],
    [
      "two in a stream",
      `Resources:\n  Logs:\n${properties("a", "    ")}---\nResources:\n  Logs:\n${properties("b", "    ")}`,
      ["a", "b"],
    ],
    [
      "a loop over resources",
      `Resources:\n  Fn::ForEach::Buckets:\n    - Name\n    - [A, B]\n    - "Logs\${Name}":\n${properties("a", "        ")}`,
      ["a"],
    ],
    ["a list by condition", template(`{ "Fn::If": ["C", [${item()}], { "Ref": "AWS::NoValue" }] }`), ["acme-daily"]],
    ["an item by condition", template(`[{ "Fn::If": ["C", ${item()}, { "Ref": "AWS::NoValue" }] }]`), []],
    ["another type", one.replace("S3::Bucket", "S3::Thing"), []],
    ["a type that is not written", one.replace('"AWS::S3::Bucket"', '{ "Ref": "T" }'), []],
    ["a list that is a parameter", template('{ "Ref": "List" }'), []],
    [
      "a manifest of cdk.out",
      `{ "version": "36.0.0", "artifacts": { "a": { "type": "aws:cdk:asset-manifest", "properties": { "file": "InventoryConfigurations.json" } } } }`,
      [],
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => expect(ids(text)).toEqual(expected));
});

describe("the request of a configuration", () => {
  it("has the name of the bucket, its identity and its construct", () => {
    const text = one
      .replace('"Properties": {', '"Properties": { "BucketName": "acme-logs",')
      .replace('"Type"', '"Metadata": { "aws:cdk:path": "Stack/Logs/Resource" }, "Type"');
    const request = onlyIn(bound(text), "Request");
    expect(request.identity).toBe("Resources.Logs");
    expect(request.child("RequestBucket")?.value).toBe("acme-logs");
    expect(request.construct?.path).toBe("Stack/Logs/Resource");
    expect(text.slice(...(request.construct?.range ?? [0, 0]))).toBe('"Stack/Logs/Resource"');
  });

  it("knows a directory bucket by its type", () => {
    const [configuration] = descendantsOf(
      bound(one.replace("S3::Bucket", "S3Express::DirectoryBucket")),
      "InventoryConfiguration",
    );
    expect(configuration && sourceBucket(configuration, {}).directory).toBe(true);
  });

  it("is grouped by resource and by the branch of a condition", () => {
    const two = `[${item()}, ${item()}]`;
    const sizes = (text: string): number[] => bucketGroups(bound(text)).map((group) => group.length);
    expect(sizes(template(two))).toEqual([2]);
    expect(sizes(template(`{ "Fn::If": ["C", ${two}, [${item()}]] }`))).toEqual([2, 1]);
    const name = '"BucketName": "acme-logs"';
    const other = `"Old": { "Type": "AWS::S3::Bucket", "Condition": "IsOld", "Properties": { ${name}, "InventoryConfigurations": [${item()}] } }`;
    expect(sizes(template(`[${item()}]`, { properties: name, resources: other }))).toEqual([1, 1]);
  });
});

describe("the list itself", () => {
  it("is named by its property where that is misspelt, and its items are read", () => {
    const { unknown } = shapeProblems(bound(one.replace("InventoryConfigurations", "InventoryConfiguration")));
    expect(unknown.map(({ node, certain }) => [node.name, pathOf(node), certain])).toEqual([
      ["InventoryConfiguration", "Properties.InventoryConfiguration", true],
    ]);
    expect(ids(one.replace("InventoryConfigurations", "InventoryConfiguration"))).toEqual(["acme-daily"]);
  });

  it("is of the wrong type where it is an object", () => {
    const { wrongType, missing } = shapeProblems(bound(template(item())));
    expect(wrongType.map(({ name, kind }) => [name, kind])).toEqual([["InventoryConfigurations", "map"]]);
    expect(missing).toEqual([]);
  });

  it("leaves other properties alone", () => {
    const text =
      '{ "Resources": { "B": { "Type": "AWS::S3::Bucket", "Properties": { "MetadataConfiguration": { "InventoryTableConfiguration": { "ConfigurationState": "ENABLED" } } } } } }';
    expect(bound(text).children).toEqual([]);
  });
});
