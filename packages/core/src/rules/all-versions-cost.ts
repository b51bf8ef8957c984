import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The report lists every version, and each one costs",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      all: "'All' lists every version of every object, and each one costs. Write 'Current' unless old versions are needed.",
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
