import type { EnabledRules } from "../config.ts";
import { createRunner, inSourceOrder, type RunResult } from "../run-rules.ts";
import type { InventorySourceCode } from "../source-code.ts";

/** The rules of a linter, in two halves. */
export interface HalvedRules {
  /** Runs those that judge each configuration of a list as if it were the only one. */
  readonly judge: (sourceCode: InventorySourceCode) => RunResult;
  /** Runs those that compare the configurations. */
  readonly compare: (sourceCode: InventorySourceCode) => RunResult;
}

export function halvedRules(enabled: EnabledRules): HalvedRules {
  return {
    judge: createRunner(enabled.filter(({ rule }) => !rule.compares)),
    compare: createRunner(enabled.filter(({ rule }) => rule.compares)),
  };
}

/** What both halves have found, in source order. */
export function both(one: RunResult, other: RunResult): RunResult {
  const findings = [...one.findings, ...other.findings].sort(inSourceOrder);
  return { findings, faults: [...one.faults, ...other.faults] };
}
