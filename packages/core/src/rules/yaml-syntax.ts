import { defineRule } from "../findings/define-rule.ts";
import { readerMessages } from "../languages/messages.ts";
import { conflictMessages } from "../syntax/conflict-markers.ts";
import { moreMessages, reportSyntaxProblems } from "./kit/syntax-problems.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The YAML is not well-formed",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "documented",
    },
    messages: { ...readerMessages("yaml"), ...conflictMessages, ...moreMessages },
  },
  judges: "syntax problems",
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "yaml-syntax") }),
});
