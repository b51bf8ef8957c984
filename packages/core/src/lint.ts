import type { CarrierName } from "./carriers/types.ts";
import { type EnabledRules, enabledRules, type RuleConfig } from "./config.ts";
import type { Finding } from "./finding.ts";
import type { Project } from "./project.ts";
import { type Input, readSource } from "./read.ts";
import { rules } from "./rules/index.ts";
import { createRunner, type FoundPlace, inSourceOrder, type RuleFault, toFinding } from "./run-rules.ts";
import type { InventorySourceCode } from "./source-code.ts";
import { type CommentedDocument, type SuppressedFinding, type Suppression, suppress } from "./suppress.ts";

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
  readonly sourceCode: InventorySourceCode;
}

/** Lints a document. With the name of its file, it is compared with the files before it, and those after it with it. */
export type Linter = (input: Input, file?: string) => LintResult;

/** A document judged by itself: comments have switched nothing off yet. */
export interface Judged {
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
  const applyComments = createCommentJudge(enabled);
  return {
    judge: (input) => {
      const sourceCode = readSource(input);
      return sourceCode.isOurs ? { sourceCode, ...run(sourceCode) } : { sourceCode, findings: [], faults: [] };
    },
    finish: ({ sourceCode, findings, faults }, project, file) => {
      const { carrier, isOurs } = sourceCode;
      if (!isOurs) return { carrier, isOurs, findings: [], suppressed: [], faults, sourceCode };
      const among = project && file !== undefined ? project.add(file, sourceCode, comparing, findings) : [];
      const found = among.length > 0 ? [...findings, ...among].sort(inSourceOrder) : findings;
      return { carrier, isOurs, ...applyComments(found, sourceCode), faults, sourceCode };
    },
  };
}

/** What findings lose to comments, and gain by them. */
interface AfterComments<Found> {
  /** In source order. */
  readonly findings: readonly (Found | Finding)[];
  readonly suppressed: readonly (Found & Suppression)[];
}

/**
 * Makes a function that takes out, of findings in source order, what comments switch off, and adds what is wrong with
 * the comments.
 */
export function createCommentJudge(enabled: EnabledRules) {
  const unusedDirective = enabled.find((rule) => rule.id === "unused-directive");
  const ruleIds = Object.keys(rules);
  return <Found extends FoundPlace>(found: readonly Found[], document: CommentedDocument): AfterComments<Found> => {
    if (document.comments.length === 0) return { findings: found, suppressed: [] };
    const { kept, suppressed, reports } = suppress(found, document, ruleIds);
    const unused = unusedDirective ? reports.flatMap((report) => toFinding(unusedDirective, report) ?? []) : [];
    const findings = unused.length === 0 ? kept : [...kept, ...unused].sort(inSourceOrder);
    return { findings, suppressed };
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
