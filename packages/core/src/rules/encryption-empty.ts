import { defineRule, type Repair } from "../findings/define-rule.ts";
import { isWrittenElsewhere } from "../nodes/written-elsewhere.ts";
import { sSES3 } from "../vocabulary/generated/vocabulary.ts";
import { memberNames } from "./kit/member-names.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Encryption is empty: it has neither SSE-S3 nor SSE-KMS",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    hasSuggestions: true,
    messages: {
      empty: "{{Encryption}} is empty. Add {{members}} to it, or remove {{Encryption}}.",
      insert: "Add {{name}}.",
      remove: "Remove {{Encryption}}: then the destination bucket's default encryption applies.",
    },
  },
  create: (context) => ({
    Encryption(node) {
      // What stands in it without being a member of it is another rule's concern, and so is broken syntax.
      if (node.children.length > 0) return;
      const { shape } = context.sourceCode;
      const { nameOf, lacks } = node.spelling;
      const isMovedHere = isWrittenElsewhere(shape, node, "SSES3") || isWrittenElsewhere(shape, node, "SSEKMS");
      if (isMovedHere) return;
      const insert: Repair = {
        messageId: "insert",
        data: { name: nameOf(sSES3) },
        fix: () => context.sourceCode.writer.insert(node, [sSES3], {}),
      };
      const data = { members: memberNames(node).replace(", ", " or ") };
      const remove: Repair = { messageId: "remove", fix: () => context.sourceCode.writer.remove(node) };
      context.report({
        node: node.namePlace,
        messageId: "empty",
        data,
        suggest: lacks(sSES3) ? [remove] : [insert, remove],
      });
    },
  }),
});
