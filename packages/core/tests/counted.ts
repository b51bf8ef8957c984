import type { LintResult } from "../src/judge/lint-result.ts";

/** How many findings there are of each message, those included that are only counted: by the first of their rule. */
export function counted({ findings, hidden }: Pick<LintResult, "findings" | "hidden">): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (key: string, count: number): void => {
    counts[key] = (counts[key] ?? 0) + count;
  };
  for (const { ruleId, messageId } of findings) {
    if (messageId !== "moreInDocument") add(`${ruleId} ${messageId}`, 1);
  }
  for (const { first, count } of hidden) add(`${first.ruleId} ${first.messageId}`, count);
  return counts;
}
