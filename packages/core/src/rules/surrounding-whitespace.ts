import { defineRule, type RuleContext, type Visitor } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { isSkeletonWord } from "../nodes/skeleton.ts";
import { quoted } from "../text/quoted.ts";
import { valueTypes } from "../vocabulary/value-types.ts";
import { shownName } from "./kit/shown-name.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A value has white space around it",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
    },
    fixable: "whitespace",
    messages: {
      blanks: "The value '{{value}}' of {{name}} has white space around it, which is part of the value. Remove it.",
      lineBreaks:
        "The value '{{value}}' of {{name}} has line breaks around it, which are part of the value. Remove them.",
    },
  },
  judges: "value",
  create: (context) =>
    // Not the prefixes: a key may begin or end with a blank.
    Object.fromEntries(valueTypes.map((type) => [type, (node: InventoryNode) => check(context, node)])) as Visitor,
});

function check(context: RuleContext, node: InventoryNode): void {
  // In broken tags it is not certain where the value begins.
  if (!node.padded || !node.reliable || (node.kind !== "text" && node.kind !== "boolean") || isSkeletonWord(node.value))
    return;
  // What is no boolean is wrong as a whole.
  if (node.type === "IsEnabled" && node.kind === "text") return;
  const { writer, text } = context.sourceCode;
  const around = text.slice(node.outerStart, node.valueStart) + text.slice(node.valueEnd, node.outerEnd);
  context.report({
    node: node.outerPlace,
    messageId: /[\r\n]|\\[rn]/.test(around) ? "lineBreaks" : "blanks",
    data: { value: quoted(node.value), name: shownName(node) },
    fix: () => writer.replaceValue(node, node.value),
  });
}
