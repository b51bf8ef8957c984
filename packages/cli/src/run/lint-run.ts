import { resolve } from "node:path";
import type { ConfigLookup, FileSettings } from "@inventory-lint/config";
import type { FoundFile } from "@inventory-lint/config/node";
import { languageOf } from "@inventory-lint/core";
import type { LintSettings } from "../args/lint-settings.ts";
import { type ReadBeginning, type ReadFile, readStdin, releaseLarge } from "../files/read-file.ts";
import type { HowToRepair } from "../fixing/fix-document.ts";
import type { Suppressions } from "../suppressions/suppressions.ts";
import { tellFault } from "../terminal/fault.ts";
import { ClosedPipe, notice, writeAll } from "../terminal/output.ts";
import { progressOver } from "../terminal/progress.ts";
import { visible } from "../terminal/visible.ts";
import type { Outcome, WatchMemory } from "../watch/watch-memory.ts";
import type { Engine } from "./engine.ts";
import { isClean } from "./first-look.ts";
import { LintedFile } from "./linted-file.ts";
import type { Report } from "./report.ts";
import type { Ignored, IgnoredFile } from "./tell-ignored.ts";

export interface RunParts {
  readonly settings: LintSettings;
  /** Undefined where no configuration counts. */
  readonly lookup: ConfigLookup | undefined;
  readonly report: Report;
  readonly debug: boolean;
  readonly repair: HowToRepair | undefined;
  /** What is left for later; undefined where nothing is. */
  readonly suppressions: Suppressions | undefined;
  /** Reads files: from the disk, or what git has of them. */
  readonly read: ReadFile;
  /** The same, of files that are too large for that. */
  readonly readBeginning: ReadBeginning;
  /** What is known from earlier runs of this session; undefined where there is one run only. */
  readonly memory: WatchMemory | undefined;
}

/** One run over many files. */
export class LintRun {
  /** Configurations in which something is wrong. */
  readonly mistakenConfigs: string[] = [];
  /** How many files configurations ignore. */
  ignored = 0;
  #firstIgnored: IgnoredFile | undefined;
  readonly #namedIgnored: IgnoredFile[] = [];
  /** Whether standard input is empty. */
  nothingCame = false;
  readonly #lookup: ConfigLookup | undefined;
  readonly #settings: LintSettings;
  readonly #report: Report;
  readonly #debug: boolean;
  readonly #repair: HowToRepair | undefined;
  readonly #suppressions: Suppressions | undefined;
  readonly #read: ReadFile;
  readonly #readBeginning: ReadBeginning;
  readonly #memory: WatchMemory | undefined;
  #engine: Engine | undefined;

  constructor({ settings, lookup, report, debug, repair, suppressions, read, readBeginning, memory }: RunParts) {
    this.#lookup = lookup;
    this.#repair = repair;
    this.#suppressions = suppressions;
    this.#read = read;
    this.#readBeginning = readBeginning;
    this.#memory = memory;
    this.#settings = settings;
    this.#report = report;
    this.#debug = debug;
  }

  async lintFiles(files: readonly FoundFile[]): Promise<void> {
    const progress = await progressOver(files.length);
    for (const file of files) {
      progress?.step();
      const config = this.#lookup?.pathFor(file.name);
      const own = config === undefined ? undefined : await this.#configured(config, file.name);
      if (config !== undefined && !own) {
        this.#ignore(file, config);
        continue;
      }
      const known = this.#memory?.outcomeOf({ ...file, own });
      if (known) this.#take(known, file.name);
      else await this.#lintFile(file, own);
    }
    progress?.end();
  }

