import { defineRule } from "../findings/define-rule.ts";
import { reportUnknownValue } from "./kit/enum-value.ts";

const hints = new Map([
  ["json", "S3 does not write JSON"],
  ["avro", "S3 does not write Avro"],
  ["tsv", "S3 does not write TSV"],
  ["gzip", "S3 always compresses CSV with gzip"],
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The format is not one of S3's report formats",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrongCase: "{{Format}} '{{value}}' must be '{{right}}': values are case-sensitive.",
      near: "{{Format}} '{{value}}' must be one of {{allowed}}. Did you mean '{{right}}'?",
      unknownValue: "{{Format}} '{{value}}' must be one of {{allowed}}.",
      unknownValueHint: "{{Format}} '{{value}}' must be one of {{allowed}}: {{hint}}.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({ Format: (node) => reportUnknownValue(context, node, hints) }),
});
