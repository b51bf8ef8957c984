import { readKeyId } from "../aws/kms-key.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The KeyId is an alias instead of the key's ARN",
      group: "Values",
      level: "warning",
      outcome: "undelivered",
      evidence: "inferred",
    },
    messages: {
      alias:
        "'{{value}}' is an alias, but S3's documentation asks for the key's ARN; reports may not arrive. Write the ARN that ends in key/….",
    },
  },
  judges: "value",
  create: (context) => ({
    KeyId(node) {
      const value = knownText(node);
      if (value === undefined || readKeyId(value).is !== "alias") return;
      context.report({ node: node.valuePlace, messageId: "alias", data: { value: quoted(value) } });
    },
  }),
});
