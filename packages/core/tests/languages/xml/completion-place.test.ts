import { expect, test } from "vitest";
import { xml } from "../../../src/languages/xml/language.ts";
import { placeIn, writtenIn } from "../places.ts";

test.each([
  ["|", "other"],
  ["<a><b>|</b></a>", "content b ''"],
  ["<a><Sch|\n  <b/></a>", "name  'Sch'"],
  ["<a><Sch|>x</Sch></a>", "name  'Sch' only"],
])("%j", (text, place) => {
  expect(placeIn(xml, text)).toBe(place);
});

test.each<[marked: string, name: string | undefined, after: string]>([
  ["<a><b>|</b></a>", undefined, "<a><b>x</b></a>"],
  ["<a><b>|", undefined, "<a><b>x</b>"],
  ["<a><n:|></a>", "Id", "<a><Id>x</Id></a>"],
  ["<a><Sch|>y</Sch></a>", "Id", "<a><Id>y</Sch></a>"],
])("writes at %j", (marked, name, after) => {
  expect(writtenIn(xml, marked, name, "x")).toBe(after);
});

test.each([
  ['<Inv xmlns="|">', ["http://s3.amazonaws.com/doc/2006-03-01/"]],
  ['<Inv xmlns="|', ['http://s3.amazonaws.com/doc/2006-03-01/"']],
  ['<Inv id="|">', []],
  ['<Inv xmlns:s="|">', ["http://s3.amazonaws.com/doc/2006-03-01/"]],
  ["<Inv |>", ['xmlns="http://s3.amazonaws.com/doc/2006-03-01/"']],
  ['<Inv xmlns:|="b">', []],
])("offers the namespace at %j", (marked, texts) => {
  const place = xml.placeAt?.(xml.read(marked.replace("|", "")), marked.indexOf("|"), true);
  expect(place?.words.map(({ text }) => text)).toEqual(texts);
});

test("writes nothing for a structure where a value belongs", () => {
  const place = xml.placeAt?.(xml.read("<a></a>"), 3, true);
  expect(place?.write({ name: undefined, content: { is: "map", drafts: [] } }).text).toBe("");
});
