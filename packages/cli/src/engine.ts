import { resolve } from "node:path";
import {
  createLinter,
  type Decoded,
  decode,
  enabledRules,
  type Facts,
  guessLanguage,
  type Input,
  type Language,
  type Level,
  type Linter,
  type LintResult,
  languageOf,
  mayBeOurs,
  Project,
  rules,
} from "@inventory-lint/core";
import { LintedFile, unreadableFinding } from "./file-result.ts";
import type { Unreadable } from "./files/read-file.ts";
import { isSameFile } from "./files/same-file.ts";
import type { FixedDocument, Repair } from "./fixing/fix-document.ts";
import { type LintSettings, languageOfCarrier } from "./lint-settings.ts";

/** A document with everything that is known of it. */
export interface Judged {
  readonly decoded: Decoded;
  readonly language: Language;
  readonly result: LintResult;
}

/** Gives a clean file about a bucket that was put off, each once; undefined where there is none. */
export type TakePutOff = (bucket: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined;

interface Helpers {
  /** Repairs files; they are judged by what is left. */
  readonly repair?: Repair | undefined;
  readonly takePutOff?: TakePutOff | undefined;
}

/**
 * Reads and judges files with one linter. A part of the bundle that is loaded late: a run over files that the first look
 * passes does without it.
 */
export class Engine {
  readonly #settings: LintSettings;
  readonly #lint: Linter;
  readonly #repair: Repair | undefined;
  readonly #project: Project;
  readonly #unreadableLevel: Level | undefined;

  constructor(settings: LintSettings, { repair, takePutOff }: Helpers = {}) {
    this.#settings = settings;
    this.#repair = repair;
    this.#project = new Project({
      isSameFile,
      lacks: (bucket) => {
        const file = takePutOff?.(bucket);
        if (file) this.lint(file.bytes, file.name, false);
      },
    });
    this.#lint = createLinter(settings.config, this.#project);
    const enabled = enabledRules(settings.config).find(({ id }) => id === "unreadable-file");
    this.#unreadableLevel = enabled && (enabled.level ?? "error");
  }

  /** What is found in the bytes of a file; undefined where nothing in it is ours. `named`: the user named this very file. */
  lint(bytes: Uint8Array, name: string, named: boolean): LintedFile | undefined {
    const decoded = decode(bytes);
    const strict = named && this.#settings.strict;
    if (!strict && !mayBeOurs(decoded.text)) return undefined;
    const input = this.#inputOf(decoded, name, named);
    const after = this.#repair
      ? this.#repair({ name, input, decoded, bytes, lint: this.#lint })
      : { decoded, result: this.#lint(input, name), repaired: undefined };
    const { isOurs, findings, suppressed } = this.#repair ? this.#compared(after, input, name) : after.result;
    if (!isOurs) return undefined;
    const path = name === "<stdin>" ? name : resolve(name);
    return new LintedFile(
      { name, path, language: input.language },
      after.decoded,
      findings,
      suppressed,
      after.repaired,
    );
  }

  /** A document that the user named, judged, for those who want more of it than its findings. */
  judge(bytes: Uint8Array, name: string, facts: Facts): Judged {
    const decoded = decode(bytes);
    const input = this.#inputOf(decoded, name, true);
    return { decoded, language: input.language, result: this.#lint({ ...input, facts }) };
  }

  #inputOf({ text, problems }: Decoded, name: string, named: boolean): Input {
    const { strict, carrier: known } = this.#settings;
    const carrier = named ? known : undefined;
    const language = carrier ? languageOfCarrier(carrier, name) : (languageOf(name) ?? guessLanguage(text));
    return { text, language, carrier, strict: named && strict, problems };
  }

  /** The result with what a repaired file, as it is left, has to do with others. */
  #compared({ decoded, result }: FixedDocument, input: Input, name: string): LintResult {
    if (!this.#project.concerns(result.sourceCode)) return result;
    return this.#lint({ ...input, text: decoded.text, problems: decoded.problems }, name);
  }

  /** Whether a file about this bucket would be compared with others. */
  knows(bucket: string): boolean {
    return this.#project.has(bucket);
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
