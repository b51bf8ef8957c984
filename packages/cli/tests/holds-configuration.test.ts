import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { holdsConfiguration } from "../src/run/engine.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

const namespace = "http://s3.amazonaws.com/doc/2006-03-01/";
const message = "The tag <InventoryConfiguration> is not closed.";

const documents = {
  "body.xml": `<InventoryConfiguration xmlns="${namespace}"><Id>a</Id></InventoryConfiguration>`,
  "half.xml": `<InventoryConfiguration xmlns="${namespace}">\n  <Id>a`,
  "input.json": `{ "Bucket": "acme", "Id": "a", "InventoryConfiguration": { "Id": "a" } }`,
  "input.jsonc": `{ "Bucket": "acme", "Id": "a", "InventoryConfiguration": { "Id": "a" } } // ours`,
  "input.yaml": "Bucket: acme\nId: a\nInventoryConfiguration:\n  Id: a\n",
  "request.http": `PUT /?inventory&id=a HTTP/1.1\nHost: acme.s3.amazonaws.com\n\n<InventoryConfiguration/>`,
};
const others = {
  "empty.xml": "",
  "project.xml": "<project><name>inventory</name></project>",
  "report.json": `[\n{"filePath":"/a.xml","messages":[{"message":"${message}"}]}\n]\n`,
  "lines.json": `{"filePath":"/a.xml","message":"${message}"}\n{"filePath":"/a.xml","message":"${message}"}\n`,
  "lines.xml": `{"filePath":"/a.xml","message":"${message}"}\n`,
  "compact.xml": `a.xml:1:2: error xml-syntax ${message}\n`,
  "compact.json": `a.xml:1:2: error xml-syntax ${message}\n`,
  "values.yaml": "schedule: daily\nDestination: a\n",
  "body.txt": documents["body.xml"],
};
const folder = temporaryFolder({ ...documents, ...others });

afterAll(() => removeFolder(folder));

test.each(Object.keys(documents))("a document is not to be written over: %s", async (name) => {
  expect(await holdsConfiguration(join(folder, name))).toBe(true);
});

test.each([...Object.keys(others), "missing.xml"])(
  "a report of the last run, and what is not ours, may be: %s",
  async (name) => {
    expect(await holdsConfiguration(join(folder, name))).toBe(false);
  },
);
