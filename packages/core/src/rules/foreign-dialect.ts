import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The configuration is written for another cloud",
      group: "Reading",
      level: "info",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      foreign:
        "'{{marker}}' belongs to {{dialect}}, so the rest is not checked. If this is meant for Amazon S3, use S3's names.",
    },
  },
  create: (context) => ({
    Document(node) {
      const { root } = context.sourceCode;
      if (root.is !== "foreign") return;
      const data = { marker: quoted(root.marker), dialect: root.dialect };
      context.report({ node: { range: [root.start, root.end], owner: node }, messageId: "foreign", data });
    },
  }),
});
