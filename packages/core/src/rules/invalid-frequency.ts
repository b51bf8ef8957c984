import { defineRule } from "../findings/define-rule.ts";
import { reportUnknownValue } from "./kit/enum-value.ts";

const hints = new Map([
  ["hourly", "S3 cannot report more often than daily"],
  ["monthly", "S3 cannot report less often than weekly"],
  ["quarterly", "S3 cannot report less often than weekly"],
  ["yearly", "S3 cannot report less often than weekly"],
  ["biweekly", "S3 cannot report less often than weekly"],
  ["never", "{{IsEnabled}} disables a configuration"],
  ["all", "All is a value of {{IncludedObjectVersions}}"],
  ["current", "Current is a value of {{IncludedObjectVersions}}"],
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The frequency is not one of S3's",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrongCase: "{{Frequency}} '{{value}}' must be '{{right}}': values are case-sensitive.",
      near: "{{Frequency}} '{{value}}' must be one of {{allowed}}. Did you mean '{{right}}'?",
      unknownValue: "{{Frequency}} '{{value}}' must be one of {{allowed}}.",
      unknownValueHint: "{{Frequency}} '{{value}}' must be one of {{allowed}}: {{hint}}.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({ Frequency: (node) => reportUnknownValue(context, node, hints) }),
});
