import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The report lists every version, and each costs",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      all: "All lists every version of every object, and each listed one costs. Choose Current unless you need them.",
      use: "Use 'Current'.",
    },
  },
  create: (context) => ({
    IncludedObjectVersions(node) {
      if (!node.hasText || node.value !== "All") return;
      const fix = () => context.sourceCode.writer.replaceValue(node, "Current");
      context.report({ node: node.valuePlace, messageId: "all", suggest: [{ messageId: "use", fix }] });
    },
  }),
});
