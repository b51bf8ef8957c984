import { createLinter, decode, type Finding, languageOf, type RuleConfig, rules } from "@inventory-lint/core/internal";
import { sarifRules } from "../../src/formats/sarif-rules.ts";
import type { CreateReporter, FormatContext, Summary } from "../../src/formats/types.ts";
import { LintedFile, unreadableFinding } from "../../src/run/linted-file.ts";

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
    sarifRules,
    sarifCategory: undefined,
    sarifIncludesSuppressed: false,
    failOn: "error",
    ...overrides,
  };
  return { context, output: () => written };
}

/** What linting a text of that name gives. */
export function linted(path: string, text: string, config: RuleConfig = {}): LintedFile {
  const decoded = decode(new Uint8Array(Buffer.from(text)));
  const language = languageOf(path) ?? "xml";
  const input = { text: decoded.text, language, problems: decoded.problems };
  const { findings, suppressed } = createLinter(config)(input);
  return new LintedFile({ name: path, path, language }, decoded, findings, suppressed);
}

/** The same with other findings than it has. */
export function lintedWith(
  path: string,
  text: string,
  change: (findings: readonly Finding[]) => readonly Finding[],
): LintedFile {
  const file = linted(path, text);
  return new LintedFile(file, decode(new Uint8Array(Buffer.from(text))), change(file.findings));
}

/** What a reporter writes of files, all in all. */
export function reported(
  createReporter: CreateReporter,
  files: readonly LintedFile[],
  overrides: Partial<FormatContext> = {},
  ending: Partial<Summary> = {},
): string {
  const { context, output } = formatContext(overrides);
  const reporter = createReporter(context);
  for (const file of files) reporter.file(file);
  reporter.end?.({ ...summary, ...ending });
  return output();
}

/** A file that cannot be read. */
export function unreadable(path: string): LintedFile {
  const rule = rules["unreadable-file"];
  if (!rule) throw new Error("There must be a rule unreadable-file.");
  const finding = unreadableFinding(rule, "error", { messageId: "cannotRead", data: { reason: "permission denied" } });
  return new LintedFile({ name: path, path, language: undefined }, undefined, [finding]);
}

/** A configuration with these formats, and this in its schedule; its destination has no account, which is a warning. */
export function configurationWith(formats: string, schedule: string): string {
  return `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>daily</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <Bucket>arn:aws:s3:::reports-of-example</Bucket>
      ${formats}
    </S3BucketDestination>
  </Destination>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <Schedule>${schedule}</Schedule>
</InventoryConfiguration>
`;
}

/** One with an error, a warning, a fix, a suggestion, and letters that are longer than one byte. */
export const wrong = configurationWith(
  "<Format>csv</Format>",
  "<!-- 日本 --><Frequency>«|\u{1F4A3}]]>Mo\nthly»</Frequency>",
);

export const summary: Summary = {
  files: 1,
  linted: 1,
  filesWithFindings: 1,
  errors: 1,
  warnings: 0,
  infos: 0,
  fixable: 0,
  suppressed: 0,
  leftForLater: 0,
  repairs: undefined,
  exitStatus: 1,
  elapsed: 0,
  stats: undefined,
  faults: [],
};
