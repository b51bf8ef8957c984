import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { decode, isOfModule, languageOf, type Sibling } from "@inventory-lint/core/internal";

/** A module has no more files, nor larger ones, unless something else is wrong. */
const MAX_FILES = 500;
const MAX_SIZE = 1024 * 1024;

/** The text of a file where it counts in another state than that on the disk. */
export type OpenedText = (path: string) => string | undefined;

/**
 * The other files of the module that a file of Terraform is a part of; undefined for other files, and where not all of
 * them can be read. Only the folder itself is looked at. `opened`: the text of a file as an editor has it.
 */
export function siblingsOf(path: string, opened: OpenedText = () => undefined): readonly Sibling[] | undefined {
  if (!isOfModule(path)) return undefined;
  const own = resolve(path);
  try {
    const names = readdirSync(dirname(own), { withFileTypes: true })
      .filter((entry) => entry.isFile() && isOfModule(entry.name))
      .map((entry) => join(dirname(path), entry.name))
      .filter((name) => resolve(name) !== own);
    if (names.length > MAX_FILES || names.some((name) => statSync(name).size > MAX_SIZE)) return undefined;
    return names.flatMap((name) => {
      const language = languageOf(name);
      // What the command reads with its shared buffer is still in use.
      return language ? { text: opened(name) ?? decode(readFileSync(name)).text, language, fileName: name } : [];
    });
  } catch (error) {
    // A text from standard input may have a name in a folder that is not there.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
