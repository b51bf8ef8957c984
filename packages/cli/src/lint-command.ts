import { resolve } from "node:path";
import { isCertainlyClean, languageOf } from "@inventory-lint/core";
import type { Arguments } from "./args/parse-args.ts";
import type { KnownRules } from "./args/rule-settings.ts";
import type { Engine } from "./engine.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { tellFault } from "./fault.ts";
import type { LintedFile } from "./file-result.ts";
import { findFiles } from "./files/find-files.ts";
import type { FoundFile } from "./files/found-file.ts";
import { readBeginning, readFile, readStdin } from "./files/read-file.ts";
import { type LintSettings, lintSettings } from "./lint-settings.ts";
import { ClosedPipe, tell } from "./output.ts";
import { createReport, outputFiles, type Report } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/** Lints files, directories and globs, or standard input, and returns what to end with. */
export async function lintCommand(
  { options, positionals }: Arguments,
  commands: readonly string[],
): Promise<ExitStatus> {
  const settings = lintSettings(options, options.rule.length > 0 ? await knownRules() : {});
  const fromStdin = options.stdin || positionals.includes("-");
  checkStdin(fromStdin, options["stdin-filename"], positionals);

  const found = fromStdin
    ? { files: [], missing: [] }
    : await findFiles(positionals.length > 0 ? positionals : ["."], {
        gitIgnore: !options["no-ignore"],
        ignorePatterns: options["ignore-pattern"],
        commands,
      });
  const report = await createReport(options);
  const run = new LintRun(settings, report, options.debug);
  const status = (): ExitStatus => {
    if (report.faults.length > 0) return exitStatus.fault;
    if (found.missing.length > 0) return exitStatus.usage;
    const tooMany = settings.maxWarnings !== undefined && report.warnings > settings.maxWarnings;
    return (report.errors > 0 || tooMany) && !options["exit-zero"] ? exitStatus.found : exitStatus.clean;
  };

  for (const sentence of found.missing) tell(`inventory-lint: ${sentence}`);
  try {
    if (fromStdin) await run.lintStdin(options["stdin-filename"]);
    else await run.lintFiles(withoutOutputs(found.files, outputFiles(options)));
    report.end(fromStdin ? 1 : found.files.length, status());
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
    return status();
  }
  if (settings.maxWarnings !== undefined && report.warnings > settings.maxWarnings) {
    tell(`inventory-lint: too many warnings: ${report.warnings}, with --max-warnings ${settings.maxWarnings}`);
  }
  return status();
}

async function knownRules(): Promise<KnownRules> {
  const { catalogue } = await import("./catalogue.ts");
  return Object.fromEntries(catalogue.map(({ id, meta }) => [id, { meta }]));
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

/** One run over many files, with one linter. */
class LintRun {
  readonly #settings: LintSettings;
  readonly #report: Report;
  readonly #debug: boolean;
  #engine: Engine | undefined;

  constructor(settings: LintSettings, report: Report, debug: boolean) {
    this.#settings = settings;
    this.#report = report;
    this.#debug = debug;
  }

  async lintFiles(files: readonly FoundFile[]): Promise<void> {
    const { maxSize, looksFirst } = this.#settings;
    for (const { name, named, isRegular } of files) {
      const bytes = readFile(name, maxSize, isRegular);
      const isRead = bytes instanceof Uint8Array;
      if (isRead && looksFirst && this.#passes(bytes, name)) continue;
      this.#engine ??= await this.#loadEngine();
      if (isRead) this.#lint(this.#engine, bytes, name, named);
      else if (named || bytes.messageId !== "tooLarge" || beginsLikeOurs(this.#engine, name)) {
        this.#tell(this.#engine.cannotRead(bytes, name, resolve(name)));
      }
    }
  }

  async lintStdin(filename: string | undefined): Promise<void> {
    const bytes = readStdin(this.#settings.maxSize);
    const name = filename ?? "<stdin>";
    const engine = await this.#loadEngine();
    if (bytes instanceof Uint8Array) this.#lint(engine, bytes, name, true);
    else this.#tell(engine.cannotRead(bytes, name, filename === undefined ? name : resolve(filename)));
  }

  /** A first look; what it passes is ASCII, which Latin-1 reads faster than UTF-8 does. */
  #passes(bytes: Buffer, name: string): boolean {
    const language = languageOf(name);
    if (language === undefined || !isCertainlyClean(bytes.toString("latin1"), language)) return false;
    this.#report.clean(name, language);
    return true;
  }

  async #loadEngine(): Promise<Engine> {
    const { Engine } = await import("./engine.ts");
    return new Engine(this.#settings);
  }

  #lint(engine: Engine, bytes: Uint8Array, name: string, named: boolean): void {
    try {
      this.#tell(engine.lint(bytes, name, named));
    } catch (error) {
      if (error instanceof ClosedPipe) throw error;
      const message = error instanceof Error ? error.message : String(error);
      this.#report.faults.push({ name, message });
      tellFault(`while it linted ${name}`, error, this.#debug);
    }
  }

  #tell(result: LintedFile | undefined): void {
    if (result) this.#report.file(result);
  }
}

/** Whether a file that is too large to be read is one of ours, by its first bytes. */
function beginsLikeOurs(engine: Engine, name: string): boolean {
  const bytes = readBeginning(name);
  return bytes instanceof Uint8Array && engine.beginsLikeOurs(bytes);
}
