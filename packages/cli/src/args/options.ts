import { formatNames } from "../formats/format-table.ts";
import { carrierNames, failLevels, listed, presetNames, targets } from "./choices.ts";

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
    | "Repairs"
    | "Old findings"
    | "Many files"
    | "Conversion"
    | "Output"
    | "Exit status"
    | "Other";
  readonly help: string;
}

/** Every option: the parser and the help are made from this table. */
export const options = {
  stdin: { group: "Input", help: "Lint what comes on standard input; so does the file name -" },
  "stdin-filename": { value: "NAME", group: "Input", help: "Name of what comes on standard input" },
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
    help: "Do not lint what this pattern, in the manner of .gitignore, matches; may be repeated",
  },
  "no-ignore": { group: "Input", help: "Also lint what .gitignore files and configurations exclude" },

  preset: {
    value: "NAME",
    choices: presetNames,
    group: "Rules",
    help: "Rules to begin with: recommended (default), refused or strict",
  },
  rule: {
    value: "'ID: LEVEL'",
    multiple: true,
    group: "Rules",
    help: "Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated",
  },
  config: { value: "FILE", group: "Rules", help: "Use this configuration for all files; its globs begin here" },
  "no-config": { group: "Rules", help: "Use no configuration file" },
  "print-config": { value: "FILE", group: "Rules", help: "Print how a file would be judged, and lint nothing" },

  fix: {
    group: "Repairs",
    help: "Repair what has one right repair, in the files; with --stdin, print the repaired text",
  },
  "fix-dry-run": { group: "Repairs", help: "Report what --fix would leave, and change no file" },
  diff: { group: "Repairs", help: "Print what --fix would change as a unified diff; end with 1 where there is any" },

  "suppress-all": { group: "Old findings", help: "Count all errors in the suppressions file: they are left for later" },
  "suppress-rule": {
    value: "RULE",
    multiple: true,
    group: "Old findings",
    help: "Count the errors of this rule there; may be repeated",
  },
  "prune-suppressions": { group: "Old findings", help: "Strike out of the suppressions file what is no longer found" },
  "suppressions-location": {
    value: "FILE",
    group: "Old findings",
    help: "The suppressions file (default: the nearest inventory-lint-suppressions.json, upwards from here)",
  },
  "pass-on-unpruned-suppressions": {
    group: "Old findings",
    help: "Do not end with 2 where the file counts more than is found",
  },

  staged: { group: "Many files", help: "Lint only what is staged in git, as it is staged" },
  changed: {
    value: "[REVISION]",
    otherwise: "HEAD",
    group: "Many files",
    help: "Lint only files that differ from where this branch left a revision (default: HEAD), and new ones",
  },
  watch: { group: "Many files", help: "Lint again after each change; ends with Ctrl+C" },

  to: {
    value: "FORM",
    choices: targets,
    group: "Conversion",
    help: `Form to convert to: ${listed(targets)} (cli: input of the AWS CLI)`,
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
    help: "Write to this file, not to standard output; directories that are missing are made",
  },
  quiet: { short: "q", group: "Output", help: "Report errors only" },
  color: { negatable: true, group: "Output", help: "Use colours (default: on a terminal)" },
  statistics: { group: "Output", help: "Count the findings of each rule, on standard error" },
  stats: { group: "Output", help: "Tell how many findings and how much time each rule has, in stylish and json" },
  "sarif-category": { value: "NAME", group: "Output", help: "Category of this run in SARIF (automationDetails.id)" },
  "sarif-include-suppressed": { group: "Output", help: "Write suppressed findings into SARIF, too, marked as such" },

  "fail-on": {
    value: "LEVEL",
    choices: failLevels,
    group: "Exit status",
    help: "End with 1 from this level on: error (default) or warning",
  },
  "max-warnings": { value: "N", group: "Exit status", help: "End with 1 where there are more warnings" },
  "require-documents": { group: "Exit status", help: "End with 2 if nothing was linted" },
  "exit-zero": { group: "Exit status", help: "End with 0 also where errors are found" },

  debug: { group: "Other", help: "Show where in the program a fault happened" },
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
