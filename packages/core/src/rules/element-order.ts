import { defineRule, type RuleContext } from "../define-rule.ts";
import type { InventoryNode } from "../model/node.ts";
import type { Edit } from "../syntax/types.ts";

export default defineRule({
  meta: {
    type: "layout",
    docs: {
      description: "Members are not in the order of S3's own answers",
      group: "Structure",
      level: "off",
      outcome: "advice",
      evidence: "recorded",
    },
    fixable: "code",
    messages: {
      order: "{{name}} stands after {{before}}; S3 itself writes it before. Move it up.",
    },
  },
  create: (context) => ({
    InventoryConfiguration: (node) => check(context, node),
    S3BucketDestination: (node) => check(context, node),
  }),
});

function check(context: RuleContext, parent: InventoryNode): void {
  // The members of a JSON object have no order.
  if (context.sourceCode.dialect === "json") return;
  const nodes = parent.children;
  // What does not belong here, or stands here twice, has no place in the order.
  const isClean = parent.kind === "map" && parent.reliable && nodes.every((node) => node.member);
  if (!isClean || new Set(nodes.map((node) => node.type)).size < nodes.length) return;
  const ranks = new Map(nodes.map((node, i) => [node, rankOf(node, nodes[i - 1])]));
  const rank = (node: InventoryNode): number => ranks.get(node) ?? 0;
  const wrong = nodes.find((node, i) => i > 0 && rank(node) < rank(nodes[i - 1] ?? node));
  const before = wrong && nodes.find((node) => rank(node) > rank(wrong));
  if (!wrong || !before) return;
  const { comments, text } = context.sourceCode;
  // Comments would stay where they are and then speak of something else.
  const hasComments = comments.some(
    ({ start, end }) =>
      parent.start <= start && end <= parent.end && !nodes.some((node) => node.start <= start && end <= node.end),
  );
  context.report({
    node: wrong.namePlace,
    messageId: "order",
    data: { name: wrong.name, before: before.name },
    fix: hasComments
      ? null
      : () =>
          reordered(
            nodes,
            [...nodes].sort((a, b) => rank(a) - rank(b)),
            text,
          ),
  });
}

/** S3 answers with the filter behind the schedule too. */
function rankOf(node: InventoryNode, previous: InventoryNode | undefined): number {
  const rank = (type: InventoryNode["type"]): number =>
    node.parent?.member?.members.findIndex((member) => member.type === type) ?? -1;
  return node.type === "Filter" && previous?.type === "Schedule" ? rank("Schedule") + 0.5 : rank(node.type);
}

function reordered(nodes: readonly InventoryNode[], sorted: readonly InventoryNode[], text: string): Edit[] {
  return nodes.flatMap((node, i) => {
    const other = sorted[i];
    return !other || other === node ? [] : { range: [node.start, node.end], text: text.slice(other.start, other.end) };
  });
}
