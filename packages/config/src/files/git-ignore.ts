import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type IgnoreLevel, ignoreLevel as levelOf } from "../ignore-level.ts";
import { nodeHost } from "../node-host.ts";

export { isIgnored } from "../ignore-level.ts";

/** Patterns that apply below a directory. */
export function ignoreLevel(patterns: string | readonly string[], directory: string, above?: IgnoreLevel): IgnoreLevel {
  return levelOf(patterns, directory, nodeHost.ignoreCase, above);
}

/** The level of a directory's own .gitignore file, which is known to be there. */
export function gitIgnoreLevel(directory: string, above: IgnoreLevel | undefined): IgnoreLevel {
  return ignoreLevel(readFileSync(join(directory, ".gitignore"), "utf8"), directory, above);
}
