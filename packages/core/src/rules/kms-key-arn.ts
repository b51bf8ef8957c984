import { readKeyId } from "../aws/kms-key.ts";
import { defineRule } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { quoted } from "../text/quoted.ts";

const SHAPE = "arn:<partition>:kms:<region>:<account>:key/<id>";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The KeyId is not the ARN of a KMS key",
      group: "Values",
      level: "error",
      outcome: "undelivered",
      evidence: "inferred",
      messages: { bareId: { level: "warning" } },
    },
    hasSuggestions: true,
    messages: {
      bareId: "'{{value}}' is a key id, but the key's ARN is required. Write {{shape}}, with this id.",
      notArn: "'{{value}}' is not the ARN of a KMS key. Write {{shape}}.",
      malformed: "'{{value}}' is not a valid ARN. Write {{shape}}.",
      service: "'{{value}}' is an ARN of '{{part}}', not of KMS. Write {{shape}}.",
      noRegion: "The ARN '{{value}}' has no Region. Write {{shape}}.",
      region: "The ARN '{{value}}' has '{{part}}' where the Region belongs. Write the key's Region, as in {{shape}}.",
      noAccount: "The ARN '{{value}}' has no account. Write {{shape}}.",
      account: "The ARN '{{value}}' has the account '{{part}}', which is not 12 digits. Write the key's account.",
      resource: "The ARN '{{value}}' ends in '{{part}}', which is not a key. Write {{shape}}.",
      keyId: "'{{part}}' is not a key id: write a UUID in lower case, or 'mrk-' and 32 hexadecimal digits.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({
    KeyId(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const reading = readKeyId(value);
      if (reading.is !== "fault" && reading.is !== "bareId") return;
      const [messageId, part] = reading.is === "fault" ? [reading.fault, reading.part] : ["bareId", ""];
      const right = value.toLowerCase();
      const isOnlyCase = reading.is === "fault" && readKeyId(right).is === "key";
      const fix = () => context.sourceCode.writer.replaceValue(node, right);
      context.report({
        node: node.valuePlace,
        messageId,
        data: { value: quoted(value), part: quoted(part), shape: SHAPE },
        suggest: isOnlyCase ? [{ messageId: "use", data: { right: quoted(right) }, fix }] : [],
      });
    },
  }),
});
