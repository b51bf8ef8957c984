import { ignorePatternFault } from "@inventory-lint/config";
import { readBeginning, readFile } from "@inventory-lint/config/node";
import { commandNames } from "../args/command-table.ts";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { findFiles } from "./find-files.ts";
import type { Selected } from "./selected.ts";

/** Finds the files that the inputs mean; of them only those that git is asked for. */
export async function selectFiles(
  inputs: readonly string[],
  options: OptionValues,
  maxSize: number,
): Promise<Selected> {
  const how = { gitIgnore: !options["no-ignore"], ignorePatterns: options["ignore-pattern"], commands: commandNames };
  if (options.staged) return (await import("../git/staged.ts")).findStaged(inputs, how);
  const found = await findFiles(inputs, how);
  if (options.changed === undefined) return { ...found, read: readFile, readBeginning };
  const { onlyChanged } = await import("../git/changed.ts");
  const files = onlyChanged(found.files, options.changed, maxSize);
  return { missing: found.missing, files, read: readFile, readBeginning };
}

/** Refuses patterns that are none, and what cannot be asked for together with a selection by git. */
export function checkSelection({ staged, changed, fix, ...options }: OptionValues, fromStdin: boolean): void {
  for (const pattern of options["ignore-pattern"]) {
    const fault = ignorePatternFault(pattern);
    if (fault) throw new UsageError(`--ignore-pattern must be ${fault.expected}, not ${fault.found}`);
  }
  const asked = staged ? "--staged" : changed === undefined ? undefined : "--changed";
  if (asked && fromStdin) throw new UsageError(`${asked} needs files and cannot be used with --stdin`);
  if (staged && changed !== undefined) throw new UsageError("--staged and --changed cannot be used together");
  if (staged && fix) {
    throw new UsageError(
      "--staged cannot be used with --fix, which changes files: use --changed --fix, then stage the files",
    );
  }
}
