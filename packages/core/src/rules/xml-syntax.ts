import { defineRule } from "../define-rule.ts";
import { moreMessages, reportSyntaxProblems } from "../reports/syntax-problems.ts";
import { conflictMessages } from "../syntax/conflict-markers.ts";
import { xmlSyntaxMessages, xmlSyntaxSuggestions } from "../syntax/xml-messages.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The XML is not well-formed",
      group: "Reading",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: { ...xmlSyntaxMessages, ...xmlSyntaxSuggestions, ...conflictMessages, ...moreMessages },
  },
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "xml-syntax") }),
});
