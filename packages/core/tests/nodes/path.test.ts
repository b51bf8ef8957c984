import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { json, xml } from "../rules/documents.ts";

const pathsIn = (text: string, language: "xml" | "json") =>
  lint({ text, language }, { rules: { "element-order": "off" } }).findings.map(({ path }) => path);

it("a member at a wrong place has the API's name in every carrier", () => {
  expect(pathsIn(xml({ Encryption: "", extra: "<SSE-S3/>" }), "xml")).toEqual(["SSES3"]);
  expect(pathsIn(json({ Encryption: "", extra: '"SSES3": {}' }), "json")).toEqual(["SSES3"]);
});

it.each([
  ["Notes", "Notes"],
  ["acme.note", "['acme.note']"],
  ["a[0]", "['a[0]']"],
  ["a.[b]'s\\\\", "['a.[b]\\'s\\\\']"],
  ["a-b", "a-b"],
])("an unknown name %s stands as written, and in brackets where it could be misread", (name, path) => {
  expect(pathsIn(json({ extra: `"${name}": 1` }), "json")).toEqual([path]);
  expect(pathsIn(json({ Schedule: `"Schedule": { "Frequency": "Daily", "${name}": 1 }` }), "json")).toEqual([
    path.startsWith("[") ? `Schedule${path}` : `Schedule.${path}`,
  ]);
});

it("an index follows a name without a dot", () => {
  expect(pathsIn(xml({ OptionalFields: "<OptionalFields><Field>size</Field></OptionalFields>" }), "xml")).toEqual([
    "OptionalFields[0]",
  ]);
});
