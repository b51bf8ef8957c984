import type { Unreadable } from "@inventory-lint/config/node";
import {
  type Decoded,
  type Finding,
  fillTemplate,
  type Language,
  type Level,
  LineIndex,
  type LintResult,
  type Rule,
  type SuppressedFinding,
} from "@inventory-lint/core/internal";

/** How a file was repaired. */
export interface Repaired {
  /** The text before. */
  readonly original: string;
  /** How many findings were repaired. */
  readonly fixed: number;
  /** What the file holds afterwards, or would hold. */
  readonly bytes: Uint8Array;
}

/** A finding that is left for later: the suppressions file counts it. */
export interface FileSuppressedFinding extends Finding {
  readonly suppression: { readonly kind: "file"; readonly justification: string };
}

/** How long a file took, in milliseconds; where it was repaired, all passes together. */
export interface FileTimes {
  readonly total: number;
  readonly reading: number;
  readonly rules: Readonly<Record<string, number>>;
}

/** What a file is called, and its language. */
export interface FileIdentity {
  /** As shown; see FoundFile. */
  readonly name: string;
  /** Absolute; the name of standard input where it has none. */
  readonly path: string;
  /** Undefined where the file could not be read. */
  readonly language: Language | undefined;
}

const EMPTY: Decoded = { text: "", encoding: "utf-8", bom: false, problems: [] };

/** A file that was linted, or that could not be read, with what was found. */
export class LintedFile implements FileIdentity {
  readonly name: string;
  readonly path: string;
  readonly language: Language | undefined;
  /** In source order. Where the file was repaired, those that are left. */
  readonly findings: readonly Finding[];
  /** What comments switch off, in source order, and behind it what the suppressions file leaves for later. */
  readonly suppressed: readonly (SuppressedFinding | FileSuppressedFinding)[];
  /** Undefined where nothing was repaired. */
  readonly repaired: Repaired | undefined;
  /** Whether a look at the directory has told that it is a regular file, and no link to one. */
  isRegular = false;
  /** Whether the same file would always have this result, whatever other files there are. */
  standsAlone = false;
  /** What is not among very many findings, but counted. */
  hidden: LintResult["hidden"] = [];
  /** Undefined where nobody measures. */
  times: FileTimes | undefined;
  /** Without its byte order mark; empty where the file could not be read. */
  readonly text: string;
  readonly encoding: Decoded["encoding"];
  readonly bom: boolean;
  readonly isReadable: boolean;
  readonly #decoded: Decoded | undefined;
  #lineIndex: LineIndex | undefined;

  /** `decoded` is undefined for a file that could not be read; then one finding says why. */
  constructor(
    { name, path, language }: FileIdentity,
    decoded: Decoded | undefined,
    findings: readonly Finding[],
    suppressed: LintedFile["suppressed"] = [],
    repaired?: Repaired,
  ) {
    this.name = name;
    this.path = path;
    this.language = language;
    this.findings = findings;
    this.suppressed = suppressed;
    this.repaired = repaired;
    this.#decoded = decoded;
    this.isReadable = decoded !== undefined;
    ({ text: this.text, encoding: this.encoding, bom: this.bom } = decoded ?? EMPTY);
  }

  /** Whether there is nothing to tell of it but that it was linted. */
  get isClean(): boolean {
    return this.findings.length === 0 && this.suppressed.length === 0 && !this.repaired;
  }

  /** Made when it is first asked for. */
  get lineIndex(): LineIndex {
    this.#lineIndex ??= new LineIndex(this.text);
    return this.#lineIndex;
  }

  withErrorsOnly(): LintedFile {
    return this.withFindings(this.findings.filter(({ level }) => level === "error"));
  }

  /** The same file with other findings. */
  withFindings(findings: readonly Finding[], suppressed = this.suppressed): LintedFile {
    const file = new LintedFile(this, this.#decoded, findings, suppressed, this.repaired);
    file.times = this.times;
    // They go with the finding that says how many there are.
    if (findings.some(standsForHidden)) file.hidden = this.hidden;
    file.isRegular = this.isRegular;
    return file;
  }
}

/** Whether a finding only says how many more there are. */
export function standsForHidden({ messageId }: Finding): boolean {
  return messageId === "moreInDocument";
}

/** What the rule `unreadable-file` says of a file: no rule runs over a file without a text, so it is said here. */
export function unreadableFinding(rule: Rule, level: Level, { messageId, data }: Unreadable): Finding {
  const { docs, messages } = rule.meta;
  return {
    ruleId: "unreadable-file",
    messageId,
    message: fillTemplate(messages[messageId] ?? messageId, data),
    data,
    level,
    outcome: docs.outcome,
    answer: docs.answer,
    evidence: docs.evidence,
    range: [0, 0],
    path: "",
    related: [],
    fix: undefined,
    suggestions: [],
  };
}
