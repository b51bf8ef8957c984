import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { slashed } from "@inventory-lint/config";
import {
  type FoundFile,
  gitIgnoreLevel,
  type IgnoreLevel,
  ignoreLevel,
  isIgnored,
  repositoryRoot,
} from "@inventory-lint/config/node";

/** What patterns in the manner of .gitignore exclude, relative to the current directory. */
export function levelOf(patterns: readonly string[]): IgnoreLevel | undefined {
  return ignoreLevel(patterns, process.cwd());
}

/** The files that such patterns do not exclude. */
export function withoutIgnored(files: readonly FoundFile[], level: IgnoreLevel): readonly FoundFile[] {
  return files.filter(({ name }) => !isIgnored(slashed(resolve(name), sep), level));
}

interface Folder {
  /** Whether git ignores the directory, and so everything below it. */
  readonly isIgnored: boolean;
  readonly levels: IgnoreLevel | undefined;
}

/** Answers for single files, found by a glob, whether a .gitignore file excludes them or a directory above them; `tell` hears of those that do not count. */
export function gitIgnoring(tell: (sentence: string) => void): (name: string) => boolean {
  const folders = new Map<string, Folder>();
  const root = repositoryRoot(process.cwd()) ?? process.cwd();

  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known) return known;
    const above = path === root || path === dirname(path) ? undefined : folderAt(dirname(path));
    const ignored = above !== undefined && (above.isIgnored || isIgnored(`${slashed(path, sep)}/`, above.levels));
    const hasFile = !ignored && path.startsWith(root) && existsSync(join(path, ".gitignore"));
    const folder = { isIgnored: ignored, levels: hasFile ? gitIgnoreLevel(path, above?.levels, tell) : above?.levels };
    folders.set(path, folder);
    return folder;
  };

  return (name) => {
    const path = resolve(name);
    const { isIgnored: isBelowIgnored, levels } = folderAt(dirname(path));
    return isBelowIgnored || isIgnored(slashed(path, sep), levels);
  };
}
