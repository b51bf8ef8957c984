import type { ArtifactLocation } from "sarif";
import { type Locatable, type SourceFolder, sourcePaths } from "./source-paths.ts";

/** The base that relative addresses count from. */
export const SOURCE_ROOT = "%SRCROOT%";

/** Gives the address of a file: relative to the root where it lies below it, else absolute. */
export function artifactLocations(root: string): (file: Locatable) => ArtifactLocation {
  const locate = sourcePaths(root);
  const folderUris = new Map<SourceFolder, string>();
  const uriOf = (folder: SourceFolder, below: readonly string[]): string => {
    const known = folderUris.get(folder);
    if (known !== undefined) return known;
    const uri = below.map((segment) => `${encodeSegment(segment)}/`).join("");
    folderUris.set(folder, uri);
    return uri;
  };
  return (file) => {
    // Standard input without a name has no place at all.
    if (file.path.startsWith("<")) return { uri: encodeSegment(file.path), uriBaseId: SOURCE_ROOT };
    const { folder, name } = locate(file);
    if (!folder.below) return { uri: process.getBuiltinModule("node:url").pathToFileURL(folder.absolute + name).href };
    return { uri: uriOf(folder, folder.below) + encodeSegment(name), uriBaseId: SOURCE_ROOT };
  };
}

/** Percent-encoding of everything that a path segment may not hold; a lone surrogate, which has no bytes, becomes U+FFFD. */
function encodeSegment(segment: string): string {
  if (/^[\w.-]*$/.test(segment)) return segment;
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}
