import type { CarrierName } from "./carriers/types.ts";
import { type EnabledRules, enabledRules, type RuleConfig } from "./config.ts";
import type { Finding } from "./finding.ts";
import type { Project } from "./project.ts";
import { type Input, readSource } from "./read.ts";
import { rules } from "./rules/index.ts";
import { createRunner, inSourceOrder, type RuleFault, toFinding } from "./run-rules.ts";
import type { InventorySourceCode } from "./source-code.ts";
import { type SuppressedFinding, suppress } from "./suppress.ts";
import type { LineIndex } from "./text/line-index.ts";

export interface LintResult {
  /** Undefined where the document holds no configuration. */
  readonly carrier: CarrierName | undefined;
  /** False where nothing in the document is ours: then there are no findings, and that is no mistake. */
  readonly isOurs: boolean;
  /** In source order. */
  readonly findings: readonly Finding[];
  /** What comments switch off. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Rules that broke down: faults of ours, to be told to the user. */
  readonly faults: readonly RuleFault[];
  /** Made when it is first asked for. */
  readonly lineIndex: LineIndex;
  /** What is known without nodes. */
  readonly document: JudgedDocument;
  /** A list that is edited is read as a whole when this is first asked for. */
  readonly sourceCode: InventorySourceCode;
}

/** Lints a document. With the name of its file, it is compared with the files before it, and those after it with it. */
export type Linter = (input: Input, file?: string) => LintResult;

/** What is known of a document without its nodes. */
export type JudgedDocument = Pick<
  InventorySourceCode,
  "ast" | "carrier" | "comments" | "dialect" | "facts" | "isOurs" | "lineIndex" | "text"
>;

/** A document judged by itself: comments have switched nothing off yet. */
export interface Judged {
  /** While a list is edited, its `ast` is that of an older text. */
  readonly document: JudgedDocument;
  /** With all nodes; a list that is edited is read as a whole when this is first asked for. */
  readonly sourceCode: InventorySourceCode;
  readonly findings: readonly Finding[];
  readonly faults: LintResult["faults"];
}

/** The two halves of a linter, for those who compare the same documents again and again. */
export interface Judge {
  judge(input: Input): Judged;
  /** The result for a document; with a project it is compared with the documents that were finished before. */
  finish(judged: Judged, project?: Project, file?: string): LintResult;
}

export function createJudge(config: RuleConfig = {}): Judge {
  const enabled: EnabledRules = enabledRules(config);
  const comparing = enabled.filter(({ rule }) => rule.comparator);
  const run = createRunner(enabled);
  const unusedDirective = enabled.find((rule) => rule.id === "unused-directive");
  return {
    judge: (input) => {
      const sourceCode = readSource(input);
      const { findings, faults } = sourceCode.isOurs ? run(sourceCode) : { findings: [], faults: [] };
      return { document: sourceCode, sourceCode, findings, faults };
    },
    finish: (judged, project, file) => {
      const { document, findings } = judged;
      if (!document.isOurs) return new FinishedResult(judged, [], []);
      const among = project && file !== undefined ? project.add(file, document, comparing, findings) : [];
      const found = among.length > 0 ? [...findings, ...among].sort(inSourceOrder) : findings;
      if (document.comments.length === 0) return new FinishedResult(judged, found, []);
      const { kept, suppressed, reports } = suppress(found, document, Object.keys(rules));
      const unused = unusedDirective ? reports.flatMap((report) => toFinding(unusedDirective, report) ?? []) : [];
      return new FinishedResult(judged, [...kept, ...unused].sort(inSourceOrder), suppressed);
    },
  };
}

/** A class, since an object literal with getters keeps the document alive for long; see `found.ts`. */
class FinishedResult implements LintResult {
  readonly carrier: CarrierName | undefined;
  readonly isOurs: boolean;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly faults: readonly RuleFault[];
  readonly #judged: Judged;

  constructor(judged: Judged, findings: readonly Finding[], suppressed: readonly SuppressedFinding[]) {
    this.carrier = judged.document.carrier;
    this.isOurs = judged.document.isOurs;
    this.findings = findings;
    this.suppressed = suppressed;
    this.faults = judged.faults;
    this.#judged = judged;
  }

  get lineIndex(): LineIndex {
    return this.#judged.document.lineIndex;
  }

  get document(): JudgedDocument {
    return this.#judged.document;
  }

  get sourceCode(): InventorySourceCode {
    return this.#judged.sourceCode;
  }
}

/**
 * Makes a linter for one configuration; use it for as many documents as there are. Linters that share a project compare
 * each other's documents.
 */
export function createLinter(config: RuleConfig = {}, project?: Project): Linter {
  const { judge, finish } = createJudge(config);
  return (input, file) => finish(judge(input), project, file);
}

/** Lints one document. */
export function lint(input: Input, config: RuleConfig = {}): LintResult {
  return createLinter(config)(input);
}
