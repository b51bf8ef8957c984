import type { FileSettings } from "@inventory-lint/config";
import { formatSize } from "@inventory-lint/config/node";
import type { LintSettings } from "../args/lint-settings.ts";
import type { OptionName } from "../args/options.ts";
import { givenOptions } from "../args/parse-args.ts";
import { UsageError } from "../args/usage-error.ts";
import { readOnce } from "../files/read-stdin.ts";
import { jsonMessage } from "../formats/json-message.ts";
import type { Engine } from "../run/engine.ts";
import { type ExitStatus, exitStatus, statusOfFindings } from "../run/exit-status.ts";
import type { LintTask } from "../run/lint-run.ts";
import type { LintedFile } from "../run/linted-file.ts";
import { tellFault } from "../terminal/fault.ts";
import { ClosedPipe, notice, outputTo } from "../terminal/output.ts";
import { visible } from "../terminal/visible.ts";
import { type LineDocument, readDocument } from "./read-document.ts";
import { type Line, readLines } from "./read-lines.ts";

/** Everything else chooses files, repairs them, or says where and how to report. */
const allowed: readonly OptionName[] = [
  "stdin-ndjson",
  ...(["as", "strict-input", "max-size", "no-ignore", "region", "account", "bucket"] as const),
  ...(["destination-policy", "key-policy"] as const),
  ...(["preset", "rule", "config", "no-config", "quiet"] as const),
  ...(["fail-on", "max-warnings", "exit-zero", "color", "debug"] as const),
];

/**
 * Lints documents that come one a line on standard input, and writes a line for each: nothing is kept of a document, and
 * none is compared with another, so that the lines can be shared out to any number of commands.
 */
export async function lintLines(task: LintTask, positionals: readonly string[]): Promise<ExitStatus> {
  if (positionals.length > 0) throw new UsageError("--stdin-ndjson takes no file names");
  const wrong = givenOptions(task.options).find((name) => !allowed.includes(name));
  if (wrong) throw new UsageError(`--stdin-ndjson cannot be used with --${wrong}`);
  const { Engine } = await import("../run/engine.ts");
  const run = new LineRun(task, (onFault) => new Engine({ ...task.settings, facts: {} }, { isAlone: true, onFault }));
  const { write, end: flush } = outputTo(1);
  try {
    for (const line of readLines(readOnce, task.settings.maxSize, flush)) {
      const answer = await run.answerTo(line);
      if (answer !== undefined) write(`${JSON.stringify(answer)}\n`);
    }
    flush();
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
  return run.end();
}

/** What is written for a line. */
type Answer =
  | { readonly path: string; readonly messages: readonly ReturnType<typeof jsonMessage>[] }
  /** `line` is counted from 1. */
  | { readonly line: number; readonly path?: string; readonly error: string };

type OnFault = (name: string, ruleId: string, error: unknown) => void;

class LineRun {
  readonly #task: LintTask;
  readonly #engine: Engine;
  readonly #counts = { errors: 0, warnings: 0 };
  #unread = 0;
  #mistakenConfigs = 0;
  #hasFaults = false;

  constructor(task: LintTask, createEngine: (onFault: OnFault) => Engine) {
    this.#task = task;
    this.#engine = createEngine((name, ruleId, error) => this.#fault(`while ${ruleId} linted ${visible(name)}`, error));
  }

  /** What is written for a line; undefined where the line is blank. */
  async answerTo({ number, text, why }: Line): Promise<Answer | undefined> {
    if (text?.trim() === "") return undefined;
    const limit = formatSize(this.#task.settings.maxSize);
    const document =
      text !== undefined ? readDocument(text) : why === "tooLong" ? `it has more than ${limit}` : "it is no UTF-8";
    if (typeof document === "string") {
      this.#unread++;
      return { line: number, error: `Line ${number} cannot be read: ${document}` };
    }
    const { path } = document;
    const configPath = this.#task.lookup?.pathFor(path);
    const configured = configPath === undefined ? undefined : await this.#configured(configPath, path);
    if (configPath !== undefined && !configured) return { path, messages: [] };
    try {
      return { path, messages: this.#messagesOf(await this.#lint(document, configured)) };
    } catch (error) {
      this.#fault(`while it linted ${visible(path)}`, error);
      return { line: number, path, error: "An internal error of inventory-lint" };
    }
  }

  #lint({ path, text, facts }: LineDocument, configured: FileSettings | undefined): Promise<LintedFile | undefined> {
    const own = withFacts(configured, facts, this.#task.settings);
    return this.#engine.lint(Buffer.from(text), path, true, own);
  }

  /** What a configuration says of a document; undefined where it ignores it. */
  async #configured(configPath: string, path: string): Promise<FileSettings | undefined> {
    const settings = await this.#task.lookup?.settingsOf(configPath, path);
    for (const { name } of this.#task.lookup?.takeMistakes() ?? []) {
      this.#mistakenConfigs++;
      notice(`${name} has mistakes: lint a file to see them`);
    }
    return settings;
  }

  #messagesOf(result: LintedFile | undefined): ReturnType<typeof jsonMessage>[] {
    if (!result) return [];
    for (const { level } of result.findings) {
      if (level === "error") this.#counts.errors++;
      else if (level === "warning") this.#counts.warnings++;
    }
    const shown = this.#task.options.quiet ? result.withErrorsOnly() : result;
    return shown.findings.map((finding) => jsonMessage(finding, shown, process.cwd()));
  }

  #fault(when: string, error: unknown): void {
    this.#hasFaults = true;
    tellFault(when, error, this.#task.options.debug);
  }

  /** What to end with. */
  end(): ExitStatus {
    if (this.#unread > 0) notice(`${this.#unread} lines cannot be read`);
    if (this.#hasFaults) return exitStatus.fault;
    if (this.#unread > 0 || this.#mistakenConfigs > 0) return exitStatus.usage;
    return statusOfFindings(this.#counts, this.#task.options, this.#task.settings);
  }
}

/** What a line says of its bucket counts more than the command line, and that more than a configuration. */
function withFacts(
  configured: FileSettings | undefined,
  facts: FileSettings["facts"] | undefined,
  { config, facts: fromCommandLine }: LintSettings,
): FileSettings {
  const known = configured ?? { config, facts: {}, policies: {}, isUnderstood: true };
  return { ...known, facts: { ...known.facts, ...fromCommandLine, ...facts } };
}
