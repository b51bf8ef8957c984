import type { LintResult } from "../src/judge/lint-result.ts";

/** The result, with an end to the test where a rule broke down: users go on without the rule, tests must not. */
export function sound(result: LintResult): LintResult {
  const [fault] = result.faults;
  if (fault) throw new Error(`${fault.ruleId} broke down.`, { cause: fault.error });
  return result;
}
