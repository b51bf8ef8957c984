import { isAbsolute, relative, sep } from "node:path";
import { slashed } from "@inventory-lint/config";

/** An absolute path as messages show it: relative to the current directory where it lies below it. */
export function shownPath(path: string): string {
  const below = relative("", path);
  const isBelow = below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  return slashed(isBelow ? below : path, sep);
}
