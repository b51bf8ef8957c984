import { resolve } from "node:path";
import {
  createLinter,
  decode,
  enabledRules,
  guessLanguage,
  type Input,
  type Level,
  type Linter,
  languageOf,
  mayBeOurs,
  rules,
} from "@inventory-lint/core";
import { LintedFile, unreadableFinding } from "./file-result.ts";
import type { Unreadable } from "./files/read-file.ts";
import type { Repair } from "./fixing/fix-document.ts";
import { type LintSettings, languageOfCarrier } from "./lint-settings.ts";

/**
 * Reads and judges files with one linter. A part of the bundle that is loaded late: a run over files that the first look
 * passes does without it.
 */
export class Engine {
  readonly #settings: LintSettings;
  readonly #lint: Linter;
  readonly #repair: Repair | undefined;
  readonly #unreadableLevel: Level | undefined;

  /** With a repair, files are repaired, and judged by what is left. */
  constructor(settings: LintSettings, repair?: Repair) {
    this.#settings = settings;
    this.#repair = repair;
    this.#lint = createLinter(settings.config);
    const enabled = enabledRules(settings.config).find(({ id }) => id === "unreadable-file");
    this.#unreadableLevel = enabled && (enabled.level ?? "error");
  }

  /** What is found in the bytes of a file; undefined where nothing in it is ours. `named`: the user named this very file. */
  lint(bytes: Uint8Array, name: string, named: boolean): LintedFile | undefined {
    const decoded = decode(bytes);
    const { text, problems } = decoded;
    const strict = named && this.#settings.strict;
    if (!strict && !mayBeOurs(text)) return undefined;
    const carrier = named ? this.#settings.carrier : undefined;
    const language = carrier ? languageOfCarrier(carrier, name) : (languageOf(name) ?? guessLanguage(text));
    const input: Input = { text, language, carrier, strict, problems };
    const after = this.#repair
      ? this.#repair({ name, input, decoded, bytes, lint: this.#lint })
      : { decoded, result: this.#lint(input), repaired: undefined };
    const { isOurs, findings, suppressed } = after.result;
    if (!isOurs) return undefined;
    const path = name === "<stdin>" ? name : resolve(name);
    return new LintedFile({ name, path, language }, after.decoded, findings, suppressed, after.repaired);
  }

  /** What is to be said of a file that cannot be read; undefined where nothing is. */
  cannotRead(why: Unreadable, name: string, path: string): LintedFile | undefined {
    const rule = rules["unreadable-file"];
    if (!rule || !this.#unreadableLevel) return undefined;
    const finding = unreadableFinding(rule, this.#unreadableLevel, why);
    return new LintedFile({ name, path, language: undefined }, undefined, [finding]);
  }

  /** Whether a file that is too large to be read is one of ours, by its first bytes. */
  beginsLikeOurs(bytes: Uint8Array): boolean {
    return mayBeOurs(decode(bytes).text);
  }
}
