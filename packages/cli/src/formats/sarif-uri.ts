import type { ArtifactLocation } from "sarif";
import { sourcePaths } from "./source-paths.ts";

/** The base that relative addresses count from. */
export const SOURCE_ROOT = "%SRCROOT%";

/** Gives the address of a file: relative to the root where it lies below it, else absolute. */
export function artifactLocations(root: string): (path: string) => ArtifactLocation {
  const locate = sourcePaths(root);
  return (path) => {
    // Standard input without a name has no place at all.
    if (path.startsWith("<")) return { uri: encodeSegment(path), uriBaseId: SOURCE_ROOT };
    const { below, absolute } = locate(path);
    if (!below) return { uri: process.getBuiltinModule("node:url").pathToFileURL(absolute).href };
    return { uri: below.map(encodeSegment).join("/"), uriBaseId: SOURCE_ROOT };
  };
}

/** Percent-encoding of everything that a path segment may not hold; a lone surrogate, which has no bytes, becomes U+FFFD. */
function encodeSegment(segment: string): string {
  if (/^[\w.-]*$/.test(segment)) return segment;
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
}
