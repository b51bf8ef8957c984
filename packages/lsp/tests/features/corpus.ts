import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Language, languageOf, loadLanguage } from "@inventory-lint/core/internal";

for (const late of ["yaml", "hcl"] as const) await loadLanguage(late);

export const corpusDirectory = fileURLToPath(new URL("../../../../test-corpus/", import.meta.url));

export interface CorpusText {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

/** The documents of the corpus up to a length, sorted by name, without their byte order marks. */
export function corpusTexts(longest: number): CorpusText[] {
  return readdirSync(corpusDirectory, { recursive: true, encoding: "utf8" })
    .sort()
    .flatMap((name) => {
      if (!languageOf(name)) return [];
      const text = readFileSync(join(corpusDirectory, name), "utf8").replace(/^\ufeff/, "");
      const language = languageOf(name, text);
      return !language || text.length > longest ? [] : [{ name, language, text }];
    });
}
