import type { LintedFile } from "../run/linted-file.ts";

/** What a rule did in a run; the time in milliseconds. */
export interface RuleStats {
  readonly id: string;
  readonly findings: number;
  readonly fixable: number;
  readonly time: number;
}

/** What --stats tells of a run. */
export interface RunStats {
  /** Those that ran or found something; the most findings first. */
  readonly rules: readonly RuleStats[];
  /** Milliseconds that went into everything but rules: decoding, reading, comments. */
  readonly reading: number;
}

/** What is known when everything is linted. */
export interface Summary {
  /** Files that were looked at, those that hold nothing of ours included. */
  readonly files: number;
  /** Files that hold something of ours. */
  readonly linted: number;
  readonly filesWithFindings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings with a fix. */
  readonly fixable: number;
  /** Findings that comments switch off. */
  readonly suppressed: number;
  /** Findings that the suppressions file counts. */
  readonly leftForLater: number;
  /** Undefined where nothing was to be repaired. */
  readonly repairs: Repairs | undefined;
  readonly exitStatus: number;
  /** Milliseconds since the command began. */
  readonly elapsed: number;
  /** Undefined where they are not asked for. */
  readonly stats: RunStats | undefined;
  /** Sentences about faults of ours, by the file in which they came up. */
  readonly faults: readonly { readonly name: string; readonly message: string }[];
}

/** What was repaired, or would be. */
export interface Repairs {
  /** Findings. */
  readonly fixed: number;
  /** Files in which something was repaired. */
  readonly files: number;
  /** Whether the files were changed. */
  readonly written: boolean;
}

/** What a format may know. Formats are parts of the bundle that are loaded late: what they share comes from here. */
export interface FormatContext {
  /** Takes the next part of the output. */
  readonly write: (text: string) => void;
  readonly color: boolean;
  /** Columns of the terminal, or of an imagined one. */
  readonly columns: number;
  readonly isTerminal: boolean;
  readonly quiet: boolean;
  readonly cwd: string;
  readonly version: string;
  /** The list of SARIF's reporting descriptors of all rules, as JSON; undefined for other formats. */
  readonly sarifRules: string | undefined;
  readonly sarifCategory: string | undefined;
  /** Whether suppressed findings are results of SARIF, too. */
  readonly sarifIncludesSuppressed: boolean;
  /** The lowest level that makes the command end with 1. */
  readonly failOn: "error" | "warning";
}

/** Writes the results of one run, file by file, as they come. */
export interface Reporter {
  /** Whether it takes files without findings, too. */
  readonly listsAll?: true;
  /** Loads what only files with findings take; to be awaited before the first of them. */
  prepare?(): Promise<void>;
  file(result: LintedFile): void;
  /** Writes what belongs at the end, if anything does. */
  end?(summary: Summary): void;
}

export type CreateReporter = (context: FormatContext) => Reporter;

/** What every file of this folder that is a format exports. */
export interface Format {
  readonly createReporter: CreateReporter;
}