  async #lintFile(file: FoundFile, own: FileSettings | undefined): Promise<void> {
    const { name, named, isRegular } = file;
    const { looksFirst } = own ?? this.#settings;
    const bytes = this.#read(name, this.#settings.maxSize, isRegular);
    if (bytes instanceof Uint8Array) {
      if (looksFirst && isClean(bytes, name)) this.#pass(file, own);
      else await this.#lintBytes(bytes, file, own);
      return;
    }
    this.#engine ??= await this.#loadEngine();
    if (named || bytes.messageId !== "tooLarge" || this.#beginsLikeOurs(this.#engine, name)) {
      this.#tell(this.#engine.cannotRead(bytes, name, resolve(name), own));
    }
  }

  async #lintBytes(bytes: Uint8Array, file: FoundFile, own: FileSettings | undefined): Promise<void> {
    this.#engine ??= await this.#loadEngine();
    this.#lint(this.#engine, bytes, file, own);
  }

  /** Whether a file that is too large to be read is one of ours, by its first bytes. */
  #beginsLikeOurs(engine: Engine, name: string): boolean {
    const bytes = this.#readBeginning(name);
    return bytes instanceof Uint8Array && engine.beginsLikeOurs(bytes);
  }

  #ignore({ name, named }: FoundFile, config: string): void {
    if (!named && this.#firstIgnored) return;
    const file = { name, config, pattern: this.#lookup?.ignoringPattern(config, name) };
    this.#firstIgnored ??= file;
    if (named) this.#namedIgnored.push(file);
  }

  /** What configurations have ignored. */
  get ignoredFiles(): Ignored {
    return { count: this.ignored, first: this.#firstIgnored, named: this.#namedIgnored };
  }

  /** Reports what is known of a file from before. */
  #take(known: Outcome, name: string): void {
    if (known.kind === "linted") return this.#tell(known.result);
    if (known.kind === "clean") this.#report.clean(name, known.language);
    this.#suppressions?.passed(name);
  }

  /** What a configuration says of a file; undefined where it ignores it. Reports what is wrong in it. */
  async #configured(config: string, name: string): Promise<FileSettings | undefined> {
    const own = await this.#lookup?.settingsOf(config, name);
    const mistakes = this.#lookup?.takeMistakes() ?? [];
    if (mistakes.length > 0) await this.#report.prepare();
    for (const mistaken of mistakes) {
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
    const result = isIgnored ? undefined : this.#lint(engine, bytes, { name, named: true, isRegular: false }, own);
    if (print) writeAll(1, result?.repaired?.bytes ?? bytes);
  }

  /** Takes a file that has passed the first look. */
  #pass({ name, named }: FoundFile, own: FileSettings | undefined): void {
    const language = languageOf(name);
    if (language === undefined) return;
    const outcome = { kind: "clean", language } as const;
    this.#memory?.keep({ name, named, own }, outcome);
    this.#take(outcome, name);
  }

  async #loadEngine(): Promise<Engine> {
    const { Engine } = await import("./engine.ts");
    await this.#report.prepare();
    const onFault = (name: string, ruleId: string, error: unknown) => this.#fault(name, error, ruleId);
    const measure = this.#report.stats?.measure;
    if (!this.#repair) return new Engine(this.#settings, { onFault, measure, release: releaseLarge });
    const { createRepair } = await import("../fixing/fix-document.ts");
    return new Engine(this.#settings, { onFault, measure, repair: createRepair(this.#repair) });
  }

  #lint(engine: Engine, bytes: Uint8Array, file: FoundFile, own: FileSettings | undefined): LintedFile | undefined {
    const { name, named } = file;
    try {
      const lint = () => engine.lint(bytes, name, named, own);
      const { stats } = this.#report;
      const result = stats ? stats.timed(lint) : lint();
      if (result) result.isRegular = file.isRegular;
      const outcome: Outcome = result ? { kind: "linted", result } : { kind: "not ours" };
      if (!result || engine.standsAlone(result)) this.#memory?.keep({ name, named, own }, outcome);
      this.#take(outcome, name);
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
    if (result) this.#report.file(this.#suppressions?.apply(result) ?? result);
  }
}
