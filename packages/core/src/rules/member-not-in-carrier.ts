import { defineRule, type RuleContext } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { parentOf } from "../nodes/parent.ts";
import { quoted } from "../text/quoted.ts";
import type { Member } from "../vocabulary/member.ts";
import { areLacking, isLacking } from "./kit/lacking.ts";
import { structureName } from "./kit/member-names.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A member of S3's API does not exist in this kind of file",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "documented",
      clientRefuses: true,
    },
    hasSuggestions: true,
    messages: {
      encryption:
        "{{parent}} cannot have '{{name}}' in this kind of file. Remove it, and set the destination bucket's default encryption.",
      lacking: "{{parent}} cannot have '{{name}}' in this kind of file, although S3 has it. Remove it.",
      remove: "Remove '{{name}}'.",
    },
  },
  judges: "structure",
  create: (context) => ({
    Document() {
      const { shape } = context.sourceCode;
      for (const { node, meant = [] } of shape.unknown.filter(isLacking)) report(context, node, meant);
      for (const { nodes, places } of shape.misplaced.filter(areLacking)) report(context, nodes[0], places[0].path);
    },
  }),
});

function report(context: RuleContext, node: InventoryNode, meant: readonly Member[]): void {
  const isEncryption = meant.some(({ type }) => type === "Encryption");
  const data = { name: quoted(node.name), parent: structureName(parentOf(node)) };
  context.report({
    node: node.namePlace,
    messageId: isEncryption ? "encryption" : "lacking",
    data,
    suggest: [{ messageId: "remove", data, fix: () => context.sourceCode.writer.remove(node) }],
  });
}
