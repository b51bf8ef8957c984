import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import { repositoryRoot } from "@inventory-lint/config/node";
import { codeOf } from "../files/read-file.ts";

/** A directory, links resolved. */
export interface SourceFolder {
  /** Its path below the root, part by part, and none for the root; undefined for one outside. */
  readonly below: readonly string[] | undefined;
  /** With a separator at its end. */
  readonly absolute: string;
}

/** Where a file lies, links resolved. Files of one directory share it. */
export interface SourcePath {
  readonly folder: SourceFolder;
  readonly name: string;
}

/** A file by its absolute path. */
export interface Locatable {
  readonly path: string;
  /** Whether a look at the directory has told that it is no link. */
  readonly isRegular: boolean;
}

/** What paths in a report are relative to: the repository, or else the workspace of a GitHub job. */
export function sourceRoot(cwd: string, env: NodeJS.ProcessEnv): string {
  return realPathOf(repositoryRoot(cwd) ?? (env.GITHUB_WORKSPACE || cwd));
}

/** Finds files below the root: services know files by their own names, not by those of links. */
export function sourcePaths(root: string): (file: Locatable) => SourcePath {
  // Files share their directories, and to resolve the links of a path takes a look at each of its parts.
  const folders = new Map<string, SourceFolder>();
  const folderOf = (path: string): SourceFolder => {
    const folder = dirname(path);
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const found = sourceFolder(root, realPathOf(folder));
    folders.set(folder, found);
    return found;
  };
  return ({ path, isRegular }) => {
    const own = isRegular || !isLink(path) ? path : realPathOf(path);
    return { folder: folderOf(own), name: basename(own) };
  };
}

function sourceFolder(root: string, real: string): SourceFolder {
  const below = relative(root, real);
  const isBelow = below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  return {
    below: isBelow ? below.split(sep).filter((part) => part !== "") : undefined,
    absolute: real.endsWith(sep) ? real : real + sep,
  };
}

/** The paths of files as a service shows them: from the root, with slashes, or absolute outside of it. */
export function shownPaths(cwd: string, env: NodeJS.ProcessEnv): (file: Locatable) => string {
  const locate = sourcePaths(sourceRoot(cwd, env));
  return (file) => {
    // Standard input without a name has no place at all.
    if (file.path.startsWith("<")) return file.path;
    const { folder, name } = locate(file);
    return folder.below ? [...folder.below, name].join("/") : folder.absolute + name;
  };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}
