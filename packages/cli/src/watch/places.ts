import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { globBase, slashed } from "@inventory-lint/config";
import { languageOf } from "@inventory-lint/core/internal";

/** What is watched: folders, and single files in others. A file that is gone may come back, so its folder is watched. */
export class Places {
  /** Absolute paths. */
  readonly folders: string[];
  readonly #whole = new Set<string>();
  readonly #files = new Set<string>();
  readonly #outputs: ReadonlySet<string>;

  constructor(inputs: readonly string[], outputs: readonly string[]) {
    this.#outputs = new Set(outputs);
    for (const input of inputs) {
      const place = resolve(placeOf(input));
      (isFolder(place) ? this.#whole : this.#files).add(place);
    }
    this.folders = [...new Set([...this.#whole, ...[...this.#files].map((file) => dirname(file))])];
  }

  /** Whether something may change a report, by its absolute path. */
  include(path: string, isFile: boolean): boolean {
    if (this.#outputs.has(path)) return false;
    if (this.#files.has(path) || this.folders.includes(path)) return true;
    return matters(path, isFile) && [...this.#whole].some((folder) => path.startsWith(withSeparator(folder)));
  }
}

/** Where the files are that an input means: of a glob, the folder in front of its first special character. */
function placeOf(input: string): string {
  return existsSync(input) ? input : globBase(slashed(input, sep)) || ".";
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

/** Whether a change of this path may change a report. */
function matters(path: string, isFile: boolean): boolean {
  const name = basename(path);
  if (name === "node_modules" || name === ".git") return false;
  return !isFile || languageOf(name) !== undefined || name === ".gitignore" || /\.(jsonc?|ya?ml)$/i.test(name);
}
