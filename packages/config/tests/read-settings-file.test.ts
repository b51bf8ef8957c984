import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, reasonOf } from "../src/index.ts";
import { gitIgnoreLevel, isIgnored, readSettingsFile } from "../src/node.ts";

const folder = mkdtempSync(join(tmpdir(), "inventory-lint-settings-"));
const server = createServer();

/** Makes a named pipe, which only the shell's own tools can do. */
function makePipe(path: string): void {
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", path]);
}

beforeAll(async () => {
  writeFileSync(join(folder, "regular"), "a");
  writeFileSync(join(folder, "empty"), "");
  writeFileSync(join(folder, "large"), "");
  truncateSync(join(folder, "large"), 5 * 1024 * 1024);
  mkdirSync(join(folder, "folder"));
  if (process.platform === "win32") return;
  makePipe(join(folder, "pipe"));
  await new Promise<void>((listening) => server.listen(join(folder, "socket"), listening));
  symlinkSync("regular", join(folder, "link"));
  symlinkSync("circle", join(folder, "circle"));
  symlinkSync("nothing", join(folder, "dangling"));
  symlinkSync("/dev/zero", join(folder, "endless"));
  symlinkSync("pipe", join(folder, "pipe-link"));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a regular file is read, through links too", () => {
  const names = process.platform === "win32" ? ["regular", "empty"] : ["regular", "empty", "link"];
  expect(names.map((name) => Buffer.from(readSettingsFile(join(folder, name))).toString())).toEqual(
    ["a", "", "a"].slice(0, names.length),
  );
});

describe.skipIf(process.platform === "win32")("what is no file is told, and nobody waits", () => {
  const reasons = [
    ["folder", "it is a directory"],
    ["pipe", "it is a named pipe"],
    ["pipe-link", "it is a named pipe"],
    ["socket", "it is a socket"],
    ["endless", "it is a device"],
    ["large", "it has more than 4 MiB"],
    ["circle", "its symbolic links form a circle"],
    ["dangling", "it does not exist, or is a broken link"],
  ] as const;

  test.each(reasons)("%s: %s", (name, reason) => {
    let code: string | undefined;
    try {
      readSettingsFile(join(folder, name));
    } catch (error) {
      code = codeOf(error);
    }
    expect(code && reasonOf(code)).toBe(reason);
  });

  test("every kind that was made is in the table", () => {
    const kinds = reasons.map(([name]) => name as string);
    expect(readdirSync(folder).filter((name) => !kinds.includes(name))).toEqual(["empty", "link", "regular"]);
  });

  test.each([
    ["pipe", "it is a symbolic link, which git does not follow"],
    ["folder", "it is a symbolic link, which git does not follow"],
  ])("a .gitignore that leads to a %s does not count", (target, reason) => {
    const below = mkdtempSync(join(folder, "ignoring-"));
    symlinkSync(join(folder, target), join(below, ".gitignore"));
    const told: string[] = [];
    expect(gitIgnoreLevel(below, undefined, (sentence) => told.push(sentence))).toBeUndefined();
    expect(told).toEqual([`${join(below, ".gitignore")} does not count: ${reason}`]);
    rmSync(below, { recursive: true });
  });

  test("a .gitignore that is a pipe or a folder does not count, and those above it do", () => {
    const below = mkdtempSync(join(folder, "ignoring-"));
    const told: string[] = [];
    const tell = (sentence: string) => told.push(sentence);
    writeFileSync(join(below, ".gitignore"), "a.xml\n");
    const above = gitIgnoreLevel(below, undefined, tell);
    for (const name of ["x", "y"]) mkdirSync(join(below, name));
    makePipe(join(below, "x", ".gitignore"));
    mkdirSync(join(below, "y", ".gitignore"));
    for (const name of ["x", "y"]) {
      const levels = gitIgnoreLevel(join(below, name), above, tell);
      expect(isIgnored(join(below, name, "a.xml"), levels)).toBe(true);
    }
    expect(told.map((sentence) => sentence.slice(sentence.indexOf(": ")))).toEqual([
      ": it is a named pipe",
      ": it is a directory",
    ]);
    rmSync(below, { recursive: true });
  });
});
