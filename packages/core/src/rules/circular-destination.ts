import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";
import { isCircular } from "./kit/circular.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The bucket that has the configuration needs itself to be there first",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "documented",
    },
    messages: {
      through:
        "The bucket waits for '{{name}}', which needs the bucket itself. Leave this dependency out, or write the bucket's name there.",
      itself:
        "{{found}} needs the bucket to be there before its own configuration is. Write the ARN with the bucket's name, or choose another bucket.",
    },
  },
  create: (context) => ({
    Request(node) {
      const { circle } = node;
      if (!circle) return;
      const data = { name: quoted(circle.through) };
      context.report({ node: { range: circle.range, owner: node }, messageId: "through", data });
    },
    DestinationBucket(node) {
      // A name where an ARN belongs is another mistake, which comes first.
      if (node.reference?.kind !== "arn" || !isCircular(node)) return;
      const [start, end] = node.valuePlace.range;
      const found = quoted(context.sourceCode.text.slice(start, end).replace(/\s+/g, " "));
      context.report({ node: node.valuePlace, messageId: "itself", data: { found } });
    },
  }),
});
