import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLanguage } from "../../src/languages/index.ts";
import type { Language } from "../../src/languages/language.ts";
import { languageOf } from "../../src/languages/recognise.ts";

await loadLanguage("yaml");
await loadLanguage("hcl");

/** Where the documents are that every part of the project is tested with. */
export const corpusDirectory = fileURLToPath(new URL("../../../../test-corpus/", import.meta.url));

/** A document of the corpus, as it lies on the disk. */
export interface CorpusFile {
  readonly path: string;
  /** Below the corpus, with `/`: `rules/invalid-format/lower-case.xml`. */
  readonly name: string;
  readonly language: Language;
}

/** All documents of the corpus, or of one of its folders, sorted by name; expectations and fixed texts are none. */
export function corpusFiles(folder = ""): CorpusFile[] {
  return readdirSync(join(corpusDirectory, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.fixed\.\w+$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const language = languageOf(path, path.endsWith(".template") ? readFileSync(path, "utf8") : undefined);
      return language ? [{ path, name: relative(corpusDirectory, path).split(sep).join("/"), language }] : [];
    });
}

/** The text of a file, or undefined where there is no such file. Byte order marks stay. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Where the expectations of a document begin: beside it, but for the examples, since `npm start` shows their folder to
 * newcomers.
 */
export function expectedPath({ path, name }: CorpusFile): string {
  return name.startsWith("examples/") ? join(corpusDirectory, "expected", name) : path;
}

/** `lower-case.xml` with `fixed` is `lower-case.fixed.xml`. */
export function withInfix(path: string, infix: string): string {
  return path.replace(/(\.\w+)$/, `.${infix}$1`);
}
