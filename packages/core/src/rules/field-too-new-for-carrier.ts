import { defineRule } from "../findings/define-rule.ts";
import { memberOf } from "../nodes/parent.ts";
import { checkerOf, type Refuser } from "../vocabulary/spelling.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description:
        "An optional field that S3 knows, and the tool that reads the document did not when it was last looked up",
      group: "Values",
      level: "warning",
      outcome: "refused",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      tooNew: "{{tool}} did not know '{{value}}' yet in {{asOf}}. Take it out, or make sure that it does now.",
      remove: "Take '{{value}}' out.",
    },
  },
  create: (context) => ({
    OptionalField(node) {
      const { value, spelling } = node;
      const { fields } = spelling;
      if (!fields || !node.hasText || !memberOf(node).values.includes(value) || fields.known.has(value)) return;
      // Each tool whose fields are known checks them.
      const { name: tool } = checkerOf(spelling, "OptionalField") as Refuser;
      context.report({
        node: node.valuePlace,
        messageId: "tooNew",
        data: { value, asOf: fields.asOf, tool },
        suggest: [{ messageId: "remove", data: { value }, fix: () => context.sourceCode.writer.remove(node) }],
      });
    },
  }),
});
