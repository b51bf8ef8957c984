import { defineRule } from "../findings/define-rule.ts";
import { isWrittenElsewhere } from "../nodes/written-elsewhere.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The report has no optional fields",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    messages: {
      missing: "Without {{OptionalFields}} the report contains little more than keys. Add fields such as Size.",
      empty: "{{OptionalFields}} is empty, so the report contains little more than keys. Add fields such as Size.",
    },
  },
  create: (context) => ({
    InventoryConfiguration(node) {
      const { shape } = context.sourceCode;
      const fields = node.child("OptionalFields");
      if (fields) {
        if (fields.kind !== "list" || fields.children.length > 0 || !fields.reliable) return;
        context.report({ node: fields.namePlace, messageId: "empty" });
      } else if (!isWrittenElsewhere(shape, node, "OptionalFields")) {
        context.report({ node: node.namePlace, messageId: "missing" });
      }
    },
  }),
});
