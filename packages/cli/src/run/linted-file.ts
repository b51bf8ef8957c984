import { type Decoded, type Finding, fillTemplate, type Level, LineIndex, type Rule } from "@inventory-lint/core";
import type { Unreadable } from "../files/read-file.ts";
import type { FileResult } from "../formats/types.ts";

/** How a file was repaired. */
export interface Repaired {
  /** The text before. */
  readonly original: string;
  /** How many findings were repaired. */
  readonly fixed: number;
  /** What the file holds afterwards, or would hold. */
  readonly bytes: Uint8Array;
}

/** A file that was linted, or that could not be read. */
export class LintedFile implements FileResult {
  readonly name: string;
  readonly path: string;
  readonly language: FileResult["language"];
  readonly findings: readonly Finding[];
  readonly suppressed: FileResult["suppressed"];
  readonly repaired: Repaired | undefined;
  /** Set by whoever found the file. */
  isRegular = false;
  /** Set by whoever measures. */
  times: FileResult["times"];
  readonly #decoded: Decoded | undefined;
  #lineIndex: LineIndex | undefined;

  constructor(
    { name, path, language }: Pick<FileResult, "name" | "path" | "language">,
    decoded: Decoded | undefined,
    findings: readonly Finding[],
    suppressed: FileResult["suppressed"] = [],
    repaired?: Repaired,
  ) {
    this.name = name;
    this.path = path;
    this.language = language;
    this.findings = findings;
    this.suppressed = suppressed;
    this.repaired = repaired;
    this.#decoded = decoded;
  }

  get text(): string {
    return this.#decoded?.text ?? "";
  }

  get encoding(): FileResult["encoding"] {
    return this.#decoded?.encoding ?? "utf-8";
  }

  get bom(): boolean {
    return this.#decoded?.bom ?? false;
  }

  get original(): string | undefined {
    return this.repaired?.original;
  }

  get isReadable(): boolean {
    return this.#decoded !== undefined;
  }

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
    file.isRegular = this.isRegular;
    return file;
  }
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
