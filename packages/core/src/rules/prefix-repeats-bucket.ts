import { defineRule, type Repair } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import { sourceBucket } from "../scope/source.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The destination's prefix ends with the source bucket's name, which S3 adds anyway",
      group: "Values",
      level: "info",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      repeated:
        "The destination's {{DestinationPrefix}} ends in '{{bucket}}', and S3 adds the source bucket again: '{{keys}}'.",
      use: "Use '{{right}}'.",
      remove: "Remove {{DestinationPrefix}}.",
    },
  },
  create: (context) => ({
    DestinationPrefix(node) {
      const value = knownText(node);
      const configuration = node.closest("InventoryConfiguration");
      if (value === undefined || !configuration) return;
      const { facts } = context.sourceCode;
      const bucket = sourceBucket(configuration, facts).name;
      if (bucket === "" || (value !== bucket && !value.endsWith(`/${bucket}`))) return;
      const { writer } = context.sourceCode;
      const id = knownText(configuration.effective("Id")) ?? "<Id>";
      const right = value.slice(0, -bucket.length - 1);
      const use: Repair = {
        messageId: "use",
        data: { right: quoted(right) },
        fix: () => writer.replaceValue(node, right),
      };
      const remove: Repair = { messageId: "remove", fix: () => writer.remove(node) };
      context.report({
        node: node.valuePlace,
        messageId: "repeated",
        data: { bucket: quoted(bucket), keys: quoted(`${value}/${bucket}/${id}/…`) },
        suggest: [right === "" ? remove : use],
      });
    },
  }),
});
