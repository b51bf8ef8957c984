import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Counts, readSuppressions, writeSuppressions } from "../../src/suppressions/suppressions-file.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, "suppressions.json");
});
afterEach(() => removeFolder(folder));

const counts = (files: Readonly<Record<string, Readonly<Record<string, number>>>>): Counts =>
  new Map(Object.entries(files).map(([name, rules]) => [name, new Map(Object.entries(rules))]));

describe("reading", () => {
  test.each([
    ["", "1:1: this file is empty; {} suppresses nothing"],
    ["{", "1:1: this is no JSON"],
    ["[]", "1:1: the whole must be an object"],
    ['{\n  "a.xml": 3\n}', "2:12: what is said of a.xml must be an object"],
    ['{ "a.xml": { "wrapper": 2 } }', "1:25: what is said of wrapper must be an object"],
    ['{ "a.xml": { "wrapper": {} } }', '1:14: wrapper has no "count"'],
    ['{ "a.xml": { "wrapper": { "counts": 1 } } }', "1:27: 'counts' is not known here, only \"count\""],
    ['{ "a.xml": { "wrapper": { "count": "1" } } }', "1:36: the count must be a whole number, 1 or more"],
    ['{ "a.xml": { "wrapper": { "count": 0 } } }', "1:36: the count must be a whole number, 1 or more"],
    ['{ "a.xml": { "wrapper": { "count": 1.5 } } }', "1:36: the count must be a whole number, 1 or more"],
    ['{ "a.xml": {}, "a.xml": {} }', "1:16: 'a.xml' stands here twice"],
  ])("%s", (text, message) => {
    writeFileSync(file, text);
    expect(() => readSuppressions(file)).toThrow(`${file}:${message}`);
  });

  test("a file that cannot be read", () => {
    expect(() => readSuppressions(folder)).toThrow(`the baseline cannot be read: ${folder}: it is a directory; `);
  });
});

describe("writing", () => {
  test("is sorted, and can be read again whatever the names are", () => {
    const all = counts({ "10.xml": { wrapper: 1 }, "9": { b: 1, a: 2 }, "a b/ü\n.xml": { a: 1 }, empty: {} });
    all.set("__proto__", new Map([["__proto__", 3]]));
    writeSuppressions(file, all);
    expect(readFileSync(file, "utf8")).toBe(`{
  "10.xml": {
    "wrapper": { "count": 1 }
  },
  "9": {
    "a": { "count": 2 },
    "b": { "count": 1 }
  },
  "__proto__": {
    "__proto__": { "count": 3 }
  },
  "a b/ü\\n.xml": {
    "a": { "count": 1 }
  }
}
`);
    all.delete("empty");
    expect(readSuppressions(file)).toEqual(all);
  });

  test("leaves nothing else behind, and nothing at all to suppress is written as such", () => {
    writeSuppressions(file, counts({ "a.xml": {} }));
    expect(readFileSync(file, "utf8")).toBe("{}\n");
    expect(readdirSync(folder)).toEqual(["suppressions.json"]);
  });

  test.skipIf(process.platform === "win32")("goes where a link leads", () => {
    const link = join(folder, "link.json");
    writeFileSync(file, "{}");
    symlinkSync("suppressions.json", link);
    writeSuppressions(link, counts({ "a.xml": { wrapper: 1 } }));
    expect(readSuppressions(file)).toEqual(counts({ "a.xml": { wrapper: 1 } }));
    expect(readdirSync(folder).sort()).toEqual(["link.json", "suppressions.json"]);
  });

  test("says where it cannot write", () => {
    const place = join(file, "below.json");
    writeFileSync(file, "");
    expect(() => writeSuppressions(place, new Map())).toThrow(`the baseline cannot be written to ${place}: `);
  });
});
