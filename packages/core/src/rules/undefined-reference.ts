import { defineRule } from "../findings/define-rule.ts";
import { quoted } from "../text/quoted.ts";
import type { References } from "../vocabulary/references.ts";
import { onValues } from "./kit/values.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A reference names something that does not exist in the document",
      group: "Values",
      level: "error",
      outcome: "refused",
      evidence: "documented",
    },
    hasSuggestions: true,
    messages: {
      undefined: "There is no '{{name}}' here. Define it, or refer to something that exists.",
      near: "There is no '{{name}}' here. Did you mean '{{meant}}'?",
      use: "Refer to '{{meant}}'.",
    },
  },
  judges: "value",
  create: (context) =>
    onValues((node) => {
      const { entry, spelling, kind, alternatives } = node;
      // Of a choice each value is looked at by itself.
      if (kind !== "unknown" || !entry?.value || alternatives) return;
      for (const { name, range, near } of (spelling.references as References).undefinedIn(entry.value)) {
        const written = context.sourceCode.text.slice(...range);
        context.report({
          node: { range, owner: node },
          messageId: near.length > 0 ? "near" : "undefined",
          data: { name: quoted(name), ...(near[0] && { meant: near[0] }) },
          suggest: near.map((meant) => ({
            messageId: "use",
            data: { meant },
            fix: () => [{ range, text: written.replace(name, meant) }],
          })),
        });
      }
    }),
});
