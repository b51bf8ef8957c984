import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";
import { isCircular } from "./kit/circular.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The bucket's configuration makes the bucket depend on itself",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "documented",
    },
    messages: {
      through:
        "The bucket depends on '{{name}}', which depends on the bucket. Remove this dependency, or write the bucket's name there.",
      itself:
        "{{found}} makes the bucket depend on itself. Write the ARN with the bucket's name, or choose another bucket.",
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
