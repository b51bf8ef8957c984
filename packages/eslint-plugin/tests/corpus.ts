import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { decode, type Language, languageOf, type RuleSetting } from "@inventory-lint/core/internal";
import type { InventoryLanguageOptions } from "../src/index.ts";

export const corpusDirectory = fileURLToPath(new URL("../../../test-corpus/", import.meta.url));

/** A document of the corpus, and what stands in the `.given` beside it. */
export interface Document {
  readonly name: string;
  readonly path: string;
  readonly language: Language;
  /** Without byte order mark. */
  readonly text: string;
  readonly languageOptions: InventoryLanguageOptions;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** All documents of the corpus, fixed ones too, in the order of their names. */
export function corpus(): Document[] {
  return ["delivery", "examples", "expected", "rules", "syntax", "valid"]
    .flatMap((folder) => readdirSync(join(corpusDirectory, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      if (!languageOf(path)) return [];
      const { text } = decode(readFileSync(path));
      const language = languageOf(path, text);
      if (!language) return [];
      const { rules = {}, ...languageOptions } = givenBeside(path);
      return [{ name: relative(corpusDirectory, path), path, language, text, languageOptions, rules }];
    });
}

function givenBeside(path: string): InventoryLanguageOptions & { rules?: Document["rules"] } {
  const given = `${path}.given`;
  return existsSync(given) ? JSON.parse(readFileSync(given, "utf8")) : {};
}
