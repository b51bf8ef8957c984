import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The configuration is disabled",
      group: "Practice",
      level: "info",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      disabled: "The configuration is disabled: S3 makes no reports. Enable it, or remove it if it is not needed.",
      enable: "Enable it.",
    },
  },
  create: (context) => ({
    IsEnabled(node) {
      if (node.kind !== "boolean" || node.value !== "false") return;
      const fix = () => context.sourceCode.writer.replaceValue(node, true);
      context.report({ node: node.valuePlace, messageId: "disabled", suggest: [{ messageId: "enable", fix }] });
    },
  }),
});
