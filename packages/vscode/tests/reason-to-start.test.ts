import { expect, test } from "vitest";
import { isReasonToStart } from "../src/reason-to-start.ts";

const document = (text: string, languageId = "xml") => ({ getText: () => text, languageId });

test.each([
  ["a configuration", "<InventoryConfiguration>\n</InventoryConfiguration>"],
  ["its beginning", '{\n  "Id": "weekly",\n  "IncludedObjectVersions": '],
  ["a request", "PUT /?inventory&id=weekly HTTP/1.1\n"],
  ["an empty document, which may become one", ""],
  ["a document with hardly anything in it", "<\n\n"],
])("the server is needed for %s", (_, text) => {
  expect(isReasonToStart(document(text))).toBe(true);
});

test.each([
  ["other XML", "<project><modelVersion>4.0.0</modelVersion></project>"],
  ["other JSON", '{ "name": "a-package", "version": "1.0.0" }'],
  ["much white space", "\n".repeat(1000)],
  ["what begins to look like ours only far behind", `${" ".repeat(300_000)}<InventoryConfiguration/>`],
])("the server is not needed for %s", (_, text) => {
  expect(isReasonToStart(document(text))).toBe(false);
});

test("a word that many YAML files have is no reason", () => {
  expect(isReasonToStart(document("on:\n  schedule: daily\nSchedule: x\n", "yaml"))).toBe(false);
  expect(isReasonToStart(document("Id: a\nSchedule:\n  Frequency: Daily\n", "yaml"))).toBe(true);
  expect(isReasonToStart(document('resource "aws_s3_bucket_inventory" "x" {\n', "terraform"))).toBe(true);
});
