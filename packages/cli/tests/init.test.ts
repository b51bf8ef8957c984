import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSettings } from "@inventory-lint/config";
import { readJson } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { catalogue } from "../src/commands/catalogue.ts";
import { createWhole, writeConfig } from "../src/commands/init.ts";
import { removeFolder, temporaryFolder } from "./files/temporary-folder.ts";

test("what init writes is right, and so is every example in its comments", () => {
  const folder = temporaryFolder();
  try {
    writeConfig(folder);
    const text = readFileSync(join(folder, "inventory-lint.config.jsonc"), "utf8");
    const schema = JSON.parse(readFileSync(new URL("../../../schemas/config.schema.json", import.meta.url), "utf8"));
    expect(text).toContain(`"$schema": "${schema.$id}"`);
    const uncommented = text.replace(/^( *)\/\/ (?=["{])/gm, "$1");
    expect(uncommented).not.toBe(text);
    for (const version of [text, uncommented]) {
      const { root, problems } = readJson(version, { comments: true });
      expect(problems).toEqual([]);
      expect(root && checkSettings(root, catalogue).findings).toEqual([]);
    }
    expect(() => writeConfig(folder)).toThrow("a configuration exists already: inventory-lint.config.jsonc");
  } finally {
    removeFolder(folder);
  }
});

test("a file is made whole or not at all", () => {
  const folder = temporaryFolder({ "old.txt": "old" });
  const path = join(folder, "new.txt");
  try {
    const full = () => {
      throw Object.assign(new Error("full"), { code: "ENOSPC" });
    };
    expect(() => createWhole(path, "text", full)).toThrow("full");
    expect(() => createWhole(join(folder, "old.txt"), "text")).toThrow("EEXIST");
    expect(readdirSync(folder)).toEqual(["old.txt"]);
    expect(readFileSync(join(folder, "old.txt"), "utf8")).toBe("old");
    createWhole(path, "text");
    expect(readFileSync(path, "utf8")).toBe("text");
  } finally {
    removeFolder(folder);
  }
});
