import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
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

/** The address of a file: relative to the root where it lies below it, else absolute. */
export function artifactLocation(path: string, root: string): ArtifactLocation {
  // Standard input without a name has no place at all.
  if (path.startsWith("<")) return { uri: encodeURIComponent(path), uriBaseId: SOURCE_ROOT };
  const real = realPathOf(path);
  const below = relative(root, real);
  if (below === "" || below === ".." || below.startsWith(`..${sep}`) || resolve(below) === below) {
    return { uri: pathToFileURL(real).href };
  }
  return { uri: below.split(sep).map(encodeSegment).join("/"), uriBaseId: SOURCE_ROOT };
}

/** Percent-encoding of everything that a path segment may not hold; a lone surrogate, which has no bytes, becomes U+FFFD. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}

/** GitHub knows files by their own names, not by those of links. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}
