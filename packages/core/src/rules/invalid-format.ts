import { defineRule } from "../findings/define-rule.ts";
import { reportUnknownValue } from "./kit/enum-value.ts";

const hints = new Map([
  ["json", "S3 writes no JSON lists"],
  ["avro", "S3 writes no Avro lists"],
  ["tsv", "S3 writes no TSV lists"],
  ["gzip", "CSV lists are compressed with gzip anyway"],
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The format of the report is not one that S3 writes",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrongCase: "{{Format}} '{{value}}' must be written '{{right}}': S3 minds upper and lower case.",
      near: "{{Format}} '{{value}}' is not one of {{allowed}}. Did you mean '{{right}}'?",
      unknownValue: "{{Format}} '{{value}}' is not one of {{allowed}}. Choose one of these.",
      unknownValueHint: "{{Format}} '{{value}}' is not one of {{allowed}}: {{hint}}. Choose one of these.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({ Format: (node) => reportUnknownValue(context, node, hints) }),
});
