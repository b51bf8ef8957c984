import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type IgnoreLevel, ignoreLevel as levelOf } from "../ignore-level.ts";
import { nodeHost } from "../node-host.ts";
import { codeOf, reasonOf } from "../system-error.ts";
import { readSettingsFile } from "./read-settings-file.ts";

export { isIgnored } from "../ignore-level.ts";

/** Patterns that apply below a directory. */
export function ignoreLevel(patterns: string | readonly string[], directory: string, above?: IgnoreLevel): IgnoreLevel {
  return levelOf(patterns, directory, nodeHost.ignoreCase, above);
}

/**
 * The level of a directory's own .gitignore file, which is known to be there. One that cannot be read does not count, and
 * `tell` gets a sentence without a full stop; a symbolic link does not count for git, either.
 */
export function gitIgnoreLevel(
  directory: string,
  above: IgnoreLevel | undefined,
  tell: (sentence: string) => void,
): IgnoreLevel | undefined {
  const path = join(directory, ".gitignore");
  try {
    if (!lstatSync(path).isSymbolicLink()) {
      return ignoreLevel(new TextDecoder().decode(readSettingsFile(path)), directory, above);
    }
    tell(`${path} does not count: it is a symbolic link, which git does not follow`);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    tell(`${path} does not count: ${reasonOf(code)}`);
  }
  return above;
}
