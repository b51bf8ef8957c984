import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { codeOf } from "../files/read-file.ts";
import { repositoryRoot } from "../files/repository.ts";

/** Where a file lies, links resolved. */
export interface SourcePath {
  /** Its path below the root, part by part; undefined for a file outside. */
  readonly below: readonly string[] | undefined;
  readonly absolute: string;
}

/** What paths in a report are relative to: the repository, or else the workspace of a GitHub job. */
export function sourceRoot(cwd: string, env: NodeJS.ProcessEnv): string {
  return realPathOf(repositoryRoot(cwd) ?? (env.GITHUB_WORKSPACE || cwd));
}

/** Finds files below the root: services know files by their own names, not by those of links. */
export function sourcePaths(root: string): (path: string) => SourcePath {
  // Files share their directories, and to resolve the links of a path takes a look at each of its parts.
  const folders = new Map<string, string>();
  const realFolder = (folder: string): string => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const real = realPathOf(folder);
    folders.set(folder, real);
    return real;
  };
  return (path) => {
    const absolute = isLink(path) ? realPathOf(path) : join(realFolder(dirname(path)), basename(path));
    const below = relative(root, absolute);
    const isBelow = below !== "" && below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
    return { below: isBelow ? below.split(sep) : undefined, absolute };
  };
}

/** The paths of files as a service shows them: from the root, with slashes, or absolute outside of it. */
export function shownPaths(cwd: string, env: NodeJS.ProcessEnv): (path: string) => string {
  const locate = sourcePaths(sourceRoot(cwd, env));
  return (path) => {
    // Standard input without a name has no place at all.
    if (path.startsWith("<")) return path;
    const { below, absolute } = locate(path);
    return below ? below.join("/") : absolute;
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
