import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest directory, from this one upwards, that is the root of a git repository. */
export function repositoryRoot(directory: string): string | undefined {
  let at = directory;
  while (!existsSync(join(at, ".git"))) {
    const above = dirname(at);
    if (above === at) return undefined;
    at = above;
  }
  return at;
}

/** The directories above this one, within its repository, that have a .gitignore file; the root comes first. */
export function foldersThatIgnore(directory: string): string[] {
  const root = repositoryRoot(directory);
  const folders: string[] = [];
  if (root === undefined) return folders;
  for (let at = directory; at !== root; ) {
    at = dirname(at);
    if (existsSync(join(at, ".gitignore"))) folders.unshift(at);
  }
  return folders;
}
