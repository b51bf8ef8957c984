import { defineRule } from "../findings/define-rule.ts";

/** Who loads the configuration of inventory-lint makes these findings: they point into that file, not into a document. */
export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The configuration of inventory-lint has a mistake",
      group: "Reading",
      level: "error",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      syntax: "{{problem}}",
      unknownSetting: "There is no setting '{{name}}' here. Remove it, or use one of {{allowed}}.",
      nearSetting: "There is no setting '{{name}}' here. Did you mean '{{right}}'?",
      unknownRule:
        "There is no rule '{{name}}'. Correct the name, or remove it; 'inventory-lint rules' lists all rules.",
      nearRule: "There is no rule '{{name}}'. Did you mean '{{right}}'?",
      unknownValue: "{{name}} cannot be '{{value}}'. Write one of {{allowed}}.",
      nearValue: "{{name}} cannot be '{{value}}'. Did you mean '{{right}}'?",
      wrongType: "{{name}} must be {{expected}}, not {{found}}.",
      invalidOptions: "The options of {{rule}} are wrong: {{problem}}.",
      use: "Use '{{right}}'.",
      remove: "Remove '{{name}}'.",
    },
  },
  create: () => ({}),
});
