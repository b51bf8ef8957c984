import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { FoundFile } from "@inventory-lint/config/node";
import { type FixMode, type LintSettings, oneOf } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { UsageError } from "../args/usage-error.ts";
import { version } from "../commands/version.ts";
import { type FormatName, formatNames, loadFormat, syntaxOf } from "../formats/format-table.ts";
import type { FormatContext, Reporter, Summary } from "../formats/types.ts";
import type { Statistics } from "../stats/statistics.ts";
import type { Stats } from "../stats/stats.ts";
import { type Output, outputTo, outputToFile, tell } from "../terminal/output.ts";
import { isReadByRunner, withoutCommands } from "../terminal/runner-commands.ts";
import { isTerminal, useColor } from "../terminal/terminal.ts";
import { visibleInJson } from "../terminal/visible.ts";
import { type LintedFile, standsForHidden } from "./linted-file.ts";

const DEFAULT_COLUMNS = 120;

interface ReportOptions {
  readonly quiet: boolean;
  readonly fixMode?: FixMode | undefined;
  readonly stats?: Stats | undefined;
  readonly statistics?: Statistics | undefined;
}

/** Counts what is found and hands it to the formats that were asked for. */
export class Report {
  readonly #reporters: readonly Reporter[];
  readonly #outputs: readonly Output[];
  readonly #quiet: boolean;
  readonly #fixMode: FixMode | undefined;
  readonly #began = Date.now();
  readonly faults: { name: string; message: string }[] = [];
  /** Warnings and infos that are not shown are counted, too. */
  readonly counts = {
    linted: 0,
    filesWithFindings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    fixable: 0,
    suppressed: 0,
    leftForLater: 0,
    fixed: 0,
    repairedFiles: 0,
  };
  /** Undefined where they are not asked for. */
  readonly stats: Stats | undefined;
  readonly #statistics: Statistics | undefined;

  constructor(
    reporters: readonly Reporter[],
    outputs: readonly Output[],
    { quiet, fixMode, stats, statistics }: ReportOptions,
  ) {
    this.stats = stats;
    this.#statistics = statistics;
    this.#reporters = reporters;
    this.#outputs = outputs;
    this.#quiet = quiet;
    this.#fixMode = fixMode;
  }

