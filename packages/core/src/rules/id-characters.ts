import { defineRule, type RuleContext } from "../define-rule.ts";
import { knownText } from "../model/known-text.ts";
import type { InventoryNode } from "../model/node.ts";
import { idRepair } from "../reports/id-repair.ts";
import { characterName, listed } from "../text/characters.ts";
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
      characters:
        "The Id '{{value}}' has {{found}}; allowed are A-Z, a-z, 0-9, '.', '_' and '-' only. Choose another Id.",
      use: "Use '{{right}}'.",
    },
  },
  create: (context) => ({
    Id(node) {
      const value = knownText(node);
      const found = value?.match(/[^A-Za-z0-9._-]/gu)?.filter((character) => !isBroken(context, node, character));
      if (value === undefined || !found?.length) return;
      const kept = value.replace(/[^A-Za-z0-9._-]/gu, "").length;
      const isLost = kept * 2 < [...value].length;
      const right = value.replace(/[^A-Za-z0-9._-]+/gu, "-").replace(/^-+|-+$/g, "");
      context.report({
        node: node.valuePlace,
        messageId: "characters",
        data: { value: quoted(value), found: listed([...new Set(found)].map(characterName)) },
        // Little of a name in another script would be left, and that would name nothing.
        suggest: isLost ? [] : idRepair(context, node, right),
      });
    },
  }),
});

/** A control character as such is a broken file, of which encoding and the syntax rules speak; one by reference is not. */
function isBroken({ sourceCode }: RuleContext, node: InventoryNode, character: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant.
  const isControl = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/.test(character);
  return isControl && sourceCode.text.slice(node.valueStart, node.valueEnd).includes(character);
}
