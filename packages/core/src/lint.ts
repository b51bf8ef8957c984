import { demoteUncertainFix } from "./document/certainty.ts";
import { type Input, readSource } from "./document/read.ts";
import { type Judged, LintResult } from "./judge/lint-result.ts";
import { enabledRules, type RuleConfig } from "./judge/presets.ts";
import { createRunner, inSourceOrder, type RunResult, toFinding } from "./judge/run.ts";
import { suppress } from "./judge/suppress.ts";
import { rules } from "./rules/index.ts";
import type { Project } from "./scope/project.ts";

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
      const unused = unusedDirective
        ? reports.flatMap(
            (report) => toFinding(unusedDirective, demoteUncertainFix(report, unusedDirective.id, sourceCode)) ?? [],
          )
        : [];
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
