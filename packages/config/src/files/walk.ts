import { readdirSync, realpathSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { languageOf } from "@inventory-lint/core/internal";
import type { IgnoreLevel } from "../ignore-level.ts";
import { slashed } from "../slashed.ts";
import { codeOf } from "../system-error.ts";
import type { DirectoryEntry } from "./byte-names.ts";
import type { FoundFile } from "./found-file.ts";
import { nativePath } from "./native-path.ts";
import { foldersThatIgnore } from "./repository.ts";

const neverSearched = new Set(["node_modules", ".git", ".terraform"]);
/** Emacs locks a file that is being edited by a link with its name behind this, and the link leads to nothing. */
const LOCK = ".#";

export interface WalkOptions {
  /** Whether .gitignore files count. */
  readonly gitIgnore: boolean;
  /** Patterns of the command line; the levels of .gitignore files stand on top of them. */
  readonly ignored: IgnoreLevel | undefined;
  /** Takes a sentence, without a full stop, about a .gitignore file that does not count. */
  readonly tell: (sentence: string) => void;
}

interface Folder {
  readonly name: string;
  readonly levels: IgnoreLevel | undefined;
}

type IgnoreModule = typeof import("./git-ignore.ts");

/**
 * Finds the files below directories that are named as what we read: in each directory first its files, then its
 * directories, both by name. Synchronous reading; it waits only to load what reads the first .gitignore file.
 */
export class Walker {
  readonly files: FoundFile[] = [];
  readonly #options: WalkOptions;
  /** Links are decided when everything else is known, so that a file is found under its own name. */
  readonly #links: { readonly name: string; readonly levels: IgnoreLevel | undefined }[] = [];
  /** Real paths of the directories that were searched, with a separator at the end. */
  readonly #roots: string[] = [];
  #ignore: IgnoreModule | undefined;

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  /** Adds what lies below a directory. */
  async walk(start: string): Promise<void> {
    this.#roots.push(withSeparator(realPathOf(start) ?? resolve(start)));
    await this.#walkFrom({ name: start, levels: await this.#levelsAt(start) });
  }

  /** Adds what links lead to and was not found otherwise. Nothing is found twice, and no circle is walked. */
  async followLinks(): Promise<void> {
    if (this.#links.length === 0) return;
    const known = new Set(this.files.map(({ name }) => realPathOf(name)));
    for (let link = this.#links.shift(); link; link = this.#links.shift()) {
      const real = realPathOf(link.name);
      const isDirectory = real !== undefined && statSync(real).isDirectory();
      if (isDirectory && this.#leadsElsewhere(real)) {
        this.#roots.push(withSeparator(real));
        await this.#walkFrom(link);
      }
      if (isDirectory || languageOf(link.name) === undefined || known.has(real)) continue;
      // A link to nothing is read in vain: that is what is wrong with it.
      if (real !== undefined) known.add(real);
      this.files.push({ name: link.name, named: false, isRegular: false });
    }
  }

  #leadsElsewhere(real: string): boolean {
    const path = withSeparator(real);
    return !this.#roots.some((root) => path.startsWith(root) || root.startsWith(path));
  }

  async #levelsAt(start: string): Promise<IgnoreLevel | undefined> {
    const { gitIgnore, ignored } = this.#options;
    const folders = gitIgnore ? foldersThatIgnore(resolve(start)) : [];
    if (folders.length === 0 && !ignored) return undefined;
    const { gitIgnoreLevel, isIgnored } = await this.#loadIgnore();
    let levels = ignored;
    for (const folder of folders) levels = gitIgnoreLevel(folder, levels, this.#options.tell);
    // Who names a directory that git ignores wants to see what is in it.
    return isIgnored(`${absolute(start)}/`, levels) ? ignored : levels;
  }

  async #loadIgnore(): Promise<IgnoreModule> {
    this.#ignore ??= await import("./git-ignore.ts");
    return this.#ignore;
  }

  async #walkFrom(start: Folder): Promise<void> {
    const stack: Folder[] = [start];
    for (let folder = stack.pop(); folder; folder = stack.pop()) {
      const entries = await entriesOf(folder.name);
      // An empty directory with a file's name is what a container leaves where a file to mount is missing.
      if (!entries || (entries.length === 0 && languageOf(folder.name))) {
        this.files.push({ name: folder.name, named: false, isRegular: false });
        continue;
      }
      let { levels } = folder;
      if (this.#options.gitIgnore && entries.some(({ name }) => name === ".gitignore")) {
        levels = (await this.#loadIgnore()).gitIgnoreLevel(resolve(folder.name), levels, this.#options.tell);
      }
      const below = this.#look(folder.name, entries, levels);
      for (let i = below.length - 1; i >= 0; i--) stack.push({ name: below[i] ?? "", levels });
    }
  }

  /** Takes the files of a directory, and returns the directories below. */
  #look(folder: string, entries: readonly DirectoryEntry[], levels: IgnoreLevel | undefined): string[] {
    const prefix = folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
    const below: string[] = [];
    for (const entry of entries) {
      const isDirectory = entry.isDirectory();
      if (isDirectory ? neverSearched.has(entry.name) : !entry.isSymbolicLink() && !languageOf(entry.name)) continue;
      const name = prefix + entry.name;
      if (levels && this.#ignore?.isIgnored(absolute(name) + (isDirectory ? "/" : ""), levels)) continue;
      if (isDirectory) below.push(name);
      else if (!entry.isSymbolicLink()) this.files.push({ name, named: false, isRegular: entry.isFile() });
      else if (!entry.name.startsWith(LOCK)) this.#links.push({ name, levels });
    }
    return below;
  }
}

/** Undefined where the directory cannot be read. */
async function entriesOf(folder: string): Promise<readonly DirectoryEntry[] | undefined> {
  try {
    const entries: readonly DirectoryEntry[] = readdirSync(nativePath(folder), { withFileTypes: true });
    const isLossy = entries.some(({ name }) => name.includes("\ufffd"));
    const named = isLossy ? (await import("./byte-names.ts")).entriesByBytes(folder) : entries;
    return [...named].sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** The path behind all links; undefined where they lead nowhere. */
function realPathOf(name: string): string | undefined {
  try {
    const real = realpathSync(nativePath(name));
    // Of a name that is no UTF-8 the system's own has lost something: it is read as it was found.
    return real.includes("\ufffd") ? undefined : real;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

function absolute(name: string): string {
  return slashed(resolve(name), sep);
}

function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}
