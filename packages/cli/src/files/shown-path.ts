import { isAbsolute, relative, sep } from "node:path";
import { slashed } from "@inventory-lint/config";

/** An absolute path, or one that the user wrote, as messages show it: relative where it lies in the current directory. */
export function shownPath(path: string): string {
  const below = relative("", path);
  return slashed(isBelow(below) ? below : path, sep);
}

/** Whether a path that `relative` gave stays in the folder that it counts from. */
export function isBelow(path: string): boolean {
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
