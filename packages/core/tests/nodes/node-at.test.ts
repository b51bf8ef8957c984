import { expect, test } from "vitest";
import type { Language } from "../../src/languages/language.ts";
import { lint } from "../../src/lint.ts";
import { nodePlaceAt } from "../../src/nodes/node-at.ts";

const xml = "<InventoryConfiguration><Schedule><Frequency> Daily </Frequency></Schedule></InventoryConfiguration>";
const json = '{"Bucket": "acme", "InventoryConfiguration": {"OptionalFields": ["Size"], "Schedule": {}}}';
const http = `PUT /?inventory&id=a%20b HTTP/1.1\nHost: acme.s3.eu-west-1.amazonaws.com\nContent-MD5: x\n\n${xml}`;

/** The name or value that each character belongs to, one after the other. */
function places(text: string, language: Language): string[] {
  const { ast } = lint({ text, language, strict: true }).sourceCode;
  const found = Array.from(text, (_, offset) => {
    const place = nodePlaceAt(ast, offset);
    if (place) {
      const [start, end] = place.range;
      expect(offset >= start && offset < end).toBe(true);
    }
    return place ? `${place.node.type} ${place.part} ${text.slice(...place.range)}` : "";
  });
  return found.filter((place, index) => place !== "" && place !== found[index - 1]);
}

test("names of both tags, and values without the white space around them", () => {
  expect(places(xml, "xml")).toEqual([
    "InventoryConfiguration name InventoryConfiguration",
    "Schedule name Schedule",
    "Frequency name Frequency",
    "Frequency value Daily",
    "Frequency name Frequency",
    "Schedule name Schedule",
    "InventoryConfiguration name InventoryConfiguration",
  ]);
});

test("keys, strings and items", () => {
  expect(places(json, "json")).toEqual([
    "Request name {",
    'RequestBucket name "Bucket"',
    'RequestBucket value "acme"',
    'InventoryConfiguration name "InventoryConfiguration"',
    'OptionalFields name "OptionalFields"',
    'OptionalField value "Size"',
    'Schedule name "Schedule"',
  ]);
});

test("parts of a request that lie in each other, and the names of headers", () => {
  expect(places(http, "http").slice(0, 8)).toEqual([
    "RequestMethod value PUT",
    "RequestTarget value /?inventory&id=a%20b",
    "RequestId value a%20b",
    "RequestBucket value acme",
    "RequestHost value acme.s3.eu-west-1.amazonaws.com",
    "RequestHeader name Content-MD5",
    "RequestHeader value x",
    "InventoryConfiguration name InventoryConfiguration",
  ]);
});
