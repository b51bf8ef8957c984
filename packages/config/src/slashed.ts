/** A path with slashes, as globs, git and reports want it; `separator` is what the path has between its parts. */
export function slashed(path: string, separator: string): string {
  return separator === "/" ? path : path.replaceAll(separator, "/");
}
