import { defineRule } from "../findings/define-rule.ts";

/** Its reports are made where directives are applied, after all other rules: see suppress.ts. */
export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "A comment disables a rule that finds nothing there",
      group: "Hygiene",
      level: "warning",
      outcome: "advice",
      evidence: "documented",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      unused: "This comment disables {{rule}}, which finds nothing here. Remove it.",
      unusedAll: "This comment disables all rules, and none finds anything here. Remove it.",
      otherLine: "This comment is for {{line}}, but {{rule}} finds something on {{other}}. Write {{near}}.",
      unknownRule: "There is no rule {{rule}}; the nearest is {{near}}. Correct the name, or remove it.",
      unknownDirective: "'{{label}}' disables nothing. Did you mean {{near}}?",
      reasonWithoutColon: "These words are not rules. Write a reason after a colon, as in 'invalid-format : why'.",
      rename: "Write {{near}}.",
    },
  },
  create: () => ({}),
});
