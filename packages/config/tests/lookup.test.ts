import { rules } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import type { CommandLine } from "../src/configurations.ts";
import { ConfigLookup } from "../src/lookup.ts";
import { isUnreadableConfiguration } from "../src/unreadable-configuration.ts";
import { memoryHost } from "./memory-host.ts";

const catalogue = Object.entries(rules).map(([id, { meta }]) => ({ id, meta }));
const commandLine: CommandLine = { preset: undefined, rules: {}, ignores: true, cwd: "/w" };

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
    policies: {},
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
    "the configuration /w/gone.json cannot be read: it does not exist, or is a broken link",
  );
  expect(isUnreadableConfiguration(new Error("other"))).toBe(false);

  const found = lookup({ "/w/inventory-lint.config.json": '{ "extends": "./gone.yaml" }' });
  await found.settingsOf("/w/inventory-lint.config.json", "daily.xml");
  expect(found.takeMistakes()[0]?.findings[0]?.message).toContain("'./gone.yaml': it does not exist");
  expect(found.files.has("/w/gone.yaml")).toBe(true);
});

/** What is told of the configurations of a folder of files and links: where, and in which words. */
async function told(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  const found = new ConfigLookup(memoryHost(files, links), commandLine, undefined, async () => catalogue);
  await found.settingsOf(found.pathFor("daily.xml") ?? "", "daily.xml");
  return found.takeMistakes().map(({ name, decoded, findings }) => {
    const [finding] = findings;
    return {
      name,
      at: decoded.text.slice(...(finding?.range ?? [0, 0])),
      message: finding?.message,
      text: decoded.text,
    };
  });
}

const SECRET = '{ "auths": { "registry": { "auth": "c2VjcmV0" } } }';

test.each([
  ["../../.docker/config.json", "a file within the repository, not '../../.docker/config.json'."],
  ["../inventory-lint.config.json", "a file within the repository, not '../inventory-lint.config.json'."],
  ["./a/../../b.json", "a file within the repository, not './a/../../b.json'."],
  ["./out.json", "a file within the repository, not './out.json', a link out of it."],
  ["./folder/config.json", "a file within the repository, not './folder/config.json', a link out of it."],
  [
    "./secret.json",
    "a configuration, not './secret.json', which has none of extends, ignores, overrides, preset, rules.",
  ],
  [
    "./broken.json",
    "a configuration, not './broken.json', which has none of extends, ignores, overrides, preset, rules.",
  ],
  [
    "./other.yaml",
    "a configuration, not './other.yaml', which has none of extends, ignores, overrides, preset, rules.",
  ],
  [
    "./facts.json",
    "a configuration, not './facts.json', which has none of extends, ignores, overrides, preset, rules.",
  ],
  ["./list.json", "a configuration, not './list.json', which has none of extends, ignores, overrides, preset, rules."],
])("a configuration that extends %s shows nothing of it", async (wanted, message) => {
  const text = `{ "extends": ["${wanted}"], "preset": "strict" }`;
  const mistakes = await told(
    {
      "/w/.git/HEAD": "",
      "/w/inventory-lint.config.json": text,
      "/.docker/config.json": SECRET,
      "/inventory-lint.config.json": SECRET,
      "/b.json": SECRET,
      "/w/secret.json": SECRET,
      "/w/broken.json": SECRET.slice(0, -3),
      "/w/other.yaml": "token: c2VjcmV0\n",
      "/w/facts.json": '{ "region": "eu-west-1", "secret": "c2VjcmV0" }',
      "/w/list.json": `[${SECRET}]`,
    },
    { "/w/out.json": "/b.json", "/w/folder/config.json": "/.docker/config.json" },
  );
  expect(mistakes).toEqual([
    { name: "inventory-lint.config.json", at: `"${wanted}"`, message: `extends must be ${message}`, text },
  ]);
});

test("without a repository a configuration reaches what is in its folder", async () => {
  const files = {
    "/w/inventory-lint.config.json": '{ "extends": ["./a/b.json", "../c.json"] }',
    "/w/a/b.json": "{}",
    "/c.json": "{}",
  };
  const message = "extends must be a file within the configuration's folder, not '../c.json'.";
  expect(await told(files)).toMatchObject([{ at: '"../c.json"', message }]);
});

test("a link within the repository is followed, and one in a circle is told", async () => {
  const files = {
    "/w/.git/HEAD": "",
    "/w/inventory-lint.config.json": '{ "extends": "./link.json" }',
    "/w/shared/lint.json": '{ "preset": "strict" }',
  };
  expect(await told(files, { "/w/link.json": "/w/shared/lint.json" })).toEqual([]);
  expect(await told(files, { "/w/link.json": "/w/inventory-lint.config.json" })).toMatchObject([
    { message: "extends must be a file that does not extend this one, not './link.json'." },
  ]);
});

test("a link in the configuration's own place shows nothing of what is no configuration", async () => {
  const links = { "/w/inventory-lint.config.json": "/secret.json" };
  expect(await told({ "/w/.git/HEAD": "", "/secret.json": SECRET }, links)).toEqual([
    {
      name: "inventory-lint.config.json",
      at: "",
      message: "The configuration must be an object with settings, not what a link leads to outside of the repository.",
      text: "",
    },
  ]);
  const shared = '{ "preset": "srict" }';
  expect(await told({ "/w/.git/HEAD": "", "/secret.json": shared }, links)).toMatchObject([{ text: shared }]);
});

test("files that extend each other twice end at a bound", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`/w/${i}.json`, `{ "extends": ["./${i + 1}.json", "./${i + 1}.json"] }`]),
  );
  const mistakes = await told({
    ...files,
    "/w/40.json": "{}",
    "/w/inventory-lint.config.json": '{ "extends": "./0.json" }',
  });
  expect(mistakes.map(({ message }) => message)).toContain("extends must be one of at most 32 files, not one more.");
});

test.each(["json", "jsonc", "yaml"])(
  "a configuration in .%s that is longer than any is a mistake, and not read",
  async (ending) => {
    const text = `# ${"a".repeat(300_000)}`;
    const [mistake] = await told({ [`/w/inventory-lint.config.${ending}`]: text });
    expect(mistake?.message).toBe("The settings are longer than 262144 characters, which is the limit.");
  },
);

test("package.json may be longer, but not what is ours in it", async () => {
  const manifest = (ours: object) => JSON.stringify({ name: "a".repeat(300_000), inventoryLint: ours });
  expect(await told({ "/w/package.json": manifest({ preset: "strict" }) })).toEqual([]);
  const [mistake] = await told({ "/w/package.json": manifest({ ignores: ["a".repeat(300_000)] }) });
  expect(mistake).toMatchObject({ at: "{", message: expect.stringContaining("longer than 262144 characters") });
});
