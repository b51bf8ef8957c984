import { describe, expect, it } from "vitest";
import {
  destination,
  destinationBucket,
  encryption,
  filter,
  filterPrefix,
  frequency,
  id,
  includedObjectVersions,
  inventoryConfiguration,
  isEnabled,
  optionalField,
  optionalFields,
  s3BucketDestination,
  schedule,
  sSEKMS,
  sSES3,
} from "../../src/vocabulary/generated/vocabulary.ts";
import { at, type Call, editJson } from "./documents.ts";

/** An object around some lines. */
const root = (...lines: string[]): string => ["{", ...lines, "}", ""].join("\n");

type Row = [what: string, before: string, call: Call, after: string];

const table = (rows: Row[]): void => {
  it.each(rows)("%s", (_, before, call, after) => {
    expect(editJson(before, call)).toBe(after);
  });
  it.each(rows)("%s, CRLF", (_, before, call, after) => {
    expect(editJson(before.replaceAll("\n", "\r\n"), call)).toBe(after.replaceAll("\n", "\r\n"));
  });
};

describe("replaceValue", () => {
  const replace =
    (path: string, value: string | boolean): Call =>
    (writer, node) =>
      writer.replaceValue(at(node, path), value);
  table([
    ["a string", '{"Id": " a "}', replace("Id", "b"), '{"Id": "b"}'],
    ["a string that needs escaping", '{"Id": "a"}', replace("Id", 'a"\\\n<é'), '{"Id": "a\\"\\\\\\n<é"}'],
    ["a boolean", '{"IsEnabled": "true"}', replace("IsEnabled", true), '{"IsEnabled": true}'],
    ["a number", '{"Id": 12}', replace("Id", "12"), '{"Id": "12"}'],
    ["a structure", '{"Id": {"a": 1}, "Filter": {}}', replace("Id", "x"), '{"Id": "x", "Filter": {}}'],
    ["an item", '{"OptionalFields": ["size"]}', replace("OptionalFields/#0", "Size"), '{"OptionalFields": ["Size"]}'],
    ["a value that is not typed yet", '{"Id": }', replace("Id", "x"), '{"Id": "x" }'],
    [
      "a value that is not typed yet, minified",
      '{"Id":,"IsEnabled":true}',
      replace("Id", "x"),
      '{"Id":"x","IsEnabled":true}',
    ],
    ["a value without its colon", '{"Id"}', replace("Id", "x"), '{"Id": "x"}'],
  ]);
});

describe("rename", () => {
  it.each<[string, string]>([
    ['{"id" : "a"}', '{"Id" : "a"}'],
    ["{'id': 1}", '{"Id": 1}'],
    ['{"i\\u0064": 1}', '{"Id": 1}'],
    ['{"id"', '{"Id"'],
  ])("%j gives %j", (before, after) => {
    expect(editJson(before, (writer, node) => writer.rename(at(node, "#0"), id))).toBe(after);
  });

  it("writes the SDK's name", () => {
    expect(editJson('{"SSE-KMS": {}}', (writer, node) => writer.rename(at(node, "#0"), sSEKMS))).toBe('{"SSEKMS": {}}');
  });

  it("leaves what has no name", () => {
    expect(editJson("{}", (writer, node) => writer.rename(node, id))).toBe("{}");
  });
});

