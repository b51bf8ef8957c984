import { resolve } from "node:path";
import type { ConfigLookup, FileSettings } from "@inventory-lint/config";
import { type FoundFile, readBeginning, readFile, releaseLarge } from "@inventory-lint/config/node";
import type { LintSettings } from "../args/lint-settings.ts";
import type { OptionValues } from "../args/options.ts";
import { readStdin } from "../files/read-stdin.ts";
import { selectFiles } from "../files/select-files.ts";
import type { Selected } from "../files/selected.ts";
import { asksForSuppressions, findSuppressions } from "../suppressions/find-suppressions.ts";
import type { Suppressions, Unused } from "../suppressions/suppressions.ts";
import { tellFault } from "../terminal/fault.ts";
import { ClosedPipe, notice, writeAll } from "../terminal/output.ts";
import { progressOver } from "../terminal/progress.ts";
import { visible } from "../terminal/visible.ts";
import type { WatchMemory } from "../watch/watch-memory.ts";
import type { Engine } from "./engine.ts";
import { areTooMany, type ExitStatus, exitStatus, statusOfFindings } from "./exit-status.ts";
import { LintedFile } from "./linted-file.ts";
import { createReport, outputFiles, type Report } from "./report.ts";
import type { Ignored } from "./tell-ignored.ts";

/** What is linted, and how. */
export interface LintTask {
  readonly options: OptionValues;
  readonly settings: LintSettings;
  /** Undefined where no configuration counts. */
  readonly lookup: ConfigLookup | undefined;
  /** Files, directories and globs; undefined for standard input. */
  readonly inputs: readonly string[] | undefined;
  /** What is known from earlier runs of a session that watches; then ClosedPipe is thrown on. */
  readonly memory?: WatchMemory;
}

/** Lints everything once, reports it, and returns what to end with. */
export async function lint(task: LintTask): Promise<ExitStatus> {
  const { options, settings, inputs, memory } = task;
  const suppressions = await suppressionsOf(options, inputs === undefined);
  const selected = inputs
    ? await selectFiles(inputs, options, settings.maxSize)
    : { files: [], missing: [], read: readFile, readBeginning };
  const report = await createReport(options, settings, printsText(task) ? 2 : 1, selected.files);
  if (memory) await report.prepare();
  return new LintRun(task, selected, report, suppressions).run();
}

/** Whether standard output takes the repaired text of standard input. */
function printsText({ inputs, settings }: LintTask): boolean {
  return inputs === undefined && settings.fixMode === "files";
}

/** What reads suppressions is loaded only where there are some, or are to be. */
async function suppressionsOf(options: OptionValues, fromStdin: boolean): Promise<Suppressions | undefined> {
  const found = findSuppressions(process.cwd());
  if (found === undefined && !asksForSuppressions(options)) return undefined;
  return (await import("../suppressions/suppressions-options.ts")).loadSuppressions(options, fromStdin, found);
}

/** One run over files or standard input. */
class LintRun {
  readonly #task: LintTask;
  readonly #selected: Selected;
  readonly #report: Report;
  /** What is left for later; undefined where nothing is. */
  readonly #suppressions: Suppressions | undefined;
  /** Configurations in which something is wrong. */
  readonly #mistakenConfigs: string[] = [];
  readonly #ignored: { -readonly [Key in keyof Ignored]: Ignored[Key] } = { count: 0, first: undefined, named: [] };
  /** Whether standard input is empty. */
  #isEmpty = false;
  #engine: Engine | undefined;

  constructor(task: LintTask, selected: Selected, report: Report, suppressions: Suppressions | undefined) {
    this.#task = task;
    this.#selected = selected;
    this.#report = report;
    this.#suppressions = suppressions;
  }

