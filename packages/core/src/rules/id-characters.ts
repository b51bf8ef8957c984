import { defineRule } from "../define-rule.ts";
import { knownText } from "../model/known-text.ts";
import { idRepair } from "../reports/id-repair.ts";
import { quoted } from "../text/quoted.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The Id has characters besides letters, digits, '.', '_' and '-'",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    hasSuggestions: true,
    messages: {
      characters: "The Id '{{value}}' has {{found}}, but may only have A-Z, a-z, 0-9, '.', '_' and '-'. Replace it.",
      use: "Use '{{right}}'.",
    },
  },
  create: (context) => ({
    Id(node) {
      const value = knownText(node);
      const found = value?.match(/[^A-Za-z0-9._-]/gu);
      if (value === undefined || !found) return;
      const right = value.replace(/[^A-Za-z0-9._-]+/gu, "-").replace(/^-+|-+$/g, "");
      context.report({
        node: node.valuePlace,
        messageId: "characters",
        data: { value: quoted(value), found: [...new Set(found)].map(characterName).join(", ") },
        suggest: idRepair(context, node, right),
      });
    },
  }),
});

function characterName(character: string): string {
  return character === " " ? "a blank" : `'${quoted(character)}'`;
}
