import { defineRule } from "../findings/define-rule.ts";

/** Fields that tell who owns objects and who may read them. */
const telling: ReadonlySet<string> = new Set(["ObjectAccessControlList", "ObjectOwner"]);

export default defineRule({
  meta: {
    type: "suggestion",
    docs: {
      description: "The report shows its readers who owns objects and who can read them",
      group: "Practice",
      level: "off",
      outcome: "advice",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      exposed:
        "{{value}} shows owners and grants to everyone who can read the reports. Remove it unless they may see that.",
      remove: "Remove '{{value}}'.",
    },
  },
  create: (context) => ({
    OptionalField(node) {
      const { value } = node;
      if (!node.hasText || !telling.has(value)) return;
      const fix = () => context.sourceCode.writer.remove(node);
      context.report({
        node: node.valuePlace,
        messageId: "exposed",
        data: { value },
        suggest: [{ messageId: "remove", data: { value }, fix }],
      });
    },
  }),
});
