import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { codeOf, slashed } from "@inventory-lint/config";
import { repositoryRoot } from "@inventory-lint/config/node";
import type { ArtifactLocation } from "sarif";
import { isBelow } from "../files/shown-path.ts";

/** A file by its absolute path. */
export interface Locatable {
  readonly path: string;
  /** Whether a look at the directory has told that it is no link. */
  readonly isRegular: boolean;
}

/** The base that relative addresses count from. */
export const SOURCE_ROOT = "%SRCROOT%";

/** The paths of files as a service shows them: from the root, with slashes, or absolute outside of it. */
export function shownPaths(cwd: string, env: NodeJS.ProcessEnv): (file: Locatable) => string {
  const locate = sourcePaths(cwd, env);
  // Standard input without a name has no place at all.
  return (file) => (file.path.startsWith("<") ? file.path : locate(file).shown);
}

/** The addresses of files: relative to the root where they lie below it, else absolute. */
export function artifactLocations(cwd: string, env: NodeJS.ProcessEnv): (file: Locatable) => ArtifactLocation {
  const locate = sourcePaths(cwd, env);
  return (file) => {
    const { shown, isInside } = file.path.startsWith("<") ? { shown: file.path, isInside: true } : locate(file);
    if (!isInside) return { uri: process.getBuiltinModule("node:url").pathToFileURL(shown).href };
    return { uri: /^[\w./-]*$/.test(shown) ? shown : shown.split("/").map(encoded).join("/"), uriBaseId: SOURCE_ROOT };
  };
}

/** A segment of a path in percent-encoding; a lone surrogate, which has no bytes, becomes U+FFFD. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}

/** Finds files below the repository, or else the workspace of a GitHub job: services do not know them by names of links. */
function sourcePaths(cwd: string, env: NodeJS.ProcessEnv) {
  const root = realPathOf(repositoryRoot(cwd) ?? (env.GITHUB_WORKSPACE || cwd));
  // Files share their directories, and to resolve the links of a path takes a look at each of its parts.
  const folders = new Map<string, string>();
  return ({ path, isRegular }: Locatable): { shown: string; isInside: boolean } => {
    const own = isRegular || !isLink(path) ? path : realPathOf(path);
    const folder = folders.get(dirname(own)) ?? realPathOf(dirname(own));
    folders.set(dirname(own), folder);
    const real = join(folder, basename(own));
    const below = relative(root, real);
    return isBelow(below) ? { shown: slashed(below, sep), isInside: true } : { shown: real, isInside: false };
  };
}

function isLink(path: string): boolean {
  // Who hands over texts may call them as no file is called.
  return !path.includes("\0") && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}