describe("remove", () => {
  const remove =
    (path: string): Call =>
    (writer, node) =>
      writer.remove(at(node, path));
  const list = (items: string): string => `{"OptionalFields": ${items}}`;
  table([
    [
      "with its line",
      root('  "Id": "a",', '  "Filter": {},', '  "Schedule": {}'),
      remove("Filter"),
      root('  "Id": "a",', '  "Schedule": {}'),
    ],
    ["the first", root('  "Id": "a",', '  "Filter": {}'), remove("Id"), root('  "Filter": {}')],
    ["the last", root('  "Id": "a",', '  "Filter": {', "  }"), remove("Filter"), root('  "Id": "a"')],
    ["the last with a trailing comma", root('  "Id": "a",', '  "Filter": {},'), remove("Filter"), root('  "Id": "a",')],
    [
      "the last, comments stay",
      root('  "Id": "a", // id', "  // filter", '  "Filter": {} // all', "  // end"),
      remove("Filter"),
      root('  "Id": "a" // id', "  // filter", "  // all", "  // end"),
    ],
    [
      "the comma behind a comment",
      root('  "Id": "a" /* , */ ,', '  "Filter": {}'),
      remove("Filter"),
      root('  "Id": "a" /* , */'),
    ],
    [
      "a comma on the next line",
      root('  "Id": "a"', '  , "Filter": {}', '  , "Schedule": {}'),
      remove("Filter"),
      root('  "Id": "a"', '  , "Schedule": {}'),
    ],
    [
      "the only one",
      root('  "Filter": {', '    "Prefix": "x"', "  }"),
      remove("Filter/Prefix"),
      root('  "Filter": {}'),
    ],
    [
      "the only one beside a comment",
      root('  "Filter": {', '    "Prefix": "x" // x', "  }"),
      remove("Filter/Prefix"),
      root('  "Filter": {', "    // x", "  }"),
    ],
    ["the only item", list('[ "a" ]'), remove("OptionalFields/#0"), list("[]")],
    ["the only item with a comma", list('["a",]'), remove("OptionalFields/#0"), list("[]")],
    ["the first item", list('["a", "b", "c"]'), remove("OptionalFields/#0"), list('["b", "c"]')],
    ["an item between", list('["a", "b", "c"]'), remove("OptionalFields/#1"), list('["a", "c"]')],
    ["the last item", list('["a", "b", "c"]'), remove("OptionalFields/#2"), list('["a", "b"]')],
    ["minified", '{"Id":"a","Filter":{},"Schedule":{}}', remove("Filter"), '{"Id":"a","Schedule":{}}'],
    ["minified, last", '{"Id":"a","Filter":{}}', remove("Filter"), '{"Id":"a"}'],
    ["padded, first", '{ "Id": "a", "Filter": {} }', remove("Id"), '{ "Filter": {} }'],
    ["padded, last", '{ "Id": "a", "Filter": {} }', remove("Filter"), '{ "Id": "a" }'],
    ["without a comma", root('  "Id": "a"', '  "Filter": {}'), remove("Filter"), root('  "Id": "a"')],
    ["from what is not closed", '{\n  "Id": "a",\n  "Filter": {', remove("Filter"), '{\n  "Id": "a"'],
  ]);
});

