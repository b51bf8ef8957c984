import { globSync } from "tinyglobby";

/** Names of the files that a pattern matches, by name. */
export function glob(pattern: string): string[] {
  const ignore = ["node_modules", ".git"].filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`);
  return globSync(pattern, { dot: true, expandDirectories: false, followSymbolicLinks: false, ignore }).sort();
}
