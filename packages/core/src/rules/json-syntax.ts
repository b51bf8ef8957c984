import { defineRule } from "../define-rule.ts";
import { moreMessages, reportSyntaxProblems } from "../reports/syntax-problems.ts";
import { conflictMessages } from "../syntax/conflict-markers.ts";
import { jsonRelatedMessages, jsonSyntaxMessages, jsonSyntaxSuggestions } from "../syntax/json-messages.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The JSON is not well-formed",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "documented",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      ...jsonSyntaxMessages,
      ...jsonSyntaxSuggestions,
      ...jsonRelatedMessages,
      ...conflictMessages,
      ...moreMessages,
    },
  },
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "json-syntax") }),
});
