import { defineRule } from "../findings/define-rule.ts";
import { readerMessages } from "../languages/messages.ts";
import { conflictMessages } from "../syntax/conflict-markers.ts";
import { pastedMessages } from "../syntax/pasted-marks.ts";
import { moreMessages, reportSyntaxProblems } from "./kit/syntax-problems.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The Terraform code is not well-formed",
      group: "Reading",
      level: "error",
      outcome: "refused",
      evidence: "documented",
      refuser: "Terraform",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: { ...readerMessages("hcl"), ...conflictMessages, ...pastedMessages, ...moreMessages },
  },
  judges: "syntax problems",
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "hcl-syntax") }),
});
