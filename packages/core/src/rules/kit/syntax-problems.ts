import type { RuleContext } from "../../findings/define-rule.ts";
import type { SyntaxProblem, SyntaxRuleId } from "../../syntax/problem.ts";

/** Problems of one kind that are reported one by one; a text of signs that mean nothing has hundreds of thousands. */
const MAX_PROBLEMS = 1000;

/** What a rule says of the problems that it does not report one by one. */
export const moreMessages = {
  more: "{{count}} more problems of this kind follow. Correct the ones above first.",
} as const;

/**
 * Reports what the readers found for this rule; its messages are the readers' own, and `moreMessages`. Another cloud's
 * documents are not judged.
 */
export function reportSyntaxProblems(context: RuleContext, ruleId: SyntaxRuleId): void {
  if (context.sourceCode.root.is === "foreign") return;
  const problems = context.sourceCode.syntaxProblems.filter((problem) => problem.ruleId === ruleId);
  for (const problem of problems.slice(0, MAX_PROBLEMS)) reportProblem(context, problem);
  const next = problems[MAX_PROBLEMS];
  if (!next) return;
  const count = problems.slice(MAX_PROBLEMS).reduce((sum, problem) => sum + (problem.count ?? 1), 0);
  const data = { count: String(count) };
  context.report({ node: { range: [next.start, next.end], owner: context.sourceCode.ast }, messageId: "more", data });
}

function reportProblem(context: RuleContext, problem: SyntaxProblem): void {
  const { messageId, data, start, end, related = [], fix, suggestions = [] } = problem;
  context.report({
    node: { range: [start, end], owner: context.sourceCode.ast },
    messageId,
    data,
    related: related.map((place) => ({ range: [place.start, place.end], messageId: place.messageId })),
    ...(fix && { fix: () => [...fix] }),
    suggest: suggestions.map((way) => ({ messageId: way.messageId, data: way.data, fix: () => [...way.edits] })),
  });
}