describe("insert", () => {
  const insert =
    (
      ...[path, value]: [Parameters<Parameters<Call>[0]["insert"]>[1], Parameters<Parameters<Call>[0]["insert"]>[2]]
    ): Call =>
    (writer, node) =>
      writer.insert(node, path, value);
  const prefix = insert([filter, filterPrefix], "x");
  const withPrefix = ['  "Filter": {', '    "Prefix": "x"', "  }"];
  table([
    [
      "behind what comes before",
      root('  "Id": "a",', '  "Filter": {}'),
      insert([isEnabled], true),
      root('  "Id": "a",', '  "IsEnabled": true,', '  "Filter": {}'),
    ],
    ["before what comes behind", root('  "Filter": {}'), insert([id], "a"), root('  "Id": "a",', '  "Filter": {}')],
    [
      "before the comment of what comes behind",
      root("  // all", '  "Filter": {}'),
      insert([id], "a"),
      root('  "Id": "a",', "  // all", '  "Filter": {}'),
    ],
    ["at the end", root('  "Id": "a"'), insert([isEnabled], false), root('  "Id": "a",', '  "IsEnabled": false')],
    [
      "at the end behind a comment",
      root('  "Id": "a" // id'),
      insert([isEnabled], false),
      root('  "Id": "a", // id', '  "IsEnabled": false'),
    ],
    [
      "at the end with a trailing comma",
      root('  "Id": "a", // id'),
      insert([isEnabled], false),
      root('  "Id": "a", // id', '  "IsEnabled": false,'),
    ],
    [
      "behind a comment on the line",
      root('  "Id": "a", /* id */', "  // f", '  "Filter": {}'),
      insert([isEnabled], true),
      root('  "Id": "a", /* id */', '  "IsEnabled": true,', "  // f", '  "Filter": {}'),
    ],
    [
      "commas in comments",
      root('  "Id": "a" /* , */, // ,', '  "Filter": {}'),
      insert([isEnabled], true),
      root('  "Id": "a" /* , */, // ,', '  "IsEnabled": true,', '  "Filter": {}'),
    ],
    [
      "where a comma is missing",
      root('  "Id": "a"', '  "Filter": {}'),
      insert([isEnabled], true),
      root('  "Id": "a",', '  "IsEnabled": true,', '  "Filter": {}'),
    ],
    ["behind unknown ones", root('  "Foo": 1'), insert([id], "a"), root('  "Foo": 1,', '  "Id": "a"')],
    [
      "minified",
      '{"Id":"a","Schedule":{}}',
      insert([filter], { Prefix: "x" }),
      '{"Id":"a","Filter":{"Prefix":"x"},"Schedule":{}}',
    ],
    ["minified, first", '{"IsEnabled":true}', insert([id], "a"), '{"Id":"a","IsEnabled":true}'],
    [
      "one line",
      '{"Id": "a"}',
      insert([optionalFields], ["Size", "ETag"]),
      '{"Id": "a", "OptionalFields": ["Size", "ETag"]}',
    ],
    [
      "one line, padded",
      '{ "Id": "a" }',
      insert([filter], { Prefix: "x" }),
      '{ "Id": "a", "Filter": { "Prefix": "x" } }',
    ],
    ["one line, padded, into an empty one", '{ "Filter": {} }', prefix, '{ "Filter": { "Prefix": "x" } }'],
    [
      "before a comment in one line",
      '{ "Id": "a" /* id */ }',
      insert([isEnabled], true),
      '{ "Id": "a", "IsEnabled": true /* id */ }',
    ],
    [
      "tabs",
      root('\t"Id": "a"'),
      insert([filter], { Prefix: "x" }),
      root('\t"Id": "a",', '\t"Filter": {', '\t\t"Prefix": "x"', "\t}"),
    ],
    [
      "four blanks",
      root('    "Id": "a"'),
      insert([encryption], { SSES3: {} }),
      root('    "Id": "a",', '    "Encryption": {', '        "SSES3": {}', "    }"),
    ],
    ["colons", root('  "Id" : "a"'), insert([isEnabled], true), root('  "Id" : "a",', '  "IsEnabled" : true')],
    [
      "aligned colons are not continued",
      root('  "Id":        "a"'),
      insert([isEnabled], true),
      root('  "Id":        "a",', '  "IsEnabled": true'),
    ],
    [
      "a list",
      root('  "Id": "a"'),
      insert([optionalFields], ["Size", "ETag"]),
      root('  "Id": "a",', '  "OptionalFields": [', '    "Size",', '    "ETag"', "  ]"),
    ],
    [
      "structures like those of the document",
      root('  "Filter": { "Prefix": "x" }'),
      insert([schedule, frequency], "Daily"),
      root('  "Filter": { "Prefix": "x" },', '  "Schedule": { "Frequency": "Daily" }'),
    ],
    [
      "an item",
      '{"OptionalFields": ["Size"]}',
      insert([optionalFields, optionalField], "ETag"),
      '{"OptionalFields": ["Size", "ETag"]}',
    ],
    [
      "an item into an empty list",
      root('  "OptionalFields": []'),
      insert([optionalFields, optionalField], "ETag"),
      root('  "OptionalFields": [', '    "ETag"', "  ]"),
    ],
    [
      "missing structures",
      root('  "Id": "a"'),
      insert([destination, s3BucketDestination, destinationBucket], "b"),
      root('  "Id": "a",', '  "Destination": {', '    "S3BucketDestination": {', '      "Bucket": "b"', "    }", "  }"),
    ],
    ["into an empty structure", root('  "Filter": {}'), prefix, root(...withPrefix)],
    ["into an empty structure of two lines", root('  "Filter": {', "  }"), prefix, root(...withPrefix)],
    ["instead of null", root('  "Filter": null'), prefix, root(...withPrefix)],
    ["where no value is typed yet", root('  "Filter":'), prefix, root(...withPrefix)],
    ["where no colon is typed yet", root('  "Filter"'), prefix, root(...withPrefix)],
    [
      "a list instead of null",
      '{"OptionalFields": null}',
      insert([optionalFields, optionalField], "Size"),
      '{"OptionalFields": ["Size"]}',
    ],
    ["not over another value", '{"Filter": "x"}', prefix, '{"Filter": "x"}'],
    ["not into a list", '{"Filter": ["x"]}', prefix, '{"Filter": ["x"]}'],
    [
      "behind a lonely comment",
      root('  "Filter": {', "    // all", "  }"),
      prefix,
      root('  "Filter": {', "    // all", '    "Prefix": "x"', "  }"),
    ],
    [
      "behind a lonely comment on the line of the brace",
      root('  "Filter": { // all', "  }"),
      prefix,
      root('  "Filter": { // all', '    "Prefix": "x"', "  }"),
    ],
    ["behind a lonely comment in one line", '{"Filter": {/* all */}}', prefix, '{"Filter": {/* all */ "Prefix": "x"}}'],
    [
      "into an object that is not closed",
      '{\n  "Id": "a",\n  "Filter": {\n',
      prefix,
      '{\n  "Id": "a",\n  "Filter": {\n    "Prefix": "x"\n',
    ],
    [
      "behind a comment that nothing follows",
      '{\n  "Filter": { // all',
      prefix,
      '{\n  "Filter": { // all\n    "Prefix": "x"',
    ],
    [
      "behind the comma of an object that is not closed",
      '{\n  "Id": "a",\n',
      insert([isEnabled], true),
      '{\n  "Id": "a",\n  "IsEnabled": true,\n',
    ],
    ["into an object whose opening brace is missing", '{"Filter": }}', prefix, '{"Filter":"Prefix":"x"}}'],
    [
      "into a list whose opening bracket is missing",
      '{"OptionalFields": "Size", "ETag"], "Id": "a"}',
      insert([optionalFields, optionalField], "StorageClass"),
      '{"OptionalFields": "Size", "ETag", "StorageClass"], "Id": "a"}',
    ],
    [
      "into an object that a brace is missing of",
      '{\n  "Filter": {\n  "Id": "a"\n}\n',
      prefix,
      '{\n  "Filter": {\n    "Prefix": "x"\n  "Id": "a"\n}\n',
    ],
    ["into an empty root", "{}\n", insert([id], "a"), '{\n  "Id": "a"\n}\n'],
    ["into an empty root in one line", "{}", insert([id], "a"), '{"Id": "a"}'],
    [
      "the last of duplicates",
      '{"Filter": {"Prefix": 1}, "Filter": {}}',
      prefix,
      '{"Filter": {"Prefix": 1}, "Filter": {"Prefix": "x"}}',
    ],
    [
      "values of all kinds",
      '{"Id": "a"}',
      insert([filter], { a: 1, b: null, c: [true, "x"], d: {} }),
      '{"Id": "a", "Filter": {"a": 1, "b": null, "c": [true, "x"], "d": {}}}',
    ],
  ]);
});

