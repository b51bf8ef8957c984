import { defineRule } from "../findings/define-rule.ts";

/** Its reports are made where directives are applied, after all other rules: see suppress.ts. */
export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "A comment switches off a rule that finds nothing there",
      group: "Hygiene",
      level: "warning",
      outcome: "advice",
      evidence: "documented",
    },
    fixable: "code",
    hasSuggestions: true,
    messages: {
      unused: "This comment switches off {{rule}}, which finds nothing here. Remove it.",
      unusedAll: "This comment switches off all rules, and none finds anything here. Remove it.",
      otherLine: "This comment is for {{line}}, but {{rule}} finds something on {{other}}. Write {{near}}.",
      unknownRule: "There is no rule {{rule}}; the nearest is {{near}}. Correct the name, or remove it.",
      unknownDirective: "'{{label}}' switches off nothing. Did you mean {{near}}?",
      reasonWithoutColon: "These words are no rules. Write a reason behind a colon, as in 'invalid-format : why'.",
      rename: "Write {{near}}.",
    },
  },
  create: () => ({}),
});
