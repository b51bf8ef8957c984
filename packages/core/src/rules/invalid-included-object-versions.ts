import { defineRule } from "../findings/define-rule.ts";
import { reportUnknownValue } from "./kit/enum-value.ts";

const hints = new Map([
  ["latest", "the latest versions are called Current"],
  ["none", "Current is the least that S3 lists"],
  ["daily", "Daily is a value of {{Frequency}}"],
  ["weekly", "Weekly is a value of {{Frequency}}"],
  ["true", "it is no switch"],
  ["false", "it is no switch"],
]);

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "IncludedObjectVersions is neither All nor Current",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "recorded",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      wrongCase: "{{IncludedObjectVersions}} '{{value}}' must be written '{{right}}': S3 minds upper and lower case.",
      near: "{{IncludedObjectVersions}} '{{value}}' is not one of {{allowed}}. Did you mean '{{right}}'?",
      unknownValue: "{{IncludedObjectVersions}} '{{value}}' is not one of {{allowed}}. Choose one of these.",
      unknownValueHint:
        "{{IncludedObjectVersions}} '{{value}}' is not one of {{allowed}}: {{hint}}. Choose one of these.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({ IncludedObjectVersions: (node) => reportUnknownValue(context, node, hints) }),
});