  /** Makes ready for results, to be awaited before the first of them. */
  async prepare(): Promise<void> {
    await Promise.all(this.#reporters.map((reporter) => reporter.prepare?.()));
  }

  /** Takes the result of one file. */
  file(result: LintedFile): void {
    const { counts } = this;
    counts.linted++;
    if (result.repaired) {
      counts.fixed += result.repaired.fixed;
      counts.repairedFiles++;
    }
    for (const finding of result.findings) {
      if (standsForHidden(finding)) continue;
      const { level, fix } = finding;
      counts[`${level}s`]++;
      if (fix && (level === "error" || !this.#quiet)) counts.fixable++;
    }
    for (const { first, count } of result.hidden) counts[`${first.level}s`] += count;
    for (const { suppression } of result.suppressed)
      counts[suppression.kind === "file" ? "leftForLater" : "suppressed"]++;
    const shown = this.#quiet ? result.withErrorsOnly() : result;
    if (shown.findings.length > 0) counts.filesWithFindings++;
    this.stats?.count(shown);
    this.#statistics?.count(shown);
    for (const reporter of this.#reporters) if (reporter.listsAll || !shown.isClean) reporter.file(shown);
  }

  /** Writes what belongs at the end. */
  end(files: number, exitStatus: number): void {
    const { fixed, repairedFiles, ...counts } = this.counts;
    const summary: Summary = {
      ...counts,
      ...(this.#quiet && { warnings: 0, infos: 0 }),
      files,
      repairs: this.#fixMode && { fixed, files: repairedFiles, written: this.#fixMode === "files" },
      exitStatus,
      elapsed: Date.now() - this.#began,
      stats: this.stats?.summary(),
      faults: this.faults,
    };
    for (const reporter of this.#reporters) reporter.end?.(summary);
    this.close();
    for (const line of this.#statistics?.lines() ?? []) tell(line);
  }

  /** Writes what is left. */
  close(): void {
    for (const output of this.#outputs) output.end();
  }
}

interface Destination {
  readonly format: FormatName;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/**
 * What takes the output of a format, without what a terminal or a CI server would obey. Formats for people have shown
 * such characters already; the commands and patches that a format is made of stay as they are.
 */
function unobeyed(format: FormatName, write: Output["write"]): Output["write"] {
  const syntax = syntaxOf[format];
  if (!syntax) return write;
  const isRunner = isReadByRunner();
  return (text) => {
    const shown = syntax === "json" ? visibleInJson(text) : text;
    write(isRunner ? withoutCommands(shown, syntax) : shown);
  };
}

/** Makes the report that the options ask for; `fd` is what stands for standard output, `inputs` what is linted. */
export async function createReport(
  options: OptionValues,
  settings: LintSettings,
  fd = 1,
  inputs: readonly FoundFile[] = [],
): Promise<Report> {
  const { failOn, fixMode } = settings;
  const destinations = destinationsOf(options);
  if (options.stats) checkStats(options, destinations);
  const stats = options.stats ? new (await import("../stats/stats.ts")).Stats() : undefined;
  const statistics = options.statistics ? new (await import("../stats/statistics.ts")).Statistics() : undefined;
  // Formats are loaded before a file is emptied: an unknown name must cost nobody a report.
  const formats = await Promise.all(destinations.map(({ format }) => loadFormat(format)));
  const existing = destinations.flatMap(({ file }) => (file !== undefined && existsSync(resolve(file)) ? [file] : []));
  if (existing.length > 0) await (await import("./existing-outputs.ts")).refuseInputs(existing, inputs, options);
  const outputs = destinations.map(({ file }) => (file === undefined ? outputTo(fd) : outputToFile(file)));
  const terminal = destinations.some(({ file }) => file === undefined) && (await isTerminal(fd));
  const isTold = destinations.some(({ format }) => format === "sarif");
  const sarifRules = isTold ? (await import("../formats/sarif-rules.ts")).sarifRules : undefined;
  const reporters = formats.map(({ createReporter }, i) => {
    const { format = "stylish", file } = destinations[i] ?? {};
    const toTerminal = terminal && file === undefined;
    const context: FormatContext = {
      write: unobeyed(format, outputs[i]?.write ?? outputTo(fd).write),
      color: useColor(options.color, process.env, toTerminal),
      columns: (toTerminal && (fd === 1 ? process.stdout : process.stderr).columns) || DEFAULT_COLUMNS,
      isTerminal: toTerminal,
      quiet: options.quiet,
      cwd: process.cwd(),
      version,
      sarifRules,
      sarifCategory: options["sarif-category"],
      sarifIncludesSuppressed: options["sarif-include-suppressed"],
      failOn,
    };
    return createReporter(context);
  });
  return new Report(reporters, outputs, { quiet: options.quiet, fixMode, stats, statistics });
}

function checkStats({ watch }: OptionValues, destinations: readonly Destination[]): void {
  if (!destinations.some(({ format }) => format === "stylish" || format === "json")) {
    throw new UsageError("--stats needs --format stylish or json");
  }
  // What is known from before took no time.
  if (watch) throw new UsageError("--stats cannot be used with --watch");
}

/** Files that the run writes; they are not linted. */
export function outputFiles(options: OptionValues): string[] {
  return destinationsOf(options).flatMap(({ file }) => (file === undefined ? [] : [file]));
}

function destinationsOf({ format, "output-file": outputFile, diff }: OptionValues): Destination[] {
  if (diff && format.length > 0) throw new UsageError("--diff cannot be used with --format: it prints only the diff");
  if (diff) return [{ format: "diff", file: outputFile }];
  const written = format.length > 0 ? format : ["stylish"];
  const destinations = written.map((value): Destination => {
    const [, name = value, file] = /^([^:]*):(.+)$/.exec(value) ?? [];
    return { format: oneOf(name, formatNames, "--format"), file };
  });
  const toStdout = destinations.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    const [, second] = toStdout;
    throw new UsageError(`only one format can write to standard output: use --format ${second?.format}:FILE`);
  }
  if (outputFile !== undefined && toStdout.length === 0) {
    throw new UsageError("--output-file cannot be used here: every --format has its own file");
  }
  const placed = destinations.map(({ format: name, file = outputFile }) => ({ format: name, file }));
  refuseSharedFiles(placed);
  return placed;
}

function refuseSharedFiles(destinations: readonly Destination[]): void {
  const taken = new Set<string>();
  for (const { file } of destinations) {
    if (file === undefined) continue;
    const path = resolve(file);
    if (taken.has(path)) throw new UsageError(`only one format can be written to ${file}: use a file for each`);
    taken.add(path);
  }
}
