import { existsSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { FileSettings } from "@inventory-lint/config";
import { createPolicyFinder, isSameFile, readFile, siblingsOf, type Unreadable } from "@inventory-lint/config/node";
import {
  createLinter,
  type Decoded,
  decode,
  type EnabledRules,
  enabledRules,
  type Facts,
  guessLanguage,
  type Input,
  isOfModule,
  type Linter,
  type LintResult,
  languageOf,
  loadLanguage,
  loadReaders,
  mayBeOurs,
  Project,
  type RuleConfig,
  readSource,
  rules,
} from "@inventory-lint/core/internal";
import { DEFAULT_MAX_SIZE, type LintSettings, languageOfCarrier } from "../args/lint-settings.ts";
import type { PolicyText } from "../files/selected.ts";
import { shownPath } from "../files/shown-path.ts";
import type { FixedDocument, Repair } from "../fixing/fix-document.ts";
import { LintedFile, unreadableFinding } from "./linted-file.ts";

/** A document that was judged, for those who want more of it than its findings. */
interface JudgedDocument {
  readonly file: LintedFile;
  readonly result: LintResult;
}

/** What a configuration tells of a document besides how it is judged. */
type Told = Pick<FileSettings, "facts" | "policies">;

interface Helpers {
  /** Repairs files; they are judged by what is left. */
  readonly repair?: Repair | undefined;
  /** Hears of a rule that broke down over a file. */
  readonly onFault?: ((name: string, ruleId: string, error: unknown) => void) | undefined;
  /** Takes bytes that nobody needs any more, since they are decoded, and may undo them. */
  readonly release?: ((bytes: Uint8Array) => void) | undefined;
  /** What of a policy counts instead of what was read. */
  readonly policyText?: PolicyText | undefined;
  /** Measures rules. */
  readonly measure?: RuleConfig["measure"];
  /** Whether documents are judged each by itself, and nothing is kept of them. */
  readonly isAlone?: boolean;
}

/**
 * Reads and judges files with one linter. A part of the bundle that is loaded late: many runs do without it, such as those
 * over folders in which nothing is ours.
 */
export class Engine {
  readonly #settings: LintSettings;
  readonly #helpers: Helpers;
  readonly #project = new Project({ isSameFile });
  readonly #linters = new Map<RuleConfig, Linter>();
  readonly #policyBeside = createPolicyFinder();

  constructor(settings: LintSettings, helpers: Helpers = {}) {
    this.#settings = settings;
    this.#helpers = helpers;
  }

  /**
   * What is found in the bytes of a file; undefined where nothing in it is ours. `named`: the user named this very file;
   * `own`: what a configuration says of it.
   */
  async lint(bytes: Uint8Array, name: string, named: boolean, own?: FileSettings): Promise<LintedFile | undefined> {
    const strict = named && this.#settings.strict;
    const decoded = !strict && isModuleOfOthers(bytes, name) ? undefined : decode(bytes);
    this.#helpers.release?.(bytes);
    if (!decoded) return undefined;
    const facts = { ...own?.facts, ...this.#settings.facts };
    const input = this.#inputOf(decoded, name, named, { facts, policies: own?.policies ?? {} });
    if (!strict && !mayBeOurs(decoded.text, input.language)) return undefined;
    const whole = await this.#inModule(input, name);
    const lint = this.#linterFor(own?.config);
    // By settings that are understood in part only nothing is changed.
    const repair = own?.isUnderstood === false ? undefined : this.#helpers.repair;
    const after = repair
      ? repair({ name, input: whole, decoded, bytes, lint })
      : { decoded, result: lint(whole, name), repaired: undefined };
    const { isOurs, findings, suppressed, hidden } = repair ? this.#compared(after, whole, name, lint) : after.result;
    if (!isOurs) return undefined;
    for (const { ruleId, error } of after.result.faults) this.#helpers.onFault?.(name, ruleId, error);
    const path = name === "<stdin>" ? name : resolve(name);
    const file = { name, path, language: input.language };
    const linted = new LintedFile(file, after.decoded, findings, suppressed, after.repaired);
    linted.hidden = hidden;
    const { faults, sourceCode } = after.result;
    linted.standsAlone = faults.length === 0 && !this.#project.concerns(sourceCode);
    return linted;
  }

  /** Judges a document that the user named. */
  async judge(bytes: Uint8Array, name: string, path: string, facts: Facts): Promise<JudgedDocument> {
    const decoded = decode(bytes);
    const input = this.#inputOf(decoded, name, true, { facts, policies: {} });
    const result = this.#linterFor()(await this.#inModule(input, name));
    return { file: new LintedFile({ name, path, language: input.language }, decoded, result.findings), result };
  }

  /** Every rule with the level that counts, or that level and options, or `off`. Single messages may have others. */
  levels(config: RuleConfig): Record<string, unknown> {
    const enabled = new Map(enabledRules(config).map((rule) => [rule.id, rule]));
    const entries = Object.keys(rules).map((id) => {
      const rule = enabled.get(id);
      const level = rule ? (rule.level ?? ownLevel(rule)) : "off";
      return [id, rule && rule.options.length > 0 ? [level, ...rule.options] : level];
    });
    return Object.fromEntries(entries);
  }

  #linterFor(config: RuleConfig = this.#settings.config): Linter {
    const known = this.#linters.get(config);
    if (known) return known;
    const { measure, isAlone } = this.#helpers;
    const lint = createLinter({ ...config, measure }, isAlone ? undefined : this.#project);
    this.#linters.set(config, lint);
    return lint;
  }

  #inputOf({ text, problems }: Decoded, name: string, named: boolean, own: Told): Input {
    const { strict, carrier: known, policies } = this.#settings;
    const carrier = named ? known : undefined;
    const language = carrier ? languageOfCarrier(carrier, name, text) : (languageOf(name, text) ?? guessLanguage(text));
    return {
      ...{ text, language, carrier, strict: named && strict, problems, facts: own.facts, fileName: name },
      givenPolicy: (kind) => {
        const told = own.policies[kind];
        const shown = told && { ...told, name: shownPath(told.name) };
        const file = policies[kind] ?? shown ?? this.#policyBeside(name, kind);
        const text = file && file.name !== "<stdin>" ? this.#helpers.policyText?.(resolve(file.name)) : undefined;
        return file && text !== undefined ? { ...file, text } : file;
      },
    };
  }

  /** A document with the other files of its module, once there is something in it to judge; its readers are there. */
  async #inModule(input: Input, name: string): Promise<Input> {
    await loadReaders(input.language, name);
    return { ...input, siblings: siblingsOf(name) };
  }

  /** The result with what a repaired file, as it is left, has to do with others. */
  #compared({ decoded, result }: FixedDocument, input: Input, name: string, lint: Linter): LintResult {
    if (!this.#project.concerns(result.sourceCode)) return result;
    return lint({ ...input, text: decoded.text, problems: decoded.problems }, name);
  }

  /** What is to be said of a file that cannot be read; undefined where nothing is. */
  cannotRead(why: Unreadable, name: string, path: string, own?: FileSettings): LintedFile | undefined {
    const rule = rules["unreadable-file"];
    const enabled = enabledRules(own?.config ?? this.#settings.config).find(({ id }) => id === "unreadable-file");
    if (!rule || !enabled) return undefined;
    const finding = unreadableFinding(rule, enabled.level ?? "error", why);
    return new LintedFile({ name, path, language: undefined }, undefined, [finding]);
  }

  /** Whether a file that is too large to be read is one of ours, by its first bytes. */
  beginsLikeOurs(bytes: Uint8Array): boolean {
    return mayBeOurs(decode(bytes).text);
  }
}

/**
 * Whether a file of Terraform, of which repositories have thousands, certainly has no inventory in it. The bytes tell that
 * sooner than the text; those of UTF-16, which begin with a mark, are read.
 */
function isModuleOfOthers(bytes: Uint8Array, name: string): boolean {
  if (!isOfModule(name) || (bytes[0] ?? 0) > 0xf0) return false;
  return !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("nventory");
}

/** The level that a rule gives itself, or, where only messages with one outcome count, the first of those. */
function ownLevel({ rule: { meta }, only }: EnabledRules[number]): string {
  const { docs } = meta;
  const all = [docs, ...Object.values(docs.messages ?? {}).map((own) => ({ ...docs, ...own }))];
  return (all.find(({ outcome }) => only === undefined || outcome === only) ?? docs).level;
}

/**
 * Whether a file that is there holds an inventory configuration, so that nothing else may be written over it. Behind a
 * link the name of what it leads to counts; a file with several names may have any.
 */
export async function holdsConfiguration(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const real = realpathSync(path);
  if (languageOf(real) === undefined && statSync(path).nlink < 2) return false;
  const bytes = readFile(path, DEFAULT_MAX_SIZE, false);
  if (!(bytes instanceof Uint8Array)) return false;
  const { text } = decode(bytes);
  const guessed = guessLanguage(text);
  const language = languageOf(real, text) ?? guessed;
  // A report of ours quotes documents, and is in another language than its name says or has no configuration at its root.
  if (guessed !== (language === "jsonc" ? "json" : language)) return false;
  await loadLanguage(language);
  return readSource({ text, language }).carrier !== undefined;
}
