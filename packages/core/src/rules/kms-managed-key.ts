import { readKeyId } from "../aws/kms-key.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The key is an AWS managed key, such as alias/aws/s3",
      group: "Values",
      level: "error",
      outcome: "undelivered",
      evidence: "documented",
    },
    messages: {
      managed:
        "'{{value}}' is an AWS managed key, and S3 cannot encrypt reports with it. Write the ARN of a customer managed key, or use SSE-S3.",
    },
  },
  judges: "value",
  create: (context) => ({
    KeyId(node) {
      const value = knownText(node);
      if (value === undefined || readKeyId(value).is !== "managed") return;
      context.report({ node: node.valuePlace, messageId: "managed", data: { value: quoted(value) } });
    },
  }),
});
