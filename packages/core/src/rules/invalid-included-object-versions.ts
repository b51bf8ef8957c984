import { defineRule } from "../findings/define-rule.ts";
import { reportUnknownValue } from "./kit/enum-value.ts";

const hints = new Map([
  ["latest", "the value for the latest versions is Current"],
  ["none", "Current lists the fewest versions"],
  ["daily", "Daily is a value of {{Frequency}}"],
  ["weekly", "Weekly is a value of {{Frequency}}"],
  ["true", "it is not a boolean"],
  ["false", "it is not a boolean"],
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
      wrongCase: "{{IncludedObjectVersions}} '{{value}}' must be '{{right}}': values are case-sensitive.",
      near: "{{IncludedObjectVersions}} '{{value}}' must be one of {{allowed}}. Did you mean '{{right}}'?",
      unknownValue: "{{IncludedObjectVersions}} '{{value}}' must be one of {{allowed}}.",
      unknownValueHint: "{{IncludedObjectVersions}} '{{value}}' must be one of {{allowed}}: {{hint}}.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({ IncludedObjectVersions: (node) => reportUnknownValue(context, node, hints) }),
});
