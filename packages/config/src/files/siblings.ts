import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { decode, isOfModule, languageOf, type Sibling } from "@inventory-lint/core/internal";

/** A module has no more files, nor larger ones, unless something else is wrong. */
const MAX_FILES = 500;
const MAX_SIZE = 1024 * 1024;
/** Of all of its files together. */
const MAX_MODULE = 16 * MAX_SIZE;

/** The text of a file where it counts in another state than that on the disk. */
export type OpenedText = (path: string) => string | undefined;

/** What was read of a file, and when it was written. */
interface Known {
  readonly stats: Stats;
  readonly sibling: Sibling;
}

/** Each file of a module asks for the others: those of the last folder are kept. */
let last: { readonly folder: string; readonly files: Map<string, Known> } = { folder: "", files: new Map() };

/**
 * The other files of the module that a file of Terraform is a part of; undefined for other files, and where not all of
 * them can be read: too many, too large, links, which may lead anywhere, or special files. Only the folder itself is
 * looked at. `opened`: the text of a file as an editor has it.
 */
export function siblingsOf(path: string, opened: OpenedText = () => undefined): readonly Sibling[] | undefined {
  if (!isOfModule(path)) return undefined;
  const own = resolve(path);
  try {
    const entries = readdirSync(dirname(own), { withFileTypes: true }).filter(isFileOfModule);
    const names = entries.map(({ name }) => join(dirname(path), name)).filter((name) => resolve(name) !== own);
    if (
      names.length > MAX_FILES ||
      !entries.every((entry) => entry.isFile() || resolve(dirname(own), entry.name) === own)
    )
      return undefined;
    const stats = names.map((name) => statSync(name));
    const size = stats.reduce((sum, each) => sum + each.size, 0);
    if (size > MAX_MODULE || stats.some((each) => each.size > MAX_SIZE)) return undefined;
    return names.flatMap((name, index) => siblingOf(name, stats[index] as Stats, opened(name)) ?? []);
  } catch (error) {
    // A text from standard input may have a name in a folder that is not there.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function isFileOfModule(entry: Dirent): boolean {
  return isOfModule(entry.name) && !entry.isDirectory();
}

function siblingOf(name: string, stats: Stats, opened: string | undefined): Sibling | undefined {
  const folder = dirname(name);
  if (last.folder !== folder) last = { folder, files: new Map() };
  const language = languageOf(name);
  if (!language) return undefined;
  const known = last.files.get(name);
  if (opened !== undefined && known?.sibling.text !== opened) return { text: opened, language, fileName: name };
  if (known && (opened !== undefined || isSame(known.stats, stats))) return known.sibling;
  // What the command reads with its shared buffer is still in use.
  const sibling = { text: decode(readFileSync(name)).text, language, fileName: name };
  last.files.set(name, { stats, sibling });
  return sibling;
}

/** Whether a file was neither written nor replaced. */
function isSame(a: Stats, b: Stats): boolean {
  return a.mtimeMs === b.mtimeMs && a.size === b.size && a.ino === b.ino;
}
