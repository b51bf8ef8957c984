import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { decode, languageOf, type Sibling } from "@inventory-lint/core";

/** A module has no more files, nor larger ones, unless something else is wrong. */
const MAX_FILES = 500;
const MAX_SIZE = 1024 * 1024;

/** Whether a file is a part of a Terraform module, which is its folder. */
function isOfModule(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/i.test(name);
}

/**
 * The other files of the module that a file of Terraform is a part of; undefined for other files, and where not all of
 * them can be read. Only the folder itself is looked at.
 */
export function siblingsOf(path: string): readonly Sibling[] | undefined {
  if (!isOfModule(path)) return undefined;
  const own = resolve(path);
  try {
    const names = readdirSync(dirname(own), { withFileTypes: true })
      .filter((entry) => entry.isFile() && isOfModule(entry.name))
      .map((entry) => join(dirname(own), entry.name))
      .filter((name) => name !== own);
    if (names.length > MAX_FILES || names.some((name) => statSync(name).size > MAX_SIZE)) return undefined;
    return names.flatMap((name) => {
      const language = languageOf(name);
      // What the command reads with its shared buffer is still in use.
      return language
        ? { name: join(dirname(path), basename(name)), text: decode(readFileSync(name)).text, language }
        : [];
    });
  } catch (error) {
    // A text from standard input may have a name in a folder that is not there.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
