import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { carriers } from "../src/carriers/table.ts";
import { languageNamed } from "../src/languages/index.ts";
import type { Language } from "../src/languages/language.ts";
import { readerMessages } from "../src/languages/messages.ts";
import { languageOf } from "../src/languages/recognise.ts";
import { languages } from "../src/languages/table.ts";

// How the rooms hang together: CONTRIBUTING.md tells what each is for. Circles and names: tools/tests/rooms.test.ts.

const src = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));

function textOf(file: string): string {
  return readFileSync(join(src, file), "utf8");
}

/** The text of a file without its comments. */
function codeOf(file: string): string {
  return textOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

/** The files of ours that a file imports, late ones too. */
function importsOf(file: string): string[] {
  const paths = textOf(file).matchAll(/(?: from |\bimport\()"(\.[^"]+)"/g);
  return [...paths].map(([, path = ""]) => join(dirname(file), path));
}

/** Files outside of `languages/` that look into a language's room, each with its reason. */
const DOORS: Readonly<Record<string, string>> = {
  "internal.ts": "configuration files are JSON of their own, and read with its reader",
  "yaml.ts": "gives YAML to those who cannot wait for it to be loaded",
  "hcl.ts": "the language for those who cannot wait for it",
};

/** Rules that name a language, each with its reason, besides those that report what its reader says (`json-syntax`). */
const OF_ONE_LANGUAGE: Readonly<Record<string, string>> = {
  "rules/request-line.ts": "reports what this reader stumbles over",
  "rules/xml-doctype.ts": "reports what this reader stumbles over",
  "rules/encoding.ts": "reports characters that this reader stumbles over",
  "rules/foreign-dialect.ts": "speaks of the dialects of other clouds, which are no language of ours",
  "rules/invalid-format.ts": "JSON is a format of reports that somebody may wish for",
};

describe("rooms of core", () => {
  test("nothing looks into the room of a language but the table", () => {
    const peeping = files
      .filter((file) => !file.startsWith("languages/"))
      .filter((file) => importsOf(file).some((path) => /^languages\/\w+\//.test(path)));
    expect(peeping.sort()).toEqual(Object.keys(DOORS).sort());
  });

  test("no language looks into the room of another one", () => {
    const roomOf = (path: string) => /^languages\/(\w+)\//.exec(path)?.[1];
    const looks = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => roomOf(file) && roomOf(path) && roomOf(file) !== roomOf(path))
        .map((path) => `${file} → ${path}`),
    );
    // The body of a request is XML, and is written as such.
    expect(looks).toEqual(["languages/http/language.ts → languages/xml/writer.ts"]);
  });

  test("no rule names a language or a carrier", () => {
    const names = [...Object.keys(languages), ...Object.keys(carriers), "yaml", "hcl"];
    const named = new RegExp(`"(?:${names.join("|")})"|\\bDialect\\b|\\.(?:dialect|language|carrier)\\b`);
    const naming = files.filter((file) => /^rules\/(?!\w+-syntax\.ts$)/.test(file) && named.test(codeOf(file)));
    expect(naming.sort()).toEqual(Object.keys(OF_ONE_LANGUAGE).sort());
  });

  test("nothing imports rules but what puts them together", () => {
    const importing = files
      .filter((file) => !file.startsWith("rules/"))
      .filter((file) => importsOf(file).some((path) => path.startsWith("rules/")));
    // The presets are made from what the rules say of themselves.
    expect(importing.sort()).toEqual(["internal.ts", "judge/presets.ts", "library/checks.ts", "lint.ts"]);
  });

  test("the tables list every room of a language and every carrier once", () => {
    const rooms = new Set(files.flatMap((file) => /^languages\/(\w+)\//.exec(file)?.[1] ?? []));
    const listed = new Set(Object.values(carriers).flatMap((carrier) => carrier.languages));
    // `jsonc` is JSON with comments, in the same room.
    expect([...rooms].sort()).toEqual([...listed].filter((id) => id !== "jsonc").sort());
    expect(Object.entries(languages).filter(([id, language]) => language.id !== id)).toEqual([]);
  });

  test("what no table has is a fault of the caller", () => {
    expect(() => languageNamed("toml" as Language)).toThrow(TypeError);
    expect(() => readerMessages("xml", ["toml"])).toThrow(TypeError);
  });

  test("a file's name tells its language as the table has it", () => {
    const endings = Object.values(languages).flatMap(({ id, endings }) =>
      endings.map((ending) => [ending, id] as const),
    );
    expect(endings.map(([ending]) => [ending, languageOf(`a.b${ending}`)])).toEqual(endings);
    expect(endings.map(([ending]) => [ending, languageOf(`A${ending.toUpperCase()}`)])).toEqual(endings);
    expect(new Set(endings.map(([ending]) => ending)).size).toBe(endings.length);
  });
});
