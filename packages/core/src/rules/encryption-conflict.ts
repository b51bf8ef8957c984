import { defineRule } from "../findings/define-rule.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import { sSEKMS, sSES3 } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "Encryption has both SSE-S3 and SSE-KMS",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    hasSuggestions: true,
    messages: {
      both: "{{Encryption}} has both {{s3}} and {{kms}}. Keep one of them.",
      one: "This is one of the two.",
      remove: "Remove {{name}}.",
    },
  },
  create: (context) => ({
    Encryption(node) {
      const s3 = node.child("SSES3");
      const kms = node.child("SSEKMS");
      if (!s3 || !kms || hasOpenMembers(node) || s3.isGenerated || kms.isGenerated) return;
      const { nameOf } = node.spelling;
      const removal = (member: Member) => ({
        messageId: "remove",
        data: { name: nameOf(member) },
        fix: () => context.sourceCode.writer.remove(...node.childrenOf(member.type)),
      });
      context.report({
        node: node.namePlace,
        messageId: "both",
        data: { s3: nameOf(sSES3), kms: nameOf(sSEKMS) },
        related: [s3, kms]
          .sort((a, b) => a.start - b.start)
          .map((child) => ({ range: child.namePlace.range, messageId: "one" })),
        suggest: [removal(sSES3), removal(sSEKMS)],
      });
    },
  }),
});
