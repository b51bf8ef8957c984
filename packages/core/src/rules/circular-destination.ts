import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";
import { isCircular } from "./kit/circular.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The destination refers to the very bucket that has the configuration",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "documented",
    },
    messages: {
      itself:
        "{{found}} needs the bucket to be there before its own configuration is. Write the ARN with the bucket's name, or choose another bucket.",
    },
  },
  create: (context) => ({
    DestinationBucket(node) {
      // A name where an ARN belongs is another mistake, which comes first.
      if (node.reference?.kind !== "arn" || !isCircular(node)) return;
      const [start, end] = node.valuePlace.range;
      const found = quoted(context.sourceCode.text.slice(start, end).replace(/\s+/g, " "));
      context.report({ node: node.valuePlace, messageId: "itself", data: { found } });
    },
  }),
});
