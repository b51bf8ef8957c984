import { expect, test } from "vitest";
import { hcl } from "../../../src/languages/hcl/language.ts";
import { placeIn, writtenIn } from "../places.ts";

const resource = (content: string) => `resource "aws_s3_bucket_inventory" "x" {\n${content}\n}\n`;

const places: [content: string, place: string][] = [
  ["  |", "name resource ''"],
  ["  sch|", "name resource 'sch'"],
  ["  sch| {\n  }", "name resource 'sch' only"],
  ["  sch|edule = 1", "name resource 'schedule' only"],
  ["  schedule {\n    |\n  }", "name resource.schedule ''"],
  ["  schedule {\n    freq|\n  }", "name resource.schedule 'freq'"],
  ["  schedule {\n    frequency = |\n  }", "value resource.schedule.frequency ''"],
  ['  schedule {\n    frequency = "|"\n  }', "value resource.schedule.frequency '\"\"'"],
  ['  schedule {\n    frequency = "Da|ily"\n  }', "value resource.schedule.frequency '\"Daily\"'"],
  ["  schedule {\n    frequency = Da|\n  }", "value resource.schedule.frequency 'Da'"],
  ["  name = var.na|", "other"],
  ["  optional_fields = [|]", "value resource.optional_fields ''"],
  ['  optional_fields = ["Size", |]', "value resource.optional_fields ''"],
  ['  optional_fields = ["Size", "ET|"]', "value resource.optional_fields '\"ET\"'"],
  ['  optional_fields = ["Size" |]', "other"],
  ['  dynamic "filter" {\n    content {\n      |\n    }\n  }', "name resource.dynamic.content ''"],
  ["| name = 1", "other"],
  ["  # |", "other"],
  ['  name = "a" |', "other"],
];

test.each(places)("%j", (content, place) => {
  expect(placeIn(hcl, resource(content))).toBe(place);
});

test("a document that ends in the middle", () => {
  expect(placeIn(hcl, 'resource "a" "b" {\n  schedule {\n    fr|')).toBe("name resource.schedule 'fr'");
});

test.each<[content: string, name: string | undefined, value: string, after: string]>([
  ["  |", "name", "a", '  name = "a"'],
  [
    '  bucket                   = "x"\n  |',
    "name",
    "a",
    '  bucket                   = "x"\n  name                     = "a"',
  ],
  ["  schedule {\n    frequency = |\n  }", undefined, "Daily", '  schedule {\n    frequency = "Daily"\n  }'],
  ['  schedule {\n    frequency = "|"\n  }', undefined, "Daily", '  schedule {\n    frequency = "Daily"\n  }'],
  ["  nam| = 1", "name", "a", "  name = 1"],
])("writes into %j", (content, name, value, after) => {
  expect(writtenIn(hcl, resource(content), name, value)).toBe(resource(after));
});

const draft = {
  name: "schedule",
  content: { is: "map", drafts: [{ name: "frequency", content: { is: "scalar", value: "Daily" } }] },
} as const;

/** A structure as it is written at the mark `|`. */
function structureIn(marked: string, ownIndent: boolean): string | undefined {
  const tree = hcl.read(marked.replace("|", ""));
  return hcl.placeAt?.(tree, marked.indexOf("|"), ownIndent).write(draft).text;
}

test("a structure is a block in a body, and an object in an object", () => {
  const inBody = structureIn(resource("  |"), true);
  expect(inBody).toBe('schedule {\n    frequency = "Daily"\n  }');
  const inObject = structureIn(resource("  destination = {\n    |\n  }"), true);
  expect(inObject).toBe('schedule = {\n      frequency = "Daily"\n    }');
});

test("an editor that indents further lines itself gets them without indentation", () => {
  expect(structureIn(resource("  |"), false)).toBe('schedule {\n  frequency = "Daily"\n}');
});