describe("move", () => {
  const move =
    (names: string[], ...path: Parameters<Parameters<Call>[0]["move"]>[2]): Call =>
    (writer, node) =>
      writer.move(
        names.map((name) => at(node, name)),
        node,
        path,
      );
  table([
    [
      "into a new structure",
      root('  "Id": "a",', '  "Frequency": "Daily"'),
      move(["Frequency"], schedule, frequency),
      root('  "Id": "a",', '  "Schedule": {', '    "Frequency": "Daily"', "  }"),
    ],
    [
      "into a new structure before others",
      root('  "Id": "a",', '  "Frequency": "Daily",', '  "IncludedObjectVersions": "All"'),
      move(["Frequency"], schedule, frequency),
      root('  "Id": "a",', '  "Schedule": {', '    "Frequency": "Daily"', "  },", '  "IncludedObjectVersions": "All"'),
    ],
    [
      "to an earlier place",
      root('  "Id": "a",', '  "OptionalFields": [],', '  "Frequency": "Daily"'),
      move(["Frequency"], schedule, frequency),
      root('  "Id": "a",', '  "Schedule": {', '    "Frequency": "Daily"', "  },", '  "OptionalFields": []'),
    ],
    [
      "minified",
      '{"Id":"a","Frequency":"Daily"}',
      move(["Frequency"], schedule, frequency),
      '{"Id":"a","Schedule":{"Frequency":"Daily"}}',
    ],
    [
      "with a trailing comma",
      root('  "Id": "a",', '  "Frequency": "Daily",'),
      move(["Frequency"], schedule, frequency),
      root('  "Id": "a",', '  "Schedule": {', '    "Frequency": "Daily"', "  },"),
    ],
    [
      "several together, where they stood",
      root('  "Destination": {', "    // here", '    "Bucket": "b",', '    "Format": "CSV"', "  }"),
      move(["Destination/Bucket", "Destination/Format"], destination, s3BucketDestination, destinationBucket),
      root(
        '  "Destination": {',
        "    // here",
        '    "S3BucketDestination": {',
        '      "Bucket": "b",',
        '      "Format": "CSV"',
        "    }",
        "  }",
      ),
    ],
    [
      "several, each at its place",
      root(
        '  "Destination": {',
        '    "S3BucketDestination": {',
        '      "AccountId": "1"',
        "    },",
        '    "Bucket": "b",',
        '    "Format": "CSV"',
        "  }",
      ),
      move(["Destination/Bucket", "Destination/Format"], destination, s3BucketDestination, destinationBucket),
      root(
        '  "Destination": {',
        '    "S3BucketDestination": {',
        '      "Format": "CSV",',
        '      "AccountId": "1",',
        '      "Bucket": "b"',
        "    }",
        "  }",
      ),
    ],
    [
      "with a new name, into another structure",
      '{"Destination": {"S3BucketDestination": {"SSE-S3": {}, "Encryption": {}}}}',
      (writer, node) => {
        const holder = at(node, "Destination/S3BucketDestination");
        return writer.move([at(holder, "SSE-S3")], holder, [encryption, sSES3]);
      },
      '{"Destination": {"S3BucketDestination": {"Encryption": {"SSES3": {}}}}}',
    ],
    [
      "a member into a list",
      root('  "Id": "a",', '  "Field": "Size"'),
      move(["Field"], optionalFields, optionalField),
      root('  "Id": "a",', '  "OptionalFields": [', '    "Size"', "  ]"),
    ],
    [
      "an item out of a list",
      '{"OptionalFields": ["Size", "All"]}',
      (writer, node) => writer.move([at(node, "OptionalFields/#1")], node, [includedObjectVersions]),
      '{"IncludedObjectVersions": "All", "OptionalFields": ["Size"]}',
    ],
    [
      "up, with comments inside",
      root(
        '  "Id": "a",',
        '  "Schedule": {',
        '    "Filter": {',
        "      // one",
        '      "Prefix": "x" /* two',
        "        three */",
        "    },",
        '    "Frequency": "Daily"',
        "  }",
      ),
      (writer, node) => writer.move([at(node, "Schedule/Filter")], node, [filter]),
      root(
        '  "Id": "a",',
        '  "Filter": {',
        "    // one",
        '    "Prefix": "x" /* two',
        "      three */",
        "  },",
        '  "Schedule": {',
        '    "Frequency": "Daily"',
        "  }",
      ),
    ],
    [
      "a value that is not typed yet",
      '{"Id": "a", "Frequency": }',
      move(["Frequency"], schedule, frequency),
      '{"Id": "a", "Schedule": {"Frequency":} }',
    ],
  ]);

  it("moves out of a wrapper", () => {
    const before = '{"InventoryConfiguration": {"Id": "a"}, "IsEnabled": true, "Bucket": "b"}';
    const call: Call = (writer, node) =>
      writer.move([at(node, "IsEnabled")], node, [inventoryConfiguration, isEnabled]);
    expect(editJson(before, call, "cli")).toBe(
      '{"InventoryConfiguration": {"Id": "a", "IsEnabled": true}, "Bucket": "b"}',
    );
  });
});

