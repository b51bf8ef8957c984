import { defineRule } from "../findings/define-rule.ts";
import { reportUnknownValue } from "./kit/enum-value.ts";

const hints = new Map([
  ["hourly", "daily is as often as S3 lists"],
  ["monthly", "weekly is as seldom as S3 lists"],
  ["quarterly", "weekly is as seldom as S3 lists"],
  ["yearly", "weekly is as seldom as S3 lists"],
  ["biweekly", "weekly is as seldom as S3 lists"],
  ["never", "a configuration is switched off by {{IsEnabled}}"],
  ["all", "All is a value of {{IncludedObjectVersions}}"],
  ["current", "Current is a value of {{IncludedObjectVersions}}"],
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The frequency is not one that S3 knows",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrongCase: "{{Frequency}} '{{value}}' must be written '{{right}}': S3 minds upper and lower case.",
      near: "{{Frequency}} '{{value}}' is not one of {{allowed}}. Did you mean '{{right}}'?",
      unknownValue: "{{Frequency}} '{{value}}' is not one of {{allowed}}. Choose one of these.",
      unknownValueHint: "{{Frequency}} '{{value}}' is not one of {{allowed}}: {{hint}}. Choose one of these.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({ Frequency: (node) => reportUnknownValue(context, node, hints) }),
});
