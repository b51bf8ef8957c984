import { readKeyId } from "../aws/kms-key.ts";
import { wholeText } from "../aws/policy-conditions.ts";
import { defineRule } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { encryption, sSES3 } from "../vocabulary/generated/vocabulary.ts";
import { onDeliveries } from "./kit/deliveries.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The destination encrypts with a key of AWS that nobody can use to read the reports",
      group: "Delivery",
      level: "error",
      outcome: "undelivered",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      noKey:
        "The destination encrypts with aws:kms but names no key, and neither does the configuration: nobody can read the reports. Name a customer managed key by its ARN.",
      managed:
        "The destination encrypts with the AWS managed key {{key}}, and the configuration names no other: nobody can read the reports. Name a customer managed key by its ARN.",
      default: "This is the destination's default encryption.",
      s3: "Encrypt the reports with SSE-S3.",
    },
  },
  judges: "policies",
  create: (context) =>
    onDeliveries(context, ({ destination: { defaultEncryption }, ...delivery }, bucket) => {
      if (delivery.encryption !== "none" || defaultEncryption?.kind !== "aws:kms") return;
      const { keyId, range } = defaultEncryption;
      const key = keyId && wholeText(keyId);
      if (keyId && (key === undefined || readKeyId(key).is !== "managed")) return;
      const { writer, ast } = context.sourceCode;
      const structure = bucket.parent as InventoryNode;
      const suggest = !ast.spelling.lacks(encryption)
        ? [{ messageId: "s3", fix: () => writer.insert(structure, [encryption, sSES3], {}) }]
        : [];
      context.report({
        node: bucket.valuePlace,
        messageId: key === undefined ? "noKey" : "managed",
        data: { key: key ?? "" },
        related: range ? [{ range, messageId: "default" }] : [],
        suggest,
      });
    }),
});