describe("what is not written", () => {
  it("is not edited: the document itself has no name and no value", () => {
    const calls: Call[] = [
      (writer, node) => writer.replaceValue(node.parent ?? node, "x"),
      (writer, node) => writer.rename(node.parent ?? node, id),
      (writer, node) => writer.reshape(node.parent ?? node, "x"),
      (writer, node) => writer.insert(node.parent ?? node, [id], "x"),
    ];
    for (const call of calls) expect(editJson('{"Id": "a"}', call)).toBe('{"Id": "a"}');
  });
});

describe("wrap", () => {
  it.each([
    ['{"Id": "a"}', '{ "InventoryConfigurationList": [{"Id": "a"}] }'],
    ['{\n"Id": "a"\n}', '{\n  "InventoryConfigurationList": [{\n  "Id": "a"\n  }]\n}'],
  ])("%j", (text, wrapped) => {
    expect(editJson(text, (writer, node) => writer.wrap?.(node, "InventoryConfigurationList", true) ?? [])).toBe(
      wrapped,
    );
  });
});

describe("reshape", () => {
  it.each([
    ['{"Id":"a","Schedule":"x"}', '{"Id":"a","Schedule":{"Frequency":"Daily"}}'],
    ['{"Schedule":     "x"}', '{"Schedule":     { "Frequency": "Daily" }}'],
  ])("writes colons as the document does, but for their alignment: %j", (text, reshaped) => {
    const reshape: Call = (writer, node) => writer.reshape(at(node, "Schedule"), { Frequency: "Daily" });
    expect(editJson(text, reshape)).toBe(reshaped);
  });
});

describe("insert", () => {
  it("writes names into what the vocabulary does not know, too", () => {
    const insert: Call = (writer, node) => writer.insert(at(node, "Other"), [id], "x");
    expect(editJson('{"Other": {"a": 1}}', insert)).toBe('{"Other": {"a": 1, "Id": "x"}}');
  });

  it("puts members behind a comment that is not closed, where nothing is read", () => {
    const insert: Call = (writer, node) => writer.insert(node, [id], "x");
    expect(editJson('{"IsEnabled": true /* b', insert)).toContain('"Id": "x"');
  });
});
