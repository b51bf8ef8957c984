import { expect, test } from "vitest";
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
])("writes into %j", (marked, name, value, after) => {
  expect(writtenIn(yaml, marked, name, value)).toBe(after);
});
