import { defineRule } from "../findings/define-rule.ts";
import { readerMessages } from "../languages/messages.ts";
import { moreMessages, reportSyntaxProblems } from "./kit/syntax-problems.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The document has a DOCTYPE",
      group: "Reading",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    hasSuggestions: true,
    messages: { ...readerMessages("xml", ["doctype", "removeDoctype"]), ...moreMessages },
  },
  judges: "syntax problems",
  create: (context) => ({ Document: () => reportSyntaxProblems(context, "xml-doctype") }),
});
