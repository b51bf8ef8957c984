import { defineRule, type RuleContext } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { characterCount, characterName, listed } from "../text/characters.ts";
import { withoutAtEnd, withoutAtStart } from "../text/edges.ts";
import { quoted } from "../text/quoted.ts";
import { idRepair } from "./kit/id-repair.ts";

/** So many different characters are named. */
const LISTED = 40;

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The Id has characters other than letters, digits, '.', '_' and '-'",
      group: "Values",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    hasSuggestions: true,
    messages: {
      characters:
        "The {{Id}} '{{value}}' contains {{found}}; only A-Z, a-z, 0-9, '.', '_' and '-' are allowed. Choose another {{Id}}.",
      use: "Use '{{right}}'.",
    },
  },
  judges: "value",
  create: (context) => ({
    Id(node) {
      const value = knownText(node);
      if (value === undefined) return;
      const found = new Set<string>();
      for (const character of value) if (!/[A-Za-z0-9._-]/.test(character)) found.add(character);
      for (const character of found) if (isBroken(context, node, character)) found.delete(character);
      if (found.size === 0) return;
      const kept = value.replace(/[^A-Za-z0-9._-]/gu, "").length;
      const isLost = kept * 2 < characterCount(value);
      const right = withoutAtStart(withoutAtEnd(value.replace(/[^A-Za-z0-9._-]+/gu, "-"), "-"), "-");
      context.report({
        node: node.valuePlace,
        messageId: "characters",
        data: { value: quoted(value), found: foundIn(found) },
        // Little of a name in another script would be left, and that would name nothing.
        suggest: isLost ? [] : idRepair(context, node, right),
      });
    },
  }),
});

/** The characters as a sentence lists them; a value in another script may have very many. */
function foundIn(characters: ReadonlySet<string>): string {
  const names = [...characters].slice(0, LISTED).map(characterName);
  const more = characters.size - names.length;
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

/** A control character as such is a broken file, of which encoding and the syntax rules speak; one by reference is not. */
function isBroken({ sourceCode }: RuleContext, node: InventoryNode, character: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant.
  const isControl = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/.test(character);
  return isControl && sourceCode.text.slice(node.valueStart, node.valueEnd).includes(character);
}
