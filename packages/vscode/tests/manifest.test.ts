import { existsSync, readFileSync } from "node:fs";
import { defaultSettings } from "@inventory-lint/lsp";
import { describe, expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { commandIds } from "../src/command-ids.ts";
import { documentSelector, languageIds } from "../src/document-selector.ts";

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly jsonValidation: readonly { readonly fileMatch: string | readonly string[]; readonly url: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const source = read("package.json");
const manifest = JSON.parse(source) as Manifest;
const sentences = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;

test("package.json tells of every command that is registered, and of no other", () => {
  expect(manifest.contributes.commands.map(({ command }) => command).sort()).toEqual([...commandIds].sort());
});

test("package.json offers every setting that the server reads, with the default that it has", () => {
  const offered = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => [
    name.replace("inventoryLint.", ""),
    // What the settings page can show of nothing: null in a list to choose from, an empty text.
    setting.default === "" ? undefined : (setting.default ?? undefined),
  ]);
  const { "trace.server": _, ...settings } = Object.fromEntries(offered);
  expect(settings).toEqual(defaultSettings);
});

test("what links and menus call is a command of ours or of the editor", () => {
  const called = [...`${source}${read("package.nls.json")}`.matchAll(/(?:command:|onCommand:)(inventoryLint\.\w+)/g)];
  const inMenus = manifest.contributes.menus.commandPalette.map(({ command }) => command);
  const names = [...called.map(([, name]) => name), ...inMenus];
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !commandIds.some((id) => id === name))).toEqual([]);
});

test("the extension wakes up for every language that the server hears of", () => {
  const woken = manifest.activationEvents.flatMap((event) => /^onLanguage:(.*)$/.exec(event)?.[1] ?? []);
  expect(woken.sort()).toEqual([...languageIds].sort());
});

test("commands about a document are offered in every language that the server hears of", () => {
  for (const { when } of manifest.contributes.menus.commandPalette) {
    const pattern = /editorLangId =~ \/(.*?)\/ /.exec(when)?.[1] ?? "never";
    expect(languageIds.filter((id) => new RegExp(pattern).test(id))).toEqual(languageIds);
  }
});

test("every sentence that package.json asks for is there, and no other", () => {
  const asked = [...source.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  expect([...new Set(asked)].sort()).toEqual(Object.keys(sentences).sort());
});

test("the files that are not made by bundling exist", () => {
  const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const files = [manifest.icon, ...steps.map(({ media }) => media.markdown), "README.md", "CHANGELOG.md", "LICENSE"];
  expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
});

describe("the schema that describes inventory documents", () => {
  const associations = manifest.contributes.jsonValidation.filter(({ url }) => url.includes("inventory-descriptions"));
  const editor = getLanguageService({});
  // VS Code puts a slash before names, as patterns of its service want it.
  const fileMatch = associations
    .flatMap((each) => each.fileMatch)
    .map((name) => (name.startsWith("!") ? name : `/${name}`));
  editor.configure({ schemas: [{ uri: "file:///schema.json", fileMatch, schema: { description: "ours" } }] });

  const describesIt = async (path: string): Promise<boolean> => {
    const document = TextDocument.create(`file:///acme/${path}`, "json", 1, "{}");
    const hover = await editor.doHover(document, { line: 0, character: 0 }, editor.parseJSONDocument(document));
    return JSON.stringify(hover ?? "").includes("ours");
  };

  test.each([
    "daily.inventory.json",
    "buckets/media.inventory.jsonc",
    "inventory-configuration.json",
    "put-bucket-inventory-configuration-media.json",
    "media-s3-inventory.json",
  ])("counts for %s", async (path) => {
    expect(await describesIt(path)).toBe(true);
  });

  test.each([
    "inventory.json",
    "ansible/hosts-inventory.json",
    "inventory/media.json",
    "inventory-configuration.schema.json",
    "inventory-lint.config.json",
    "inventory-lint-suppressions.json",
    "package.json",
  ])("leaves %s alone", async (path) => {
    expect(await describesIt(path)).toBe(false);
  });
});

describe("documents that the server hears of", () => {
  test("are chosen by scheme, so that old versions of a file are left alone", () => {
    const filters = documentSelector(["file", "untitled", "file", "memfs"]);
    expect(new Set(filters.map(({ scheme }) => scheme))).toEqual(new Set(["file", "untitled", "memfs"]));
    expect(filters).toHaveLength(3 * (languageIds.length + 1));
  });

  test("have one of our languages, or the name of a request where no extension knows those", () => {
    const filters = documentSelector(["file"]);
    expect(filters.flatMap(({ language }) => language ?? [])).toEqual([...languageIds]);
    expect(filters.flatMap(({ pattern }) => pattern ?? [])).toEqual(["**/*.{http,rest}"]);
  });
});
