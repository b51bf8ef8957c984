import { defineRule } from "../findings/define-rule.ts";
import { moreMessages, reportSyntaxProblems } from "./kit/syntax-problems.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The document is nested deeper, or has more parts, than is read",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "inferred",
      clientRefuses: true,
    },
    messages: {
      ...moreMessages,
      tooDeep:
        "The document is nested deeper than {{limit}} levels here; the rest is not read. A configuration needs at most six levels: remove the others.",
      tooLong:
        "The document has more than {{limit}} values, elements or lines, and is not read. Split it into several.",
    },
  },
  judges: "syntax problems",
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "too-deep") }),
});
