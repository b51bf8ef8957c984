import { expect, test } from "vitest";
import { ConfigFinder } from "../src/find-config.ts";
import { memoryHost } from "./memory-host.ts";

function find(files: readonly string[], start: string): string | undefined {
  const content = Object.fromEntries(files.map((file) => [`/w/${file}`, '{ "inventoryLint": {} }']));
  const host = memoryHost({ "/w/.git/HEAD": "", ...content });
  return new ConfigFinder(host).find(`/w/${start}`)?.slice("/w/".length);
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

test("a package.json that does not speak of us, or cannot be read, is none", () => {
  const host = memoryHost({ "/w/package.json": "{}" });
  expect(new ConfigFinder(host).find("/w")).toBeUndefined();
  const unreadable = { ...host, readFile: () => host.readFile("/w/nothing") };
  expect(new ConfigFinder(unreadable).find("/w")).toBeUndefined();
});

test("nothing above the repository counts, and its own folder does", () => {
  expect(find(["inventory-lint.config.json", "a/.git/HEAD"], "a/b")).toBeUndefined();
  expect(find(["a/inventory-lint.config.json", "a/.git/HEAD"], "a/b")).toBe("a/inventory-lint.config.json");
});

test("a folder is looked at once", () => {
  const files: Record<string, string> = { "/w/inventory-lint.config.json": "{}", "/w/a/b.xml": "" };
  const host = memoryHost(files);
  const finder = new ConfigFinder(host);
  const path = finder.find("/w/a");
  expect(path).toBe("/w/inventory-lint.config.json");
  delete files["/w/inventory-lint.config.json"];
  expect(finder.find("/w/a")).toBe(path);
  expect(finder.find("/w")).toBe(path);
  expect(new ConfigFinder(host).find("/w/a")).toBeUndefined();
});

test("of very many folders some are looked at again, and all are told right", () => {
  const host = memoryHost({ "/w/inventory-lint.config.json": "{}", "/w/7/inventory-lint.config.json": "{}" });
  let looks = 0;
  const exists = (path: string) => {
    looks++;
    return host.exists(path);
  };
  const finder = new ConfigFinder({ ...host, exists });
  const found = Array.from({ length: 25_000 }, (_, i) => finder.find(`/w/${i}`));
  expect(found.indexOf("/w/7/inventory-lint.config.json")).toBe(7);
  expect(found.filter((path) => path === "/w/inventory-lint.config.json")).toHaveLength(24_999);
  const before = looks;
  finder.find("/w/24999");
  expect(looks).toBe(before);
  finder.find("/w/7");
  expect(looks).toBeGreaterThan(before);
});
