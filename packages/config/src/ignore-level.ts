import { type IgnoreDecision, IgnorePatterns } from "./ignore-patterns.ts";

/** The patterns of one .gitignore file, of a configuration or of the command line, within those of the directories above. */
export interface IgnoreLevel {
  readonly above: IgnoreLevel | undefined;
  readonly patterns: IgnorePatterns;
  /** Absolute path of the directory that the patterns are relative to, with a slash at its end. */
  readonly base: string;
}

/** Patterns that apply below a directory. */
export function ignoreLevel(
  patterns: string | readonly string[],
  directory: string,
  ignoreCase: boolean,
  above?: IgnoreLevel,
): IgnoreLevel {
  return { above, patterns: new IgnorePatterns(patterns, ignoreCase), base: withSlash(directory) };
}

/** Whether a path is excluded; the deepest file that has a word to say decides. Directories end with a slash. */
export function isIgnored(path: string, levels: IgnoreLevel | undefined): boolean {
  return decision(path, levels)?.isIgnored === true;
}

/** The pattern that excludes a path; undefined where none does. */
export function ignoringPattern(path: string, levels: IgnoreLevel | undefined): string | undefined {
  const decided = decision(path, levels);
  return decided?.isIgnored ? decided.pattern : undefined;
}

function decision(path: string, levels: IgnoreLevel | undefined): IgnoreDecision | undefined {
  for (let level = levels; level; level = level.above) {
    if (!path.startsWith(level.base) || path.length === level.base.length) continue;
    const said = level.patterns.decide(path.slice(level.base.length));
    if (said) return said;
  }
  return undefined;
}

function withSlash(directory: string): string {
  const path = directory.replaceAll("\\", "/");
  return path.endsWith("/") ? path : `${path}/`;
}
