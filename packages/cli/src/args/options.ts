import { formatNames } from "../formats/format-table.ts";
import { carrierNames, failLevels, listed, policyTargets, presetNames, targets } from "./choices.ts";

/** One option of the command line; a value's name makes it one that takes a value. */
export interface OptionSpec {
  readonly short?: string;
  /** Name of the value in the help; absent for a switch. */
  readonly value?: string;
  /** The values that there are; undefined for any. */
  readonly choices?: readonly string[];
  /** What it means without a value: then the next word is its value only where it is no file, directory or glob. */
  readonly otherwise?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** Whether `--no-<name>` exists too. */
  readonly negatable?: boolean;
  readonly group:
    | "Input"
    | "Rules"
    | "Fixes"
    | "Baseline"
    | "Selection"
    | "Conversion"
    | "Output"
    | "Exit status"
    | "Other";
  readonly help: string;
}

/** Every option: the parser and the help are made from this table. */
export const options = {
  stdin: { group: "Input", help: "Lint standard input; the file name - does the same" },
  "stdin-filename": { value: "NAME", group: "Input", help: "File name for standard input" },
  "stdin-ndjson": {
    group: "Input",
    help: 'Lint documents that come on standard input as lines {"path":…,"text":…}, and write a line for each',
  },
  as: {
    value: "FORM",
    choices: carrierNames,
    group: "Input",
    help: `Treat the named files as this form: ${listed(carrierNames)} (also --carrier)`,
  },
  "strict-input": { group: "Input", help: "Judge the named files even if they contain no inventory configuration" },
  region: { value: "REGION", group: "Input", help: "The source bucket's Region, for everything that is linted now" },
  account: { value: "ID", group: "Input", help: "The account that owns the source bucket" },
  bucket: {
    value: "NAME",
    group: "Input",
    help: "The source bucket's name; input of the AWS CLI needs one to convert to",
  },
  "destination-policy": {
    value: "FILE",
    group: "Input",
    help: "Judge by this policy of the destination bucket, such as what aws s3api get-bucket-policy prints; - for stdin",
  },
  "key-policy": {
    value: "FILE",
    group: "Input",
    help: "Judge by this policy of the key that encrypts the reports, such as what aws kms get-key-policy prints",
  },
  "max-size": { value: "SIZE", group: "Input", help: "Do not read larger files (default: 64MiB)" },
  "ignore-pattern": {
    value: "PATTERN",
    multiple: true,
    group: "Input",
    help: "Do not lint files that match this pattern, as in .gitignore; may be repeated",
  },
  "no-ignore": { group: "Input", help: "Also lint files that .gitignore files and configurations exclude" },

  preset: {
    value: "NAME",
    choices: presetNames,
    group: "Rules",
    help: "Set of rules: recommended (default), refused or strict",
  },
  rule: {
    value: "'ID: LEVEL'",
    multiple: true,
    group: "Rules",
    help: "Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated",
  },
  config: {
    value: "FILE",
    group: "Rules",
    help: "Use this configuration for all files; its globs are relative to this directory",
  },
  "no-config": { group: "Rules", help: "Use no configuration file" },
  "print-config": {
    value: "FILE",
    group: "Rules",
    help: "Print the configuration that applies to a file, and lint nothing",
  },

  fix: {
    group: "Fixes",
    help: "Fix problems that have exactly one safe fix; with --stdin, print the fixed text",
  },
  "fix-dry-run": { group: "Fixes", help: "Report what --fix would leave, but change no file" },
  diff: { group: "Fixes", help: "Print what --fix would change as a unified diff; exit with 1 if there is any" },

  "suppress-all": {
    group: "Baseline",
    help: "Record current errors as the baseline: they are not reported from now on",
  },
  "suppress-rule": {
    value: "RULE",
    multiple: true,
    group: "Baseline",
    help: "Record the errors of this rule as the baseline; may be repeated",
  },
  "prune-suppressions": { group: "Baseline", help: "Remove fixed errors from the baseline" },
  "suppressions-location": {
    value: "FILE",
    group: "Baseline",
    help: "File of the baseline (default: the nearest inventory-lint-suppressions.json in this directory or above)",
  },
  "pass-on-unpruned-suppressions": {
    group: "Baseline",
    help: "Do not exit with 2 if the baseline contains errors that are fixed",
  },

  staged: { group: "Selection", help: "Lint only the files that are staged in git, as they are staged" },
  changed: {
    value: "[REVISION]",
    otherwise: "HEAD",
    group: "Selection",
    help: "Lint only files that changed since this branch left a revision (default: HEAD), and new files",
  },
  watch: { group: "Selection", help: "Lint again after each change, until Ctrl+C" },

  to: {
    value: "FORM",
    choices: targets,
    group: "Conversion",
    help: `Form to write: ${listed(targets)} (cli: input of the AWS CLI; cloudformation: the list for the properties of a bucket); a policy only as ${listed(policyTargets)}`,
  },

  format: {
    short: "f",
    value: "NAME[:FILE]",
    multiple: true,
    group: "Output",
    choices: formatNames,
    help: `${listed(formatNames).replace("stylish", "stylish (default)")}; may be repeated, where all but one write to a FILE`,
  },
  "output-file": {
    short: "o",
    value: "FILE",
    group: "Output",
    help: "Write to this file instead of standard output; missing directories are created",
  },
  quiet: { short: "q", group: "Output", help: "Report errors only" },
  color: { negatable: true, group: "Output", help: "Use colours (default: on a terminal)" },
  statistics: { group: "Output", help: "Count the findings of each rule, on standard error" },
  stats: { group: "Output", help: "Show findings and time of each rule, in stylish and json" },
  "sarif-category": { value: "NAME", group: "Output", help: "Category of this run in SARIF (automationDetails.id)" },
  "sarif-include-suppressed": { group: "Output", help: "Include suppressed findings in SARIF, marked as suppressed" },

  "fail-on": {
    value: "LEVEL",
    choices: failLevels,
    group: "Exit status",
    help: "Exit with 1 from this level on: error (default) or warning",
  },
  "max-warnings": { value: "N", group: "Exit status", help: "Exit with 1 if there are more warnings" },
  "require-documents": { group: "Exit status", help: "Exit with 2 if nothing was linted" },
  "exit-zero": { group: "Exit status", help: "Exit with 0 even if errors are found" },

  debug: { group: "Other", help: "Show where in the program an internal error happened" },
  version: { short: "v", group: "Other", help: "Print the version" },
  help: { short: "h", group: "Other", help: "Print this help" },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Other names of options. */
export const aliases: Readonly<Record<string, OptionName>> = { carrier: "as" };

export type OptionName = keyof typeof options;

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly multiple: true }
  ? readonly string[]
  : Spec extends { readonly value: string }
    ? string | undefined
    : Spec extends { readonly negatable: true }
      ? boolean | undefined
      : boolean;

/** What the user gave, by option. */
export type OptionValues = { readonly [Name in OptionName]: ValueOf<(typeof options)[Name]> };
