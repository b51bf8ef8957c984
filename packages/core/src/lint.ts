import { demoteUncertainFix } from "./document/certainty.ts";
import { type Input, readSource } from "./document/read.ts";
import type { InventorySourceCode } from "./document/source-code.ts";
import type { Report } from "./findings/define-rule.ts";
import { type Judged, LintResult } from "./judge/lint-result.ts";
import { enabledRules, type RuleConfig } from "./judge/presets.ts";
import { createRunner, type RunResult } from "./judge/run.ts";
import { suppress } from "./judge/suppress.ts";
import { FindingTally, type Surplus, shownFindings } from "./judge/surplus.ts";
import { type EnabledRule, inSourceOrder, levelIn, toFinding } from "./judge/to-finding.ts";
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

const nothing: RunResult = { findings: [], surplus: [], faults: [] };
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
      const unused = unusedDirective ? findingsAbout(reports, unusedDirective, sourceCode) : noTally;
      const isLeft = ({ first }: Surplus) =>
        suppressed.length === 0 || kept.some(({ ruleId }) => ruleId === first.ruleId);
      const all = [...kept, ...unused.findings].sort(inSourceOrder);
      const surplus = [...judged.surplus.filter(isLeft), ...unused.surplus];
      const { findings, hidden } = shownFindings(all, surplus);
      return new LintResult(judged, findings, suppressed, hidden);
    },
  };
}

const noTally: Pick<FindingTally, "findings" | "surplus"> = { findings: [], surplus: [] };

/** What is wrong with comments that switch rules off, as findings of the rule that says it. */
function findingsAbout(reports: readonly Report[], rule: EnabledRule, sourceCode: InventorySourceCode): FindingTally {
  const tally = new FindingTally(false);
  for (const report of reports) {
    const make = () => toFinding(rule, demoteUncertainFix(report, rule.id, sourceCode));
    tally.add(rule.id, levelIn(rule, report), make);
  }
  return tally;
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
