import { createLinter, decode, languageOf, type RuleConfig, rules } from "@inventory-lint/core";
import { LintedFile } from "../../src/file-result.ts";
import type { FormatContext, Summary } from "../../src/formats/types.ts";

/** A context whose output is kept. */
export function formatContext(overrides: Partial<FormatContext> = {}): {
  context: FormatContext;
  output: () => string;
} {
  let written = "";
  const context: FormatContext = {
    write: (text) => {
      written += text;
    },
    color: false,
    columns: 120,
    isTerminal: false,
    quiet: false,
    cwd: process.cwd(),
    version: "1.2.3",
    catalogue: Object.entries(rules).map(([id, { meta }]) => ({ id, meta })),
    sarifCategory: undefined,
    ...overrides,
  };
  return { context, output: () => written };
}

/** What linting a text of that name gives. */
export function linted(path: string, text: string, config: RuleConfig = {}): LintedFile {
  const decoded = decode(new Uint8Array(Buffer.from(text)));
  const language = languageOf(path) ?? "xml";
  const { findings } = createLinter(config)({ text: decoded.text, language, problems: decoded.problems });
  return new LintedFile({ name: path, path, language }, decoded, findings);
}

export const summary: Summary = {
  files: 1,
  linted: 1,
  filesWithFindings: 1,
  errors: 1,
  warnings: 0,
  infos: 0,
  fixable: 0,
  suppressed: 0,
  repairs: undefined,
  exitStatus: 1,
  elapsed: 0,
  faults: [],
};
