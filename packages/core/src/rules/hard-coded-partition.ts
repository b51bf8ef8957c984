import { defineRule } from "../findings/define-rule.ts";
import { onValues } from "./kit/values.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "An ARN names its partition instead of referring to it",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      literal: "The ARN names its partition, so it is wrong in China and GovCloud. Write {{right}}.",
      use: "Write {{right}}.",
    },
  },
  create: (context) =>
    onValues((node) => {
      const { entry, spelling } = node;
      const partition = entry?.value && spelling.references?.partitionIn(entry.value);
      if (!partition) return;
      const { range, text: right } = partition;
      const suggest = [{ messageId: "use", data: { right }, fix: () => [{ range, text: right }] }];
      context.report({ node: node.valuePlace, messageId: "literal", data: { right }, suggest });
    }),
});
