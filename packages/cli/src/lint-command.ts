import { resolve } from "node:path";
import { type CatalogueRule, ConfigLookup } from "@inventory-lint/config";
import { nodeHost } from "@inventory-lint/config/node";
import type { OptionValues } from "./args/options.ts";
import type { Arguments } from "./args/parse-args.ts";
import type { KnownRules } from "./args/rule-settings.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { FoundFile } from "./files/found-file.ts";
import { readFile } from "./files/read-file.ts";
import { checkSelection, type Selected, selectFiles } from "./files/select-files.ts";
import { LintRun } from "./lint-run.ts";
import { failLevel, fixMode, type LintSettings, lintSettings } from "./lint-settings.ts";
import { ClosedPipe, notice, writeAll } from "./output.ts";
import { createReport, outputFiles } from "./report.ts";
import { loadSuppressions, tellUnused } from "./suppressions/suppressions-options.ts";
import { UsageError } from "./usage-error.ts";

/** Lints files, directories and globs, or standard input, and returns what to end with. */
export async function lintCommand(
  { options, positionals }: Arguments,
  commands: readonly string[],
): Promise<ExitStatus> {
  const settings = lintSettings(options, options.rule.length > 0 ? await knownRules() : {});
  const fromStdin = options.stdin || positionals.includes("-");
  checkStdin(fromStdin, options["stdin-filename"], positionals);
  checkSelection(options, fromStdin);
  const lookup = options["no-config"] ? undefined : configLookup(settings, options);
  if (options["print-config"] !== undefined) return printConfig(options["print-config"], lookup, settings);
  const inputs = fromStdin ? undefined : positionals.length > 0 ? positionals : ["."];
  return lintOnce({ options, settings, lookup, inputs, commands });
}

interface OneRun {
  readonly options: OptionValues;
  readonly settings: LintSettings;
  readonly lookup: ConfigLookup | undefined;
  /** Files, directories and globs; undefined for standard input. */
  readonly inputs: readonly string[] | undefined;
  /** Words that are commands; for hints. */
  readonly commands: readonly string[];
}

async function lintOnce({ options, settings, lookup, inputs, commands }: OneRun): Promise<ExitStatus> {
  const mode = fixMode(options);
  const fromStdin = inputs === undefined;
  const toStdout = fromStdin && mode === "files";
  const suppressions = await loadSuppressions(options, fromStdin);
  const found: Selected = fromStdin
    ? { files: [], missing: [], read: readFile }
    : await selectFiles(inputs, options, settings.maxSize, commands);
  const report = await createReport(options, toStdout ? 2 : 1);
  const failOn = failLevel(options);
  const repair = mode && { errorsOnly: options.quiet, write: mode === "files" && !fromStdin };
  const run = new LintRun({ settings, lookup, report, debug: options.debug, repair, suppressions, read: found.read });
  const unused = () => (fromStdin || options["pass-on-unpruned-suppressions"] ? [] : (suppressions?.unused ?? []));
  const status = (): ExitStatus => {
    if (report.faults.length > 0) return exitStatus.fault;
    if (found.missing.length > 0 || run.mistakenConfigs.length > 0 || run.nothingCame) return exitStatus.usage;
    if (unused().length > 0) return exitStatus.usage;
    if (mode === "diff") return report.repairedFiles > 0 && !options["exit-zero"] ? exitStatus.found : exitStatus.clean;
    const tooMany = settings.maxWarnings !== undefined && report.warnings > settings.maxWarnings;
    const fails = report.errors > 0 || tooMany || (failOn === "warning" && report.warnings > 0);
    return fails && !options["exit-zero"] ? exitStatus.found : exitStatus.clean;
  };

  for (const sentence of found.missing) notice(sentence);
  try {
    if (fromStdin) await run.lintStdin(options["stdin-filename"], toStdout);
    else await run.lintFiles(withoutOutputs(found.files, outputFiles(options)));
    const count = fromStdin ? 1 : found.files.length;
    report.end(run.nothingCame ? 0 : count - run.ignored, status());
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
    return status();
  }
  // What is counted over files that were not understood would have to be counted again.
  if (report.faults.length === 0 && run.mistakenConfigs.length === 0) suppressions?.save();
  if (mode === "diff") {
    for (const name of run.mistakenConfigs) notice(`${name} has mistakes; without --diff they are shown`);
  }
  if (unused().length > 0) tellUnused(unused());
  if (settings.maxWarnings !== undefined && report.warnings > settings.maxWarnings) {
    notice(`too many warnings: ${report.warnings}, with --max-warnings ${settings.maxWarnings}`);
  }
  if (options.quiet && failOn === "warning" && report.errors === 0 && report.warnings > 0) {
    notice(`warnings are not shown, but count: ${report.warnings}, with --fail-on warning`);
  }
  return status();
}

function configLookup({ config, looksFirst }: LintSettings, options: OptionValues): ConfigLookup {
  const { preset, rules = {} } = config;
  const commandLine = { preset, rules, looksFirst, ignores: !options["no-ignore"], cwd: process.cwd() };
  return new ConfigLookup(nodeHost, commandLine, options.config, loadCatalogue);
}

async function printConfig(
  file: string,
  lookup: ConfigLookup | undefined,
  settings: LintSettings,
): Promise<ExitStatus> {
  const { Engine } = await import("./engine.ts");
  const { effectiveConfig } = await import("./print-config.ts");
  const text = await effectiveConfig(file, lookup, settings, new Engine(settings));
  writeAll(1, Buffer.from(text));
  const mistaken = lookup?.takeMistakes() ?? [];
  for (const { name } of mistaken) notice(`${name} has mistakes; a run over files shows them`);
  return mistaken.length > 0 ? exitStatus.usage : exitStatus.clean;
}

async function knownRules(): Promise<KnownRules> {
  return Object.fromEntries((await loadCatalogue()).map(({ id, meta }) => [id, { meta }]));
}

async function loadCatalogue(): Promise<readonly CatalogueRule[]> {
  return (await import("./catalogue.ts")).catalogue;
}

function checkStdin(fromStdin: boolean, filename: string | undefined, positionals: readonly string[]): void {
  if (!fromStdin && filename !== undefined) throw new UsageError("--stdin-filename goes with --stdin");
  if (fromStdin && positionals.some((name) => name !== "-")) throw new UsageError("--stdin goes without file names");
}

function withoutOutputs(files: readonly FoundFile[], outputs: readonly string[]): readonly FoundFile[] {
  if (outputs.length === 0) return files;
  const paths = new Set(outputs.map((file) => resolve(file)));
  return files.filter(({ name }) => !paths.has(resolve(name)));
}
