import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log, Result, Run } from "sarif";
import { afterAll } from "vitest";
import { createReporter } from "../../src/formats/sarif.ts";
import type { FormatContext } from "../../src/formats/types.ts";
import type { LintedFile } from "../../src/run/linted-file.ts";
import { configurationWith, formatContext, summary } from "./format-context.ts";

/** A configuration with a format twice, and a schedule that there is not. */
export const wrong = configurationWith(
  "<Format>csv</Format>\n      <Format>ORC</Format>",
  "<Frequency>Monthly</Frequency>",
);

/** The same with a comment that switches off what is said of the schedule. */
export const suppressed = wrong.replace(
  "<Schedule>",
  "<!-- inventory-lint-disable-next-line invalid-frequency : our own [server] does -->\n<Schedule>",
);

/** The path of an empty repository, which is removed after the tests of the file. */
export function temporaryRepository(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "inventory-lint-sarif-")));
  mkdirSync(join(root, ".git"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** What is written of files; `cwd` is the repository. */
export async function logOf(files: readonly LintedFile[], overrides: Partial<FormatContext>): Promise<Log> {
  const { context, output } = formatContext(overrides);
  const reporter = createReporter(context);
  await reporter.prepare?.();
  for (const file of files) reporter.file(file);
  reporter.end?.(summary);
  return JSON.parse(output()) as Log;
}

export function runOf(log: Log): Run {
  const [run] = log.runs;
  if (!run || log.runs.length > 1) throw new Error("There must be one run.");
  return run;
}

export async function resultsOf(
  files: readonly LintedFile[],
  overrides: Partial<FormatContext>,
): Promise<readonly Result[]> {
  return runOf(await logOf(files, overrides)).results ?? [];
}
