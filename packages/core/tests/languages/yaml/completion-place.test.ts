import { expect, test } from "vitest";
import type { DraftContent } from "../../../src/edits/drafts.ts";
import { yaml } from "../../../src/languages/yaml/language.ts";
import { placeIn, writtenIn } from "../places.ts";

const places: [text: string, place: string][] = [
  ["a:\n  |\n", "name a ''"],
  ["a:\n  Sch|\n", "name a 'Sch'"],
  ["a:\n  Sch|:\n    b: 1\n", "name a 'Sch' only"],
  ["a:\n  b: 1\n  |\n", "name a ''"],
  ["a:\n  b: 1\n|\n", "name  ''"],
  ["a:\n  b:\n    c: 1\n  d|\n", "name a 'd'"],
  ["a:\n  b: |\n", "value a.b ''"],
  ["a:\n  b:|\n", "value a.b ''"],
  ["a:\n  b: Da|\n", "value a.b 'Da'"],
  ['a:\n  b: "Da|"\n', "value a.b '\"Da\"'"],
  ["a:\n  b: one tw|o\n", "other"],
  ["a:\n  b: arn:aws:s3:::ac|\n", "value a.b 'arn:aws:s3:::ac'"],
  ["a:\n  - |\n", "content a.- ''"],
  ["a:\n  - Si|\n", "content a.- 'Si'"],
  ["a:\n  - Id: x\n    |\n", "name a.- ''"],
  ["a:\n  - Id: x\n    Sch|\n  - Id: y\n", "name a.- 'Sch'"],
  ["a:\n  - Id: x\n  |\n", "name a ''"],
  ["a:\n- Id: x\n  |\n", "name a.- ''"],
  ["a:\n- Id: |\n", "value a.-.Id ''"],
  ["a: [x, |]\n", "value a ''"],
  ["a: [|]\n", "value a ''"],
  ["a: {b: 1, |}\n", "name a ''"],
  ["a:\n | b: 1\n", "other"],
  ["a:\n  - | Id: x\n", "other"],
  ["# |\na: 1\n", "other"],
  ["{a: |}\n", "other"],
  ["a: | b\n", "other"],
];

test.each(places)("%j", (text, place) => {
  expect(placeIn(yaml, text)).toBe(place);
});

test.each<[marked: string, name: string | undefined, value: string, after: string]>([
  ["a:\n  |\n", "Id", "x", "a:\n  Id: x\n"],
  ["a:\n  Account|\n", "Account", "111122223333", 'a:\n  Account: "111122223333"\n'],
  ["a:\n  - x\n  |\n", "Field", "Size", "a:\n  - x\n  - Size\n"],
  ["a:\n  - |\n", undefined, "Size", "a:\n  - Size\n"],
  ["a:|\n", undefined, "Daily", "a: Daily\n"],
  ["a: '|'\n", undefined, "Daily", "a: 'Daily'\n"],
  ["a: [x, |]\n", undefined, "Size", "a: [x, Size]\n"],
  ["a: {b: 1, |}\n", "Id", "x", "a: {b: 1, Id: x}\n"],
  ["a:\n  Sch|:\n    b: 1\n", "Schedule", "x", "a:\n  Schedule:\n    b: 1\n"],
])("writes into %j", (marked, name, value, after) => {
  expect(writtenIn(yaml, marked, name, value)).toBe(after);
});

test.each<[content: DraftContent, written: string]>([
  [{ is: "map", drafts: [{ name: "Prefix", content: { is: "scalar", value: "x" } }] }, " {Prefix: x}"],
  [{ is: "list", drafts: [{ name: "Field", content: { is: "scalar", value: "Size" } }] }, " [Size]"],
])("writes a structure behind a colon", (content, written) => {
  expect(yaml.placeAt?.(yaml.read("a:\n"), 2, true).write({ name: undefined, content }).text).toBe(written);
});

test.each([
  [true, "Filter:\n      Prefix: x"],
  [false, "Filter:\n    Prefix: x"],
])("counts an editor's own indentation: %j", (ownIndent, written) => {
  const content: DraftContent = { is: "map", drafts: [{ name: "Prefix", content: { is: "scalar", value: "x" } }] };
  const place = yaml.placeAt?.(yaml.read("a:\n  - \n"), 7, ownIndent);
  expect(place?.write({ name: "Filter", content }).text).toBe(written);
});
