import type { Input } from "../document/read.ts";
import { fix as fixInput } from "../edits/fix.ts";
import { hcl } from "../hcl.ts";
import { addLanguage } from "../languages/index.ts";
import { createLinter as createInputLinter } from "../lint.ts";
import type { Edit } from "../syntax/problem.ts";
import { applyEdits as applyChecked } from "../text/edit.ts";
import { yaml } from "../yaml.ts";
import { checkConfig, checkEdits, checkOptions, checkText, languageFrom } from "./checks.ts";
import { type LocatedFinding, locate } from "./located-finding.ts";
import type { DocumentOptions, LinterConfig, LintOptions } from "./options.ts";

/** Lints any number of documents with one configuration, each by itself. */
export interface DocumentLinter {
  /** See `lint`. */
  lint(text: string, document: DocumentOptions): readonly LocatedFinding[];
  /** See `fix`. */
  fix(text: string, document: DocumentOptions): string;
}

const BYTE_ORDER_MARK = "\uFEFF";

// Whoever calls a function with a text need not wait for a language.
addLanguage(yaml);
addLanguage(hcl);

/**
 * What is wrong with a document, in source order. A document without an inventory configuration has no findings. Offsets
 * count from behind a byte order mark, where the text has one.
 *
 * @throws {TypeError} where an argument is not what is wanted; never because of what the text says
 */
export function lint(text: string, options: LintOptions): readonly LocatedFinding[] {
  const { config, document } = partsOf("lint", options);
  return createLinter(config).lint(text, document);
}

/**
 * The text with every fix that is safe; the text itself where there is none.
 *
 * @throws {TypeError} where an argument is not what is wanted; never because of what the text says
 */
export function fix(text: string, options: LintOptions): string {
  const { config, document } = partsOf("fix", options);
  return createLinter(config).fix(text, document);
}

/**
 * Makes a linter for many documents.
 *
 * @throws {TypeError} where the configuration is not what is wanted
 */
export function createLinter(config: LinterConfig = {}): DocumentLinter {
  checkConfig("createLinter", config);
  const { preset = "recommended", rules = {}, facts } = config;
  const linter = createInputLinter({ preset, rules });
  const inputOf = (name: string, text: string, document: DocumentOptions): Input => {
    checkText(name, text);
    checkOptions(name, document, ["fileName", "language", "carrier"]);
    const { carrier, fileName } = document;
    return { text, language: languageFrom(name, text, document), fileName, carrier, facts };
  };
  return {
    lint: (text, document) => {
      const input = inputOf("lint", withoutMark(text), document);
      const { findings, lineIndex } = linter(input);
      return findings.map((finding) => locate(finding, lineIndex));
    },
    fix: (text, document) => {
      const input = inputOf("fix", withoutMark(text), document);
      const mark = text.slice(0, text.length - input.text.length);
      return mark + fixInput(input, linter).text;
    },
  };
}

function withoutMark(text: string): string {
  return typeof text === "string" && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function partsOf(name: string, options: LintOptions): { config: LinterConfig; document: DocumentOptions } {
  checkOptions(name, options, ["fileName", "language", "carrier", "preset", "rules", "facts"]);
  const { fileName, language, carrier, ...config } = options;
  return { config, document: { fileName, language, carrier } };
}

/**
 * The text with all edits applied, such as those of `finding.fix`. They may come in any order; insertions at one offset
 * keep the order given.
 *
 * @throws {TypeError} where an argument is not what is wanted, or where edits overlap or lie outside of the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  checkText("applyEdits", text);
  checkEdits("applyEdits", edits);
  return applyChecked(text, edits);
}
