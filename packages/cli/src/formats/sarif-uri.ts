import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation } from "sarif";
import { codeOf } from "../files/read-file.ts";
import { repositoryRoot } from "../files/repository.ts";

/** The base that relative addresses count from. */
export const SOURCE_ROOT = "%SRCROOT%";

/** What addresses in a report are relative to: the repository, or else the workspace of a GitHub job. */
export function sourceRoot(cwd: string, env: NodeJS.ProcessEnv): string {
  return realPathOf(repositoryRoot(cwd) ?? (env.GITHUB_WORKSPACE || cwd));
}

/** Gives the address of a file: relative to the root where it lies below it, else absolute. */
export function artifactLocations(root: string): (path: string) => ArtifactLocation {
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
    // Standard input without a name has no place at all.
    if (path.startsWith("<")) return { uri: encodeSegment(path), uriBaseId: SOURCE_ROOT };
    const real = isLink(path) ? realPathOf(path) : join(realFolder(dirname(path)), basename(path));
    const below = relative(root, real);
    const isBelow = below !== "" && below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
    if (!isBelow) return { uri: pathToFileURL(real).href };
    return { uri: below.split(sep).map(encodeSegment).join("/"), uriBaseId: SOURCE_ROOT };
  };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Percent-encoding of everything that a path segment may not hold; a lone surrogate, which has no bytes, becomes U+FFFD. */
function encodeSegment(segment: string): string {
  if (/^[\w.-]*$/.test(segment)) return segment;
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}

/** GitHub knows files by their own names, not by those of links. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}
