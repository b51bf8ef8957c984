import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The configuration is switched off",
      group: "Practice",
      level: "info",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      disabled:
        "The configuration is switched off: no reports are made. Switch it on, or remove it if nobody needs it.",
      enable: "Switch it on.",
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
