import { resolve } from "node:path";
import { type CatalogueRule, ConfigLookup, type FileSettings } from "@inventory-lint/config";
import { nodeHost } from "@inventory-lint/config/node";
import { isCertainlyClean, languageOf } from "@inventory-lint/core";
import type { OptionValues } from "./args/options.ts";
import type { Arguments } from "./args/parse-args.ts";
import type { KnownRules } from "./args/rule-settings.ts";
import type { Engine } from "./engine.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { tellFault } from "./fault.ts";
import { LintedFile } from "./file-result.ts";
import { findFiles } from "./files/find-files.ts";
import type { FoundFile } from "./files/found-file.ts";
import { readBeginning, readFile, readStdin } from "./files/read-file.ts";
import type { HowToRepair } from "./fixing/fix-document.ts";
import { fixMode, type LintSettings, lintSettings } from "./lint-settings.ts";
import { ClosedPipe, notice, writeAll } from "./output.ts";
import { PutOffFiles } from "./put-off.ts";
import { createReport, outputFiles, type Report } from "./report.ts";
import { UsageError } from "./usage-error.ts";
import { visible } from "./visible.ts";

/** Lints files, directories and globs, or standard input, and returns what to end with. */
export async function lintCommand(
  { options, positionals }: Arguments,
  commands: readonly string[],
): Promise<ExitStatus> {
  const settings = lintSettings(options, options.rule.length > 0 ? await knownRules() : {});
  const fromStdin = options.stdin || positionals.includes("-");
  checkStdin(fromStdin, options["stdin-filename"], positionals);
  const lookup = options["no-config"] ? undefined : configLookup(settings, options);
  if (options["print-config"] !== undefined) return printConfig(options["print-config"], lookup, settings);
  const mode = fixMode(options);
  const toStdout = fromStdin && mode === "files";
  const repair = mode && { errorsOnly: options.quiet, write: mode === "files" && !fromStdin };

  const found = fromStdin
    ? { files: [], missing: [] }
    : await findFiles(positionals.length > 0 ? positionals : ["."], {
        gitIgnore: !options["no-ignore"],
        ignorePatterns: options["ignore-pattern"],
        commands,
      });
  const report = await createReport(options, toStdout ? 2 : 1);
  const run = new LintRun({ settings, lookup, report, debug: options.debug, repair });
  const status = (): ExitStatus => {
    if (report.faults.length > 0) return exitStatus.fault;
    if (found.missing.length > 0 || run.mistakenConfigs.length > 0 || run.nothingCame) return exitStatus.usage;
    if (mode === "diff") return report.repairedFiles > 0 && !options["exit-zero"] ? exitStatus.found : exitStatus.clean;
    const tooMany = settings.maxWarnings !== undefined && report.warnings > settings.maxWarnings;
    return (report.errors > 0 || tooMany) && !options["exit-zero"] ? exitStatus.found : exitStatus.clean;
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
  if (mode === "diff") {
    for (const name of run.mistakenConfigs) notice(`${name} has mistakes; without --diff they are shown`);
  }
  if (settings.maxWarnings !== undefined && report.warnings > settings.maxWarnings) {
    notice(`too many warnings: ${report.warnings}, with --max-warnings ${settings.maxWarnings}`);
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

interface RunParts {
  readonly settings: LintSettings;
  /** Undefined where no configuration counts. */
  readonly lookup: ConfigLookup | undefined;
  readonly report: Report;
  readonly debug: boolean;
  readonly repair: HowToRepair | undefined;
}

/** One run over many files. */
class LintRun {
  /** Configurations in which something is wrong. */
  readonly mistakenConfigs: string[] = [];
  /** Files that a configuration ignores. */
  ignored = 0;
  /** Whether standard input is empty. */
  nothingCame = false;
  readonly #lookup: ConfigLookup | undefined;
  readonly #settings: LintSettings;
  readonly #report: Report;
  readonly #debug: boolean;
  readonly #repair: HowToRepair | undefined;
  readonly #putOff: PutOffFiles;
  #engine: Engine | undefined;

  constructor({ settings, lookup, report, debug, repair }: RunParts) {
    this.#lookup = lookup;
    this.#repair = repair;
    this.#putOff = new PutOffFiles(settings.maxSize);
    this.#settings = settings;
    this.#report = report;
    this.#debug = debug;
  }

  async lintFiles(files: readonly FoundFile[]): Promise<void> {
    const { maxSize, looksFirst } = this.#settings;
    for (const { name, named, isRegular } of files) {
      const config = this.#lookup?.pathFor(name);
      const own = config === undefined ? undefined : await this.#configured(config, name);
      if (config !== undefined && !own) continue;
      const bytes = readFile(name, maxSize, isRegular);
      const isRead = bytes instanceof Uint8Array;
      if (isRead && (own ? own.looksFirst : looksFirst) && this.#passes(bytes, name)) continue;
      this.#engine ??= await this.#loadEngine();
      if (isRead) this.#lint(this.#engine, bytes, name, named, own);
      else if (named || bytes.messageId !== "tooLarge" || beginsLikeOurs(this.#engine, name)) {
        this.#tell(this.#engine.cannotRead(bytes, name, resolve(name), own));
      }
    }
  }

  /** What a configuration says of a file; undefined where it ignores it. Reports what is wrong in it. */
  async #configured(config: string, name: string): Promise<FileSettings | undefined> {
    const own = await this.#lookup?.settingsOf(config, name);
    for (const mistaken of this.#lookup?.takeMistakes() ?? []) {
      this.mistakenConfigs.push(mistaken.name);
      this.#report.file(new LintedFile(mistaken, mistaken.decoded, mistaken.findings));
    }
    if (!own) this.ignored++;
    return own;
  }

  /** Lints standard input, and prints it where that is asked for: repaired, or as it is where nothing can be repaired. */
  async lintStdin(filename: string | undefined, print: boolean): Promise<void> {
    const bytes = readStdin(this.#settings.maxSize);
    // A command in front of the pipe that failed must not pass for one that found nothing. Editors, which give the name
    // of the file, have empty ones.
    if (bytes instanceof Uint8Array && bytes.length === 0 && filename === undefined) {
      this.nothingCame = true;
      notice("standard input is empty");
      return;
    }
    const name = filename ?? "<stdin>";
    const config = this.#lookup?.pathFor(name);
    const own = config === undefined ? undefined : await this.#configured(config, name);
    const isIgnored = config !== undefined && !own;
    const engine = await this.#loadEngine();
    if (!(bytes instanceof Uint8Array)) {
      this.#tell(engine.cannotRead(bytes, name, filename === undefined ? name : resolve(filename), own));
      return;
    }
    const result = isIgnored ? undefined : this.#lint(engine, bytes, name, true, own);
    if (print) writeAll(1, result?.repaired?.bytes ?? bytes);
  }

  /** A first look; what it passes is ASCII, which Latin-1 reads faster than UTF-8 does. */
  #passes(bytes: Buffer, name: string): boolean {
    const language = languageOf(name);
    const text = bytes.toString("latin1");
    if (language === undefined || !isCertainlyClean(text, language)) return false;
    const isKnown = (bucket: string) => this.#engine?.knows(bucket) === true;
    if (language !== "xml" && !this.#putOff.add(name, text, isKnown)) return false;
    this.#report.clean(name, language);
    return true;
  }

  async #loadEngine(): Promise<Engine> {
    const { Engine } = await import("./engine.ts");
    const takePutOff = this.#putOff.take;
    const onFault = (name: string, ruleId: string, error: unknown) => this.#fault(name, error, ruleId);
    if (!this.#repair) return new Engine(this.#settings, { takePutOff, onFault });
    const { createRepair } = await import("./fixing/fix-document.ts");
    return new Engine(this.#settings, { takePutOff, onFault, repair: createRepair(this.#repair) });
  }

  #lint(
    engine: Engine,
    bytes: Uint8Array,
    name: string,
    named: boolean,
    own: FileSettings | undefined,
  ): LintedFile | undefined {
    try {
      const result = engine.lint(bytes, name, named, own);
      this.#tell(result);
      return result;
    } catch (error) {
      if (error instanceof ClosedPipe) throw error;
      this.#fault(name, error);
      return undefined;
    }
  }

  #fault(name: string, error: unknown, ruleId?: string): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#report.faults.push({ name, message });
    tellFault(`while ${ruleId ?? "it"} linted ${visible(name)}`, error, this.#debug);
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
