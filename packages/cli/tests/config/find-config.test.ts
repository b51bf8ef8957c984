import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ConfigFinder } from "../../src/config/find-config.ts";
import { removeFolder, temporaryFolder } from "../files/temporary-folder.ts";

let folder = "";

afterEach(() => removeFolder(folder));

function find(files: readonly string[], start: string): string | undefined {
  folder = temporaryFolder(Object.fromEntries(files.map((file) => [file, '{ "inventoryLint": {} }'])));
  mkdirSync(join(folder, start), { recursive: true });
  mkdirSync(join(folder, ".git"), { recursive: true });
  return new ConfigFinder().find(join(folder, start))?.slice(folder.length + 1);
}

test.each([
  [["inventory-lint.config.json"], "inventory-lint.config.json"],
  [["inventory-lint.config.jsonc"], "inventory-lint.config.jsonc"],
  [["inventory-lint.config.yaml"], "inventory-lint.config.yaml"],
  [["inventory-lint.config.yml"], "inventory-lint.config.yml"],
  [["package.json"], "package.json"],
  [["package.json", "inventory-lint.config.yml", "inventory-lint.config.json"], "inventory-lint.config.json"],
  [["a/inventory-lint.config.yml", "inventory-lint.config.json"], "a/inventory-lint.config.yml"],
  [["a/b/c/inventory-lint.config.json"], undefined],
  [["inventory-lint.json"], undefined],
])("of %j counts %s", (files, expected) => {
  expect(find(files, "a/b")).toBe(expected);
});

test("nothing above the repository counts, and its own folder does", () => {
  expect(find(["inventory-lint.config.json", "a/.git/HEAD"], "a/b")).toBeUndefined();
  removeFolder(folder);
  expect(find(["a/inventory-lint.config.json", "a/.git/HEAD"], "a/b")).toBe("a/inventory-lint.config.json");
});

test("a folder is looked at once", () => {
  folder = temporaryFolder({ "inventory-lint.config.json": "{}", "a/b.xml": "" });
  const finder = new ConfigFinder();
  const path = finder.find(join(folder, "a"));
  expect(path).toBe(join(folder, "inventory-lint.config.json"));
  rmSync(join(folder, "inventory-lint.config.json"));
  expect(finder.find(join(folder, "a"))).toBe(path);
  expect(finder.find(folder)).toBe(path);
  expect(new ConfigFinder().find(join(folder, "a"))).toBeUndefined();
});
