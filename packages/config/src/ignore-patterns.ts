import { PathPattern } from "./path-pattern.ts";

/** What a list of patterns says of a path; the last pattern that matches decides. */
export interface IgnoreDecision {
  readonly isIgnored: boolean;
  /** As written. */
  readonly pattern: string;
}

interface IgnoreRule extends IgnoreDecision {
  readonly foldersOnly: boolean;
  /** Takes the names of a path. */
  readonly matches: (names: readonly string[]) => boolean;
}

/** The patterns of one .gitignore file, or of a list in its manner (gitignore(5)). */
export class IgnorePatterns {
  readonly #rules: readonly IgnoreRule[];
  readonly #folders = new Map<string, IgnoreDecision | undefined>();

  /** The text of a file, or its lines. */
  constructor(patterns: string | readonly string[], ignoreCase: boolean) {
    const lines = typeof patterns === "string" ? patterns.replace(/^\ufeff/, "").split(/\r?\n/) : patterns;
    this.#rules = lines.flatMap((line) => ruleOf(line, ignoreCase) ?? []).reverse();
  }

  /** What is said of a path below the patterns' directory; folders end with a slash. Undefined where nothing is. */
  decide(path: string): IgnoreDecision | undefined {
    const names = path.split("/");
    const isFolder = names.at(-1) === "";
    if (isFolder) names.pop();
    for (let depth = 1; depth < names.length; depth++) {
      const above = this.#folder(names.slice(0, depth));
      // What lies in an ignored folder cannot be taken back.
      if (above?.isIgnored) return above;
    }
    return isFolder ? this.#folder(names) : this.#last(names, false);
  }

  #folder(names: readonly string[]): IgnoreDecision | undefined {
    const path = names.join("/");
    if (this.#folders.has(path)) return this.#folders.get(path);
    if (this.#folders.size >= MAX_FOLDERS) this.#folders.clear();
    const decision = this.#last(names, true);
    this.#folders.set(path, decision);
    return decision;
  }

  #last(names: readonly string[], isFolder: boolean): IgnoreDecision | undefined {
    return this.#rules.find(({ foldersOnly, matches }) => (isFolder || !foldersOnly) && matches(names));
  }
}

/** So many folders are remembered. */
const MAX_FOLDERS = 10_000;

/** The rule of a line; undefined for an empty one, a comment, and one that ends with half an escape. */
function ruleOf(line: string, ignoreCase: boolean): IgnoreRule | undefined {
  const trimmed = withoutBlanksAtEnd(line);
  if (trimmed === "" || trimmed.startsWith("#") || /(?<!\\)(?:\\\\)*\\$/.test(trimmed)) return undefined;
  const isNegated = trimmed.startsWith("!");
  const body = isNegated ? trimmed.slice(1) : trimmed;
  const foldersOnly = body.endsWith("/");
  const path = foldersOnly ? body.slice(0, -1) : body;
  if (path === "") return undefined;
  const rule = { isIgnored: !isNegated, pattern: line, foldersOnly };
  if (path.includes("/")) {
    const pattern = new PathPattern(path.replace(/^\//, ""), ignoreCase);
    return { ...rule, matches: (names) => pattern.matches(names) };
  }
  // Without a slash it is the name of anything, however deep: what lies below is asked about by its folders.
  const pattern = new PathPattern(/^\*+$/.test(path) ? "*" : path, ignoreCase);
  return { ...rule, matches: (names) => pattern.matches(names.slice(-1)) };
}

/** Blanks at the end do not count unless a backslash stands before them. */
function withoutBlanksAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " ") end--;
  if (end === line.length) return line;
  let slashes = 0;
  while (line[end - 1 - slashes] === "\\") slashes++;
  return line.slice(0, slashes % 2 === 1 ? end + 1 : end);
}
