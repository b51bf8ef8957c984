import { type Dirent, readdirSync } from "node:fs";
import { codeOf, expandGlob, globBase, pathMatcher } from "@inventory-lint/config";

export { globFault } from "@inventory-lint/config";

/** What lies below one folder and may be meant. */
interface Search {
  readonly matchers: ((path: string) => boolean)[];
  /** How many folders down. */
  depth: number;
}

/** Names of the files that a pattern matches, by name. Links to folders are not followed. */
export function glob(pattern: string): string[] {
  const skipped = ["node_modules", ".git"].filter((name) => !pattern.includes(name));
  const searches = new Map<string, Search>();
  for (const one of expandGlob(pattern) ?? []) {
    const path = one.replace(/^\.\//, "");
    const base = globBase(path);
    const search = searches.get(base) ?? { matchers: [], depth: 0 };
    const below = path.slice(base.length).split("/");
    search.depth = Math.max(search.depth, below.includes("**") ? Number.POSITIVE_INFINITY : below.length);
    search.matchers.push(pathMatcher(path));
    searches.set(base, search);
  }
  const found = new Set<string>();
  for (const [base, { matchers, depth }] of searches) {
    const open = [{ folder: base, depth }];
    for (let at = open.pop(); at; at = open.pop()) {
      for (const entry of entriesOf(at.folder || ".")) {
        const path = at.folder + entry.name;
        if (!entry.isDirectory()) {
          if (matchers.some((matches) => matches(path))) found.add(path);
        } else if (at.depth > 1 && !skipped.includes(entry.name))
          open.push({ folder: `${path}/`, depth: at.depth - 1 });
      }
    }
  }
  return [...found].sort();
}

/** None where the folder is not there, or cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}
