import { defineRule } from "../findings/define-rule.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The report is CSV, which is slow to query",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      csv: "The report is CSV. Queries are faster and cheaper with Parquet or ORC. Keep CSV if S3 Batch Operations reads it.",
      use: "Use '{{right}}'.",
    },
  },
  create: (context) => ({
    Format(node) {
      if (!node.hasText || node.value !== "CSV") return;
      const suggest = ["Parquet", "ORC"].map((right) => ({
        messageId: "use",
        data: { right },
        fix: () => context.sourceCode.writer.replaceValue(node, right),
      }));
      context.report({ node: node.valuePlace, messageId: "csv", suggest });
    },
  }),
});
