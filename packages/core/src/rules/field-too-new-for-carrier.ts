import { defineRule } from "../findings/define-rule.ts";
import { memberOf } from "../nodes/parent.ts";
import { checkerOf, type Refuser } from "../vocabulary/spelling.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "An optional field is newer than the tool that reads the document",
      group: "Values",
      level: "warning",
      outcome: "refused",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      tooNew: "{{tool}} did not accept '{{value}}' as of {{asOf}}. Remove it, or check that it does now.",
      remove: "Remove '{{value}}'.",
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
