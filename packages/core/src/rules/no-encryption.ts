import { defineRule } from "../findings/define-rule.ts";
import { isWrittenElsewhere } from "../nodes/written-elsewhere.ts";
import { encryption, sSES3 } from "../vocabulary/generated/vocabulary.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The destination does not say how reports are encrypted",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      missing: "The destination has no {{Encryption}}, so the bucket's default applies. Add {{Encryption}}.",
      insert: "Add {{Encryption}} with S3's own keys (SSE-S3).",
    },
  },
  create: (context) => ({
    S3BucketDestination(node) {
      const { shape, writer } = context.sourceCode;
      if (node.child("Encryption") || node.spelling.lacks(encryption) || isWrittenElsewhere(shape, node, "Encryption"))
        return;
      const fix = () => writer.insert(node, [encryption, sSES3], {});
      context.report({ node: node.namePlace, messageId: "missing", suggest: [{ messageId: "insert", fix }] });
    },
  }),
});
