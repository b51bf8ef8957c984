import type { RuleContext } from "../define-rule.ts";
import type { SyntaxProblem, SyntaxRuleId } from "../syntax/types.ts";

/** Reports what the readers found for this rule; its messages are the readers' own. Another cloud's documents are not judged. */
export function reportSyntaxProblems(context: RuleContext, ruleId: SyntaxRuleId): void {
  if (context.sourceCode.root.is === "foreign") return;
  for (const problem of context.sourceCode.syntaxProblems) {
    if (problem.ruleId === ruleId) reportProblem(context, problem);
  }
}

function reportProblem(context: RuleContext, problem: SyntaxProblem): void {
  const { messageId, data, start, end, related = [], suggestions = [] } = problem;
  context.report({
    node: { range: [start, end], owner: context.sourceCode.ast },
    messageId,
    data,
    related: related.map((place) => ({ range: [place.start, place.end], messageId: place.messageId })),
    suggest: suggestions.map((way) => ({ messageId: way.messageId, data: way.data, fix: () => [...way.edits] })),
  });
}
