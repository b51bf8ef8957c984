import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useCompileCache } from "../../src/run/compile-cache.ts";

let folder: string;
let command: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inventory-lint-"));
  command = join(folder, "dist-bundle");
  cache = join(folder, ".compile-cache");
  mkdirSync(command);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function used(): string[] {
  const folders: string[] = [];
  useCompileCache(command, (path) => folders.push(path));
  return folders;
}

function makeOpenFolder(): void {
  mkdirSync(cache);
  chmodSync(cache, 0o777);
}

test("what is compiled is kept beside the command", () => {
  expect(used()).toEqual([cache]);
  expect(used()).toEqual([cache]);
});

test.runIf(process.platform !== "win32")("nobody else can write there", () => {
  used();
  expect(statSync(cache).mode & 0o022).toBe(0);
});

test.runIf(process.platform !== "win32").each([
  ["a folder that others can write", makeOpenFolder],
  ["a link", () => symlinkSync("dist-bundle", cache)],
  ["a file", () => writeFileSync(cache, "")],
])("%s in its place is not used", (_, prepare) => {
  prepare();
  expect(used()).toEqual([]);
});

test.runIf(process.platform !== "win32")("where others can write the command, they may write there too", () => {
  chmodSync(command, 0o777);
  makeOpenFolder();
  expect(used()).toEqual([cache]);
});

test("nothing is made for a command that is not there", () => {
  rmSync(command, { recursive: true });
  expect(used()).toEqual([]);
  expect(existsSync(cache)).toBe(false);
});
