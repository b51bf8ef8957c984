import { defineRule } from "../findings/define-rule.ts";
import { memberOf } from "../nodes/parent.ts";
import { sourceBucket } from "../scope/source.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "An optional field does not exist for directory buckets",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      outside: "Directory buckets have no optional field '{{value}}'. Remove it; the fields are {{allowed}}.",
      source: "'{{bucket}}' is a directory bucket.",
      remove: "Remove '{{value}}'.",
    },
  },
  create: (context) => ({
    OptionalField(node) {
      const { value } = node;
      const { values, directoryBucketValues } = memberOf(node);
      if (!values.includes(value) || directoryBucketValues.includes(value)) return;
      const configuration = node.closest("InventoryConfiguration");
      const { facts } = context.sourceCode;
      const source = configuration && sourceBucket(configuration, facts);
      if (!source?.directory) return;
      const bucket = quoted(source.node?.value ?? source.name);
      context.report({
        node: node.valuePlace,
        messageId: "outside",
        data: { value, allowed: directoryBucketValues.join(", ") },
        related: source.node ? [{ range: source.node.valuePlace.range, messageId: "source", data: { bucket } }] : [],
        suggest: [{ messageId: "remove", data: { value }, fix: () => context.sourceCode.writer.remove(node) }],
      });
    },
  }),
});
