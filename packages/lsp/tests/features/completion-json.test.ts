import { describe, expect, it } from "vitest";
import { json, labels, taken } from "./completing.ts";

describe("members of JSON", () => {
  const cases: [what: string, marked: string, label: string, after: string][] = [
    ["in a gap", "  |\n}", "IsEnabled", '  "IsEnabled": true\n}'],
    ["behind a quote", '  "|\n}', "IsEnabled", '  "IsEnabled": true\n}'],
    ["between quotes", '  "|"\n}', "IsEnabled", '  "IsEnabled": true\n}'],
    ["in half a name", '  "Sched|\n}', "Schedule", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["without quotes", "  Sched|\n}", "Schedule", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["before another", '  |\n  "Id": "a"\n}', "IsEnabled", '  "IsEnabled": true,\n  "Id": "a"\n}'],
    ["behind one without a comma", '  "Id": "a"\n  |\n}', "IsEnabled", '  "Id": "a",\n  "IsEnabled": true\n}'],
    ["in place of a name", '  "Sch|": {}\n}', "Schedule", '  "Schedule": {}\n}'],
    ["into braces", '  "Schedule": {|}\n}', "Frequency", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["in a document that ends", '  "Schedule": {\n    "|', "Frequency", '  "Schedule": {\n    "Frequency": "Weekly"'],
  ];
  it.each(cases)("%s", (_, marked, label, after) => {
    expect(taken(json(marked), label, "json")).toBe(json(after));
  });

  it("keep the style of one line", () => {
    const text = '{"IncludedObjectVersions":"All","Destination":{},|}';
    expect(taken(text, "Schedule", "json")).toBe(text.replace("|", '"Schedule":{"Frequency":"Weekly"}'));
  });

  it("put the comma before a comment", () => {
    expect(taken(json('  "Id": "a" // the bucket\'s only one\n  |\n}'), "IsEnabled", "jsonc")).toBe(
      json('  "Id": "a", // the bucket\'s only one\n  "IsEnabled": true\n}'),
    );
  });

  it("are called as in the AWS CLI", () => {
    const text = json('  "Destination": {"S3BucketDestination": {"Encryption": {|}}}\n}').replace(
      '  "Destination": {},\n',
      "",
    );
    expect(labels(text, "json")).toEqual(["SSES3", "SSEKMS"]);
  });

  it("of an input of the AWS CLI stand around the configuration", () => {
    const text =
      '{\n  "Bucket": "acme",\n  |\n  "InventoryConfiguration": {"Schedule": {}, "IncludedObjectVersions": "All"}\n}';
    expect(labels(text, "json")).toEqual(["Id", "ExpectedBucketOwner"]);
  });
});

describe("values of JSON", () => {
  const cases: [what: string, marked: string, label: string, after: string][] = [
    ["behind the colon", '  "Schedule": {"Frequency":|}\n}', "Daily", '  "Schedule": {"Frequency": "Daily"}\n}'],
    ["between quotes", '  "Schedule": {"Frequency": "|"}\n}', "Daily", '  "Schedule": {"Frequency": "Daily"}\n}'],
    ["behind a quote", '  "Schedule": {"Frequency": "|\n}}', "Daily", '  "Schedule": {"Frequency": "Daily"\n}}'],
    ["without quotes", '  "Schedule": {"Frequency": Da|}\n}', "Daily", '  "Schedule": {"Frequency": "Daily"}\n}'],
    ["before another member", '  "IsEnabled": |\n  "Id": "a"\n}', "true", '  "IsEnabled": true,\n  "Id": "a"\n}'],
    ["of a word", '  "IsEnabled": t|\n}', "true", '  "IsEnabled": true\n}'],
    ["of a structure", '  "Schedule": |\n}', "{ … }", '  "Schedule": {\n    "Frequency": "Weekly"\n  }\n}'],
    ["of a list", '  "OptionalFields": |\n}', "[ … ]", '  "OptionalFields": ["Size"]\n}'],
    ["as items", '  "OptionalFields": [|', "Size", '  "OptionalFields": ["Size"'],
    ["as items behind others", '  "OptionalFields": ["ETag", |]\n}', "Size", '  "OptionalFields": ["ETag", "Size"]\n}'],
    [
      "as items without a comma",
      '  "OptionalFields": [\n    "ETag"\n    |\n  ]\n}',
      "Size",
      '  "OptionalFields": [\n    "ETag",\n    "Size"\n  ]\n}',
    ],
    [
      "as items before others",
      '  "OptionalFields": ["|" "ETag"]\n}',
      "Size",
      '  "OptionalFields": ["Size", "ETag"]\n}',
    ],
  ];
  it.each(cases)("%s", (_, marked, label, after) => {
    expect(taken(json(marked), label, "json")).toBe(json(after));
  });

  it("are the fields that are not listed yet", () => {
    const found = labels(json('  "OptionalFields": ["ETag", "|"]\n}'), "json");
    expect(found).toContain("Size");
    expect(found).not.toContain("ETag");
  });

  it("are none behind a value that is there, and none for what stands for one", () => {
    expect(labels(json('  "Id": "a"|\n}'), "json")).toEqual([]);
    expect(labels(json('  "IsEnabled": {{ ena|bled }}\n}'), "json")).toEqual([]);
  });
});
