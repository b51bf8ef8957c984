import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeAtomically } from "../../src/files/write-atomically.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, "a.json");
});

afterEach(() => removeFolder(folder));

describe("a file is written", () => {
  test("where there was none, and over another one", () => {
    expect(writeAtomically(file, "one")).toBeUndefined();
    expect(readFileSync(file, "utf8")).toBe("one");
    expect(writeAtomically(file, Buffer.from("two"))).toBeUndefined();
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  test("when a last look finds all as it was, with the new content still beside it", () => {
    writeFileSync(file, "old");
    const look = () => (readFileSync(file, "utf8") === "old" && readdirSync(folder).length === 2 ? undefined : "no");
    expect(writeAtomically(file, "new", { hinderedBy: look })).toBeUndefined();
    expect(readFileSync(file, "utf8")).toBe("new");
  });

  test.skipIf(process.platform === "win32")("with the rights that are asked for, or those of what is replaced", () => {
    writeAtomically(file, "", { mode: 0o600 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o604);
    writeAtomically(file, "", { replaced: statSync(file) });
    expect(statSync(file).mode & 0o777).toBe(0o604);
  });

  test.skipIf(process.platform === "win32")("in the place of a link, not where it leads", () => {
    symlinkSync("elsewhere", file);
    writeAtomically(file, "here");
    expect(readFileSync(file, "utf8")).toBe("here");
    expect(existsSync(join(folder, "elsewhere"))).toBe(false);
  });
});

describe("nothing is left behind", () => {
  test("where a last look hinders it", () => {
    writeFileSync(file, "old");
    expect(writeAtomically(file, "new", { hinderedBy: () => "it has changed" })).toBe("it has changed");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  test("where a directory stands in its place", () => {
    mkdirSync(file);
    expect(() => writeAtomically(file, "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  test("where the last look fails", () => {
    const look = () => {
      throw new TypeError("broken");
    };
    expect(() => writeAtomically(file, "new", { hinderedBy: look })).toThrow("broken");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("where a run was killed long ago, and what is young or another's stays", () => {
    const old = ".inventory-lint-0123456789ab.tmp";
    const kept = [".inventory-lint-ba9876543210.tmp", ".inventory-lint-mine.tmp", "0123456789ab.tmp"];
    for (const name of [old, ...kept]) writeFileSync(join(folder, name), "");
    const dayAgo = new Date(Date.now() - 24 * 60 * 60 * 1000);
    for (const name of [old, ...kept.slice(1)]) utimesSync(join(folder, name), dayAgo, dayAgo);
    mkdirSync(join(folder, ".inventory-lint-00000000000d.tmp"));
    utimesSync(join(folder, ".inventory-lint-00000000000d.tmp"), dayAgo, dayAgo);
    writeAtomically(file, "new");
    expect(readdirSync(folder).sort()).toEqual([".inventory-lint-00000000000d.tmp", ...kept, "a.json"].sort());
  });
});
