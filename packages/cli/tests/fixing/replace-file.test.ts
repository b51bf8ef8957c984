import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { replaceFile } from "../../src/fixing/replace-file.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";
import { toldBy } from "../standard-error.ts";

const before = Buffer.from("before");
const after = Buffer.from("after, and longer");
let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder({ "a.xml": "before" });
  file = join(folder, "a.xml");
});

afterEach(() => removeFolder(folder));

/** Nothing but the files named is left behind, neither a temporary file. */
function expectFiles(...names: string[]): void {
  expect(readdirSync(folder).sort()).toEqual(names.sort());
}

describe.skipIf(process.platform === "win32")("a file is replaced", () => {
  test("with its mode, and nothing is left behind", () => {
    chmodSync(file, 0o640);
    expect(replaceFile(file, before, after)).toBeUndefined();
    expect(readFileSync(file)).toEqual(after);
    expect(statSync(file).mode & 0o7777).toBe(0o640);
    expectFiles("a.xml");
  });

  test("by a new one: whoever reads the old one reads it whole, and hears of its other names", () => {
    linkSync(file, join(folder, "old.xml"));
    const told = toldBy(() => replaceFile(file, before, after));
    expect(readFileSync(join(folder, "old.xml"))).toEqual(before);
    expect(told).toBe(
      `inventory-lint: ${file} is repaired under this name only: its other name, a hard link, holds what it held before\n`,
    );
  });

  test("where a link leads, and the link stays", () => {
    const link = join(folder, "link.xml");
    symlinkSync("a.xml", link);
    expect(replaceFile(link, before, after)).toBeUndefined();
    expect(lstatSync(link).isSymbolicLink() && readlinkSync(link)).toBe("a.xml");
    expect(readFileSync(file)).toEqual(after);
    expectFiles("a.xml", "link.xml");
  });

  test("also where its name is as long as names may be", () => {
    const long = temporaryFolder({ [`${"n".repeat(251)}.xml`]: "before" });
    const path = join(long, `${"n".repeat(251)}.xml`);
    expect(replaceFile(path, before, after)).toBeUndefined();
    expect(readFileSync(path)).toEqual(after);
    removeFolder(long);
  });
});

describe.skipIf(process.platform === "win32")("a file is left alone", () => {
  test("where it is read-only", () => {
    chmodSync(file, 0o444);
    expect(replaceFile(file, before, after)).toBe("it is read-only");
    expect(readFileSync(file)).toEqual(before);
    expectFiles("a.xml");
  });

  test("where somebody else has changed it meanwhile", () => {
    expect(replaceFile(file, Buffer.from("read"), after)).toBe("it has changed since it was read");
    expect(readFileSync(file)).toEqual(before);
    expectFiles("a.xml");
  });

  test("where it has gone", () => {
    unlinkSync(file);
    expect(replaceFile(file, before, after)).toBe("it does not exist, or is a broken link");
    expectFiles();
  });

  test("where it has become a directory", () => {
    unlinkSync(file);
    mkdirSync(file);
    expect(replaceFile(file, before, after)).toBe("it is a directory");
    expect(statSync(file).isDirectory()).toBe(true);
    expectFiles("a.xml");
  });
});
