import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OptionValues } from "../args/options.ts";

/** Name of the file in which findings are counted that are left for later. */
export const SUPPRESSIONS_NAME = "inventory-lint-suppressions.json";

/** The nearest file of suppressions, from this folder up to the root of its repository; undefined where there is none. */
export function findSuppressions(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, SUPPRESSIONS_NAME);
    if (existsSync(path)) return path;
    if (dirname(at) === at || existsSync(join(at, ".git"))) return undefined;
  }
}

/** Whether the options speak of suppressions, be there some already or not. */
export function asksForSuppressions(options: OptionValues): boolean {
  if (options["suppressions-location"] !== undefined || options["suppress-rule"].length > 0) return true;
  return options["suppress-all"] || options["prune-suppressions"];
}
