import type { CarrierName } from "./carriers/types.ts";
import { enabledRules, type RuleConfig } from "./config.ts";
import type { Finding } from "./finding.ts";
import type { Project } from "./project.ts";
import { type Input, readSource } from "./read.ts";
import { rules } from "./rules/index.ts";
import { createRunner, inSourceOrder, type RuleFault, type RunResult, toFinding } from "./run-rules.ts";
import type { InventorySourceCode } from "./source-code.ts";
import { type SuppressedFinding, suppress } from "./suppress.ts";
import type { LineIndex } from "./text/line-index.ts";

/** A document judged by itself: comments have switched nothing off yet. */
export interface Judged extends RunResult {
  readonly sourceCode: InventorySourceCode;
}

/** What is found in a document. A class, since an object literal with getters keeps it alive for long; see `found.ts`. */
export class LintResult {
  readonly sourceCode: InventorySourceCode;
  /** False where nothing in the document is ours: then there are no findings, and that is no mistake. */
  readonly isOurs: boolean;
  /** In source order. */
  readonly findings: readonly Finding[];
  /** What comments switch off. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Rules that broke down: faults of ours, to be told to the user. */
  readonly faults: readonly RuleFault[];

  constructor(judged: Judged, findings: readonly Finding[], suppressed: readonly SuppressedFinding[]) {
    this.sourceCode = judged.sourceCode;
    this.isOurs = judged.sourceCode.isOurs;
    this.findings = findings;
    this.suppressed = suppressed;
    this.faults = judged.faults;
  }

  /** Undefined where the document holds no configuration. */
  get carrier(): CarrierName | undefined {
    return this.sourceCode.carrier;
  }

  get lineIndex(): LineIndex {
    return this.sourceCode.lineIndex;
  }
}

/** Lints a document. With the name of its file, it is compared with the files before it, and those after it with it. */
export type Linter = (input: Input, file?: string) => LintResult;

/** The two halves of a linter, for those who compare the same documents again and again. */
export interface Judge {
  judge(input: Input): Judged;
  /** The result for a document; with a project it is compared with the documents that were finished before. */
  finish(judged: Judged, project?: Project, file?: string): LintResult;
}

const nothing: RunResult = { findings: [], faults: [] };
const ruleIds = Object.keys(rules);

export function createJudge(config: RuleConfig = {}): Judge {
  const enabled = enabledRules(config);
  const run = createRunner(enabled);
  const comparing = enabled.filter(({ rule }) => rule.comparator);
  const unusedDirective = enabled.find(({ id }) => id === "unused-directive");
  return {
    judge: (input) => {
      const sourceCode = readSource(input);
      return { sourceCode, ...(sourceCode.isOurs ? run(sourceCode) : nothing) };
    },
    finish: (judged, project, file) => {
      const { sourceCode, findings: own } = judged;
      if (!sourceCode.isOurs) return new LintResult(judged, [], []);
      const among = project && file !== undefined ? project.add(file, sourceCode, comparing, own) : [];
      const found = [...own, ...among].sort(inSourceOrder);
      const { kept, suppressed, reports } = suppress(found, sourceCode, ruleIds);
      const unused = unusedDirective ? reports.flatMap((report) => toFinding(unusedDirective, report) ?? []) : [];
      return new LintResult(judged, [...kept, ...unused].sort(inSourceOrder), suppressed);
    },
  };
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