  async run(): Promise<ExitStatus> {
    const { options, lookup, inputs, memory } = this.#task;
    const { missing, files } = this.#selected;
    for (const sentence of missing) notice(sentence);
    try {
      if (inputs) await this.#lintFiles();
      else await this.#lintStdin(options["stdin-filename"]);
      const count = inputs ? files.length : 1;
      this.#report.end(this.#isEmpty ? 0 : count - this.#ignored.count, this.#status());
    } catch (error) {
      if (!(error instanceof ClosedPipe) || memory) throw error;
      return this.#status();
    }
    // What is counted over files that were not understood would have to be counted again.
    if (this.#report.faults.length === 0 && this.#mistakenConfigs.length === 0) this.#suppressions?.save();
    await this.#tellReasons();
    if (lookup && lookup.files.size > 0 && inputs && !options.config) {
      (await import("./tell-overlooked.ts")).tellOverlooked(lookup.files);
    }
    if (this.#ignored.count > 0 && inputs) {
      (await import("./tell-ignored.ts")).tellIgnored(this.#ignored, files.length);
    }
    return this.#status();
  }

  async #lintFiles(): Promise<void> {
    const { options, lookup, memory } = this.#task;
    const files = withoutOutputs(this.#selected.files, outputFiles(options));
    await this.#readConfigurations(files);
    const progress = await progressOver(files.length);
    for (const file of files) {
      progress?.step();
      const config = lookup?.pathFor(file.name);
      const own = config === undefined ? undefined : await this.#configured(config, file.name);
      if (config !== undefined && !own) {
        this.#ignore(file, config);
        continue;
      }
      const known = memory?.recall({ ...file, own });
      if (known) this.#tell(known.result, file.name);
      else await this.#lintFile(file, own);
    }
    progress?.end();
  }

  /** Reports what is wrong in configurations before everything else: it may be why the rest is found. */
  async #readConfigurations(files: readonly FoundFile[]): Promise<void> {
    const { lookup } = this.#task;
    const read = new Set<string>();
    for (const { name } of files) {
      const config = lookup?.pathFor(name);
      if (config === undefined || read.has(config)) continue;
      read.add(config);
      await lookup?.settingsOf(config, name);
      await this.#tellMistakes();
    }
  }

  async #lintFile(file: FoundFile, own: FileSettings | undefined): Promise<void> {
    const { name, named, isRegular } = file;
    const { settings } = this.#task;
    const bytes = this.#selected.read(name, settings.maxSize, isRegular);
    const engine = await this.#loadEngine();
    if (bytes instanceof Uint8Array) await this.#lint(engine, bytes, file, own);
    else if (named || bytes.messageId !== "tooLarge" || this.#beginsLikeOurs(engine, name)) {
      this.#tellUnreadable(engine.cannotRead(bytes, name, resolve(name), own));
    }
  }

