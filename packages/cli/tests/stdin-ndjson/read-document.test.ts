import { expect, test } from "vitest";
import { readDocument } from "../../src/stdin-ndjson/read-document.ts";

const read = (value: unknown) => readDocument(JSON.stringify(value));

test("a line is a document with its path, and perhaps with facts", () => {
  expect(read({ path: "a.xml", text: "" })).toEqual({ path: "a.xml", text: "", facts: undefined });
  const facts = {
    bucket: "ledger",
    region: "eu-west-1",
    account: "735190428613",
    directoryBucket: false,
    asOf: "2024-05",
  };
  expect(read({ text: "{}", id: 7, path: "s3://ledger/a", facts })).toEqual({
    path: "s3://ledger/a",
    text: "{}",
    facts,
  });
  expect(read({ path: "a", text: "b", facts: {} })).toEqual({ path: "a", text: "b", facts: {} });
});

test.each([
  [null, "it is no object with path and text"],
  ["text", "it is no object with path and text"],
  [[], "it is no object with path and text"],
  [{}, "its path is missing, or no string"],
  [{ path: "", text: "" }, "its path is missing, or no string"],
  [{ path: 7, text: "" }, "its path is missing, or no string"],
  [{ path: "a\0b", text: "" }, "its path holds a NUL"],
  [{ path: "a" }, "its text is missing, or no string"],
  [{ path: "a", text: { Id: "daily" } }, "its text is missing, or no string"],
  [{ path: "a", text: "", facts: null }, "its facts are no object"],
  [{ path: "a", text: "", facts: [] }, "its facts are no object"],
  [{ path: "a", text: "", facts: { toString: "x" } }, "its facts have toString, which is not known"],
  [{ path: "a", text: "", facts: { bucket: "s3://b" } }, "its fact bucket is not a bucket's name, such as acme-media"],
  [{ path: "a", text: "", facts: { region: "EU" } }, "its fact region is not a Region, such as eu-west-1"],
  [{ path: "a", text: "", facts: { region: "eu-west" } }, "its fact region is not a Region, such as eu-west-1"],
  [{ path: "a", text: "", facts: { account: "7351" } }, "its fact account is not a string of 12 digits"],
  [{ path: "a", text: "", facts: { directoryBucket: "true" } }, "its fact directoryBucket is not true or false"],
  [{ path: "a", text: "", facts: { asOf: "2024-13" } }, "its fact asOf is not a month, such as 2024-05"],
])("of %j is said what is wrong", (value, expected) => {
  expect(read(value)).toBe(expected);
});

test("what is no JSON is told apart from a wrong document", () => {
  expect(readDocument("{")).toBe("it is no JSON");
  expect(readDocument('{"path":"a","text":"\t"}')).toBe("it is no JSON");
});
