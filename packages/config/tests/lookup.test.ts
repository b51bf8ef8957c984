import { rules } from "@inventory-lint/core";
import { expect, test } from "vitest";
import type { CommandLine } from "../src/configurations.ts";
import { ConfigLookup } from "../src/lookup.ts";
import { isUnreadableConfiguration } from "../src/unreadable-configuration.ts";
import { memoryHost } from "./memory-host.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));
const commandLine: CommandLine = { preset: undefined, rules: {}, looksFirst: true, ignores: true, cwd: "/w" };

function lookup(files: Readonly<Record<string, string>>, given?: string): ConfigLookup {
  return new ConfigLookup(memoryHost(files), commandLine, given, async () => catalogue);
}

test("a file is judged by the nearest configuration, what that extends, and its overrides", async () => {
  const found = lookup({
    "/w/.git/HEAD": "",
    "/w/shared.yaml": "preset: strict\nregion: eu-west-1\n",
    "/w/a/inventory-lint.config.jsonc": `{
      "extends": "../shared.yaml", // relative to this file
      "overrides": [{ "files": "*.old.xml", "asOf": "2021-06" }]
    }`,
  });
  expect(found.files).toEqual(new Set());
  const path = found.pathFor("a/b/daily.xml");
  expect(path).toBe("/w/a/inventory-lint.config.jsonc");
  expect(found.pathFor("daily.xml")).toBeUndefined();
  expect(await found.settingsOf(path ?? "", "a/b/daily.xml")).toEqual({
    config: { preset: "strict", rules: {} },
    facts: { region: "eu-west-1" },
    looksFirst: false,
    isUnderstood: true,
  });
  const old = await found.settingsOf(path ?? "", "/w/a/b/daily.old.xml");
  expect(old?.facts).toEqual({ region: "eu-west-1", asOf: "2021-06" });
  expect(found.files).toEqual(new Set(["/w/a/inventory-lint.config.jsonc", "/w/shared.yaml"]));
  expect(found.takeMistakes()).toEqual([]);
});

test("a configuration that is given counts for all files, with globs relative to the current directory", async () => {
  const found = lookup(
    { "/w/ci/lint.json": '{ "ignores": ["/a/"] }', "/w/a/inventory-lint.config.json": "{}" },
    "ci/lint.json",
  );
  const path = found.pathFor("a/daily.xml") ?? "";
  expect(path).toBe("/w/ci/lint.json");
  expect(await found.settingsOf(path, "a/daily.xml")).toBeUndefined();
  expect(await found.settingsOf(path, "ci/a/daily.xml")).toMatchObject({ config: { rules: {} } });
});

test("mistakes are told once, with the file that they are in", async () => {
  const found = lookup({
    "/w/inventory-lint.config.json": '{ "extends": "./other.json", "rules": { "id-lenght": "off" } }',
    "/w/other.json": '{ "preset": "srict" }',
  });
  const path = found.pathFor("daily.xml") ?? "";
  const settings = await found.settingsOf(path, "daily.xml");
  expect(settings).toMatchObject({ config: { rules: {} }, isUnderstood: false });
  await found.settingsOf(path, "weekly.xml");
  const mistakes = found.takeMistakes();
  expect(mistakes.map(({ name, findings }) => [name, ...findings.map(({ messageId }) => messageId)])).toEqual([
    ["other.json", "nearValue"],
    ["inventory-lint.config.json", "nearRule"],
  ]);
  expect(found.takeMistakes()).toEqual([]);
});

test("a configuration that cannot be read is an error that says so; one that is extended is a mistake", async () => {
  const gone = lookup({}, "gone.json");
  const error: unknown = await gone.settingsOf("/w/gone.json", "daily.xml").catch((reason: unknown) => reason);
  expect(isUnreadableConfiguration(error) && error.message).toBe(
    "the configuration /w/gone.json cannot be read: it does not exist, or is a link to nothing",
  );
  expect(isUnreadableConfiguration(new Error("other"))).toBe(false);

  const found = lookup({ "/w/inventory-lint.config.json": '{ "extends": "./gone.yaml" }' });
  await found.settingsOf("/w/inventory-lint.config.json", "daily.xml");
  expect(found.takeMistakes()[0]?.findings[0]?.message).toContain("'./gone.yaml': it does not exist");
  expect(found.files.has("/w/gone.yaml")).toBe(true);
});
