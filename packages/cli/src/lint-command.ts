import { resolve } from "node:path";
import {
  createLinter,
  type Decoded,
  decode,
  enabledRules,
  guessLanguage,
  type Level,
  type Linter,
  languageOf,
  mayBeOurs,
  rules,
} from "@inventory-lint/core";
import type { Arguments } from "./args/parse-args.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import { tellFault } from "./fault.ts";
import { LintedFile, unreadableFinding } from "./file-result.ts";
import { findFiles } from "./files/find-files.ts";
import type { FoundFile } from "./files/found-file.ts";
import { readBeginning, readFile, readStdin, type Unreadable } from "./files/read-file.ts";
import { type LintSettings, languageOfCarrier, lintSettings } from "./lint-settings.ts";
import { ClosedPipe, tell } from "./output.ts";
import { createReport, outputFiles, type Report } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/** Lints files, directories and globs, or standard input, and returns what to end with. */
export async function lintCommand(
  { options, positionals }: Arguments,
  commands: readonly string[],
): Promise<ExitStatus> {
  const settings = lintSettings(options);
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
    if (fromStdin) run.lintStdin(options["stdin-filename"]);
    else run.lintFiles(withoutOutputs(found.files, outputFiles(options)));
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
  readonly #lint: Linter;
  readonly #unreadableLevel: Level | undefined;

  constructor(settings: LintSettings, report: Report, debug: boolean) {
    this.#settings = settings;
    this.#report = report;
    this.#debug = debug;
    this.#lint = createLinter(settings.config);
    const enabled = enabledRules(settings.config).find(({ id }) => id === "unreadable-file");
    this.#unreadableLevel = enabled && (enabled.level ?? "error");
  }

  lintFiles(files: readonly FoundFile[]): void {
    const { maxSize } = this.#settings;
    for (const file of files) {
      const bytes = readFile(file.name, maxSize, file.isRegular);
      if (bytes instanceof Uint8Array) this.#lintBytes(bytes, file);
      else if (file.named || bytes.messageId !== "tooLarge" || beginsLikeOurs(file.name)) {
        this.#cannotRead(bytes, file.name, resolve(file.name));
      }
    }
  }

  lintStdin(filename: string | undefined): void {
    const bytes = readStdin(this.#settings.maxSize);
    const name = filename ?? "<stdin>";
    if (bytes instanceof Uint8Array) this.#lintBytes(bytes, { name, named: true, isRegular: true });
    else this.#cannotRead(bytes, name, filename === undefined ? name : resolve(filename));
  }

  #cannotRead(why: Unreadable, name: string, path: string): void {
    const rule = rules["unreadable-file"];
    if (!rule || !this.#unreadableLevel) return;
    const finding = unreadableFinding(rule, this.#unreadableLevel, why);
    this.#report.file(new LintedFile({ name, path, language: undefined }, undefined, [finding]));
  }

  #lintBytes(bytes: Uint8Array, { name, named }: FoundFile): void {
    try {
      this.#lintText(decode(bytes), name, named);
    } catch (error) {
      if (error instanceof ClosedPipe) throw error;
      const message = error instanceof Error ? error.message : String(error);
      this.#report.faults.push({ name, message });
      tellFault(`while it linted ${name}`, error, this.#debug);
    }
  }

  #lintText(decoded: Decoded, name: string, named: boolean): void {
    const { text, problems } = decoded;
    const strict = named && this.#settings.strict;
    if (!strict && !mayBeOurs(text)) return;
    const carrier = named ? this.#settings.carrier : undefined;
    const language = carrier ? languageOfCarrier(carrier, name) : (languageOf(name) ?? guessLanguage(text));
    const { isOurs, findings, suppressed } = this.#lint({ text, language, carrier, strict, problems });
    if (!isOurs) return;
    const path = name === "<stdin>" ? name : resolve(name);
    this.#report.file(new LintedFile({ name, path, language }, decoded, findings, suppressed));
  }
}

/** Whether a file that is too large to be read is one of ours, by its first bytes. */
function beginsLikeOurs(name: string): boolean {
  const bytes = readBeginning(name);
  return bytes instanceof Uint8Array && mayBeOurs(decode(bytes).text);
}