  /** Whether a file that is too large to be read is one of ours, by its first bytes. */
  #beginsLikeOurs(engine: Engine, name: string): boolean {
    const bytes = this.#selected.readBeginning(name);
    return bytes instanceof Uint8Array && engine.beginsLikeOurs(bytes);
  }

  #ignore({ name, named }: FoundFile, config: string): void {
    const ignored = this.#ignored;
    if (!named && ignored.first) return;
    const file = { name, config, pattern: this.#task.lookup?.ignoringPattern(config, name) };
    ignored.first ??= file;
    if (named) ignored.named = [...ignored.named, file];
  }

  /** What a configuration says of a file; undefined where it ignores it. Reports what is wrong in it. */
  async #configured(config: string, name: string): Promise<FileSettings | undefined> {
    const { lookup } = this.#task;
    const own = await lookup?.settingsOf(config, name);
    await this.#tellMistakes();
    if (!own) this.#ignored.count++;
    return own;
  }

  async #tellMistakes(): Promise<void> {
    const mistakes = this.#task.lookup?.takeMistakes() ?? [];
    if (mistakes.length > 0) await this.#report.prepare();
    for (const mistaken of mistakes) {
      this.#mistakenConfigs.push(mistaken.name);
      this.#report.file(new LintedFile(mistaken, mistaken.decoded, mistaken.findings));
    }
  }

  /** Lints standard input, and prints it where that is asked for: repaired, or as it is where nothing can be repaired. */
  async #lintStdin(filename: string | undefined): Promise<void> {
    const { settings, lookup } = this.#task;
    const bytes = readStdin(settings.maxSize);
    // A command in front of the pipe that failed must not pass for one that found nothing. Editors, which give the name
    // of the file, have empty ones.
    if (bytes instanceof Uint8Array && bytes.length === 0 && filename === undefined) {
      this.#isEmpty = true;
      notice("standard input is empty");
      return;
    }
    const name = filename ?? "<stdin>";
    const config = lookup?.pathFor(name);
    const own = config === undefined ? undefined : await this.#configured(config, name);
    const isIgnored = config !== undefined && !own;
    const engine = await this.#loadEngine();
    if (!(bytes instanceof Uint8Array)) {
      this.#tellUnreadable(engine.cannotRead(bytes, name, filename === undefined ? name : resolve(filename), own));
      return;
    }
    const file = { name, named: true, isRegular: false };
    const result = isIgnored ? undefined : await this.#lint(engine, bytes, file, own);
    if (printsText(this.#task)) writeAll(1, result?.repaired?.bytes ?? bytes);
  }

  async #loadEngine(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const { Engine } = await import("./engine.ts");
    await this.#report.prepare();
    const { options, settings, inputs } = this.#task;
    const { fixMode } = settings;
    const onFault = (name: string, ruleId: string, error: unknown) => this.#fault(name, error, ruleId);
    const { policyText } = this.#selected;
    const helpers = { onFault, measure: this.#report.stats?.measure, policyText };
    if (fixMode) {
      const { createRepair } = await import("../fixing/fix-document.ts");
      const repair = createRepair({ errorsOnly: options.quiet, write: fixMode === "files" && inputs !== undefined });
      this.#engine = new Engine(settings, { ...helpers, repair });
    } else this.#engine = new Engine(settings, { ...helpers, release: releaseLarge });
    return this.#engine;
  }

  async #lint(
    engine: Engine,
    bytes: Uint8Array,
    file: FoundFile,
    own: FileSettings | undefined,
  ): Promise<LintedFile | undefined> {
    const { name, named } = file;
    try {
      const lintOne = () => engine.lint(bytes, name, named, own);
      const { stats } = this.#report;
      const result = await (stats ? stats.timed(lintOne) : lintOne());
      if (result) result.isRegular = file.isRegular;
      if (!result || result.standsAlone) this.#task.memory?.keep({ ...file, own }, result);
      this.#tell(result, name);
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
    tellFault(`while ${ruleId ?? "it"} linted ${visible(name)}`, error, this.#task.options.debug);
  }

  /** Reports what came of a file; of one that holds nothing of ours only the suppressions hear, by its `name`. */
  #tell(result: LintedFile | undefined, name: string): void {
    if (result) this.#report.file(this.#suppressions?.apply(result) ?? result);
    else this.#suppressions?.passed(name);
  }

  #tellUnreadable(result: LintedFile | undefined): void {
    if (result) this.#report.file(result);
  }

  #status(): ExitStatus {
    const { options, settings } = this.#task;
    const { faults, counts } = this.#report;
    if (faults.length > 0) return exitStatus.fault;
    const isMistaken =
      this.#selected.missing.length > 0 || this.#mistakenConfigs.length > 0 || this.#isEmpty || this.#lacksDocuments();
    if (isMistaken || this.#unused().length > 0) return exitStatus.usage;
    if (settings.fixMode === "diff" && !options["exit-zero"]) {
      return counts.repairedFiles > 0 ? exitStatus.found : exitStatus.clean;
    }
    return statusOfFindings(counts, options, settings);
  }

  /** Whether documents are required and none was linted; mistaken configurations are reported, but are none. */
  #lacksDocuments(): boolean {
    const { linted } = this.#report.counts;
    return this.#task.options["require-documents"] && linted === this.#mistakenConfigs.length;
  }

  /** Tells why the run ends as it does, where the report does not show it. */
  async #tellReasons(): Promise<void> {
    const { options, settings } = this.#task;
    const { errors, warnings } = this.#report.counts;
    const shown = settings.fixMode === "diff" ? "; without --diff they are shown" : ": fix them first";
    for (const name of this.#mistakenConfigs) notice(`${name} has mistakes${shown}`);
    if (this.#lacksDocuments()) notice("nothing was linted, but --require-documents requires at least one document");
    const unused = this.#unused();
    if (unused.length > 0) (await import("../suppressions/suppressions-options.ts")).tellUnused(unused);
    if (areTooMany(warnings, settings)) {
      notice(`${warnings} warnings are more than --max-warnings ${settings.maxWarnings} allows`);
    }
    if (options.quiet && settings.failOn === "warning" && errors === 0 && warnings > 0) {
      notice(`${warnings} warnings are hidden by --quiet, but count because of --fail-on warning`);
    }
  }

  /** A half-typed text on standard input proves no suppression to be needless. */
  #unused(): readonly Unused[] {
    const { options, inputs } = this.#task;
    return inputs && !options["pass-on-unpruned-suppressions"] ? (this.#suppressions?.unused ?? []) : [];
  }
}

function withoutOutputs(files: readonly FoundFile[], outputs: readonly string[]): readonly FoundFile[] {
  if (outputs.length === 0) return files;
  const paths = new Set(outputs.map((file) => resolve(file)));
  return files.filter(({ name }) => !paths.has(resolve(name)));
}
