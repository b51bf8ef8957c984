import type { LintSettings } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";

/** What the command ends with. */
export const exitStatus = {
  /** No error, and no more warnings than allowed. */
  clean: 0,
  /** Errors, or too many warnings. */
  found: 1,
  /** Wrong usage, no such file, nothing where the output should go. */
  usage: 2,
  /** A fault of ours. */
  fault: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Whether there are more warnings than --max-warnings allows. */
export function areTooMany(warnings: number, { maxWarnings }: LintSettings): boolean {
  return maxWarnings !== undefined && warnings > maxWarnings;
}

/** What to end with where nothing but findings decides. */
export function statusOfFindings(
  { errors, warnings }: { readonly errors: number; readonly warnings: number },
  options: OptionValues,
  settings: LintSettings,
): ExitStatus {
  const fail = errors > 0 || areTooMany(warnings, settings) || (warnings > 0 && settings.failOn === "warning");
  return fail && !options["exit-zero"] ? exitStatus.found : exitStatus.clean;
}
