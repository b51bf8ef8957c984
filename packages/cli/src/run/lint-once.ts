import { resolve } from "node:path";
import type { ConfigLookup } from "@inventory-lint/config";
import type { FoundFile } from "@inventory-lint/config/node";
import { type FixMode, failLevel, fixMode, type LintSettings } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { readBeginning, readFile } from "../files/read-file.ts";
import { type Selected, selectFiles } from "../files/select-files.ts";
import { asksForSuppressions, findSuppressions } from "../suppressions/find-suppressions.ts";
import type { Suppressions, Unused } from "../suppressions/suppressions.ts";
import { ClosedPipe, notice } from "../terminal/output.ts";
import type { WatchMemory } from "../watch/watch-memory.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { LintRun } from "./lint-run.ts";
import { createReport, outputFiles, type Report } from "./report.ts";

/** What is linted, and how. */
export interface OneRun {
  readonly options: OptionValues;
  readonly settings: LintSettings;
  /** Undefined where no configuration counts. */
  readonly lookup: ConfigLookup | undefined;
  /** Files, directories and globs; undefined for standard input. */
  readonly inputs: readonly string[] | undefined;
  /** Words that are commands; for hints. */
  readonly commands: readonly string[];
  /** What is known from before, where the run is one of many: then it throws ClosedPipe on. */
  readonly memory?: WatchMemory;
}

/** Lints everything once, reports it, and returns what to end with. */
export async function lintOnce(wanted: OneRun): Promise<ExitStatus> {
  const { options, settings, lookup, inputs, memory } = wanted;
  const mode = fixMode(options);
  const fromStdin = inputs === undefined;
  const toStdout = fromStdin && mode === "files";
  const suppressions = await suppressionsOf(options, fromStdin);
  const { files, missing, ...reading } = await filesOf(wanted);
  const report = await createReport(options, toStdout ? 2 : 1);
  if (memory) await report.prepare();
  const repair = mode && { errorsOnly: options.quiet, write: mode === "files" && !fromStdin };
  const { debug } = options;
  const run = new LintRun({ settings, lookup, report, debug, repair, suppressions, memory, ...reading });
  const ending: Ending = { options, settings, mode, report, run, missing, suppressions, fromStdin };

  for (const sentence of missing) notice(sentence);
  try {
    if (fromStdin) await run.lintStdin(options["stdin-filename"], toStdout);
    else await run.lintFiles(withoutOutputs(files, outputFiles(options)));
    const count = fromStdin ? 1 : files.length;
    report.end(run.nothingCame ? 0 : count - run.ignored, statusOf(ending));
  } catch (error) {
    if (!(error instanceof ClosedPipe) || memory) throw error;
    return statusOf(ending);
  }
  // What is counted over files that were not understood would have to be counted again.
  if (report.faults.length === 0 && run.mistakenConfigs.length === 0) suppressions?.save();
  await tellReasons(ending);
  if (lookup && lookup.files.size > 0 && !fromStdin && !options.config) {
    (await import("./tell-overlooked.ts")).tellOverlooked(lookup.files);
  }
  if (run.ignored > 0 && !fromStdin) (await import("./tell-ignored.ts")).tellIgnored(run.ignoredFiles, files.length);
  return statusOf(ending);
}

async function filesOf({ inputs, options, settings, commands }: OneRun): Promise<Selected> {
  if (inputs === undefined) return { files: [], missing: [], read: readFile, readBeginning };
  return selectFiles(inputs, options, settings.maxSize, commands);
}

/** What reads suppressions is loaded only where there are some, or are to be. */
async function suppressionsOf(options: OptionValues, fromStdin: boolean): Promise<Suppressions | undefined> {
  const found = findSuppressions(process.cwd());
  if (found === undefined && !asksForSuppressions(options)) return undefined;
  return (await import("../suppressions/suppressions-options.ts")).loadSuppressions(options, fromStdin, found);
}

function withoutOutputs(files: readonly FoundFile[], outputs: readonly string[]): readonly FoundFile[] {
  if (outputs.length === 0) return files;
  const paths = new Set(outputs.map((file) => resolve(file)));
  return files.filter(({ name }) => !paths.has(resolve(name)));
}

/** What decides on how the command ends. */
interface Ending {
  readonly options: OptionValues;
  readonly settings: LintSettings;
  readonly mode: FixMode | undefined;
  readonly report: Report;
  readonly run: LintRun;
  readonly missing: readonly string[];
  readonly suppressions: Suppressions | undefined;
  readonly fromStdin: boolean;
}

function statusOf(ending: Ending): ExitStatus {
  const { options, settings, mode, report, run, missing } = ending;
  if (report.faults.length > 0) return exitStatus.fault;
  if (missing.length > 0 || run.mistakenConfigs.length > 0 || run.nothingCame) return exitStatus.usage;
  if (unusedIn(ending).length > 0) return exitStatus.usage;
  if (options["exit-zero"]) return exitStatus.clean;
  if (mode === "diff") return report.repairedFiles > 0 ? exitStatus.found : exitStatus.clean;
  const { errors, warnings } = report;
  const warningsFail = warnings > 0 && failLevel(options) === "warning";
  return errors > 0 || warningsFail || tooMany(warnings, settings) ? exitStatus.found : exitStatus.clean;
}

/** Tells why a run ends as it does, where the report does not show it. */
async function tellReasons(ending: Ending): Promise<void> {
  const { options, settings, mode, report, run } = ending;
  const { errors, warnings } = report;
  if (mode === "diff") {
    for (const name of run.mistakenConfigs) notice(`${name} has mistakes; without --diff they are shown`);
  }
  const unused = unusedIn(ending);
  if (unused.length > 0) (await import("../suppressions/suppressions-options.ts")).tellUnused(unused);
  if (tooMany(warnings, settings)) {
    notice(`too many warnings: ${warnings}, with --max-warnings ${settings.maxWarnings}`);
  }
  if (options.quiet && failLevel(options) === "warning" && errors === 0 && warnings > 0) {
    notice(`warnings are not shown, but count: ${warnings}, with --fail-on warning`);
  }
}

function tooMany(warnings: number, { maxWarnings }: LintSettings): boolean {
  return maxWarnings !== undefined && warnings > maxWarnings;
}

/** A half-typed text on standard input proves no suppression to be needless. */
function unusedIn({ options, suppressions, fromStdin }: Ending): readonly Unused[] {
  return fromStdin || options["pass-on-unpruned-suppressions"] ? [] : (suppressions?.unused ?? []);
}
