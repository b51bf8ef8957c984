import { defineRule, type RuleContext } from "../findings/define-rule.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { repeatedIn } from "../nodes/repeated.ts";
import type { Edit } from "../syntax/problem.ts";
import { inventoryConfiguration, s3BucketDestination } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";

export default defineRule({
  meta: {
    type: "layout",
    docs: {
      description: "Members are not in the order that S3 uses",
      group: "Structure",
      level: "off",
      outcome: "advice",
      evidence: "recorded",
    },
    fixable: "code",
    messages: {
      order: "{{name}} comes after {{before}}, but S3 writes it before. Move it up.",
    },
  },
  create: (context) => ({
    InventoryConfiguration: (node) => check(context, node, inventoryConfiguration),
    S3BucketDestination: (node) => check(context, node, s3BucketDestination),
  }),
});

function check(context: RuleContext, parent: InventoryNode, { members }: Member): void {
  // Only elements have an order.
  if (!parent.isElement) return;
  const nodes = parent.children;
  // What does not belong here, or stands here twice, has no place in the order.
  if (!parent.reliable || !nodes.every((node) => node.member) || repeatedIn(nodes).length > 0) return;
  const ranked = nodes.map((node, i) => ({ node, rank: rankOf(node, nodes[i - 1], members) }));
  const disorder = firstDisorder(ranked);
  if (!disorder) return;
  const { wrong, before } = disorder;
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
    fix: hasComments ? null : () => reordered(ranked, text),
  });
}

/** A node and its place in the order. */
interface Ranked {
  readonly node: InventoryNode;
  readonly rank: number;
}

/** The first node that stands behind one that belongs behind it. */
function firstDisorder(ranked: readonly Ranked[]): { wrong: InventoryNode; before: InventoryNode } | undefined {
  for (const [i, { node, rank }] of ranked.entries()) {
    const before = ranked.slice(0, i).find((other) => other.rank > rank);
    if (before) return { wrong: node, before: before.node };
  }
  return undefined;
}

/** S3 answers with the filter behind the schedule too. */
function rankOf(node: InventoryNode, previous: InventoryNode | undefined, members: readonly Member[]): number {
  const rank = (type: InventoryNode["type"]): number => members.findIndex((member) => member.type === type);
  return node.type === "Filter" && previous?.type === "Schedule" ? rank("Schedule") + 0.5 : rank(node.type);
}

function reordered(ranked: readonly Ranked[], text: string): Edit[] {
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank);
  return sorted.flatMap(({ node }, i): Edit[] => {
    const there = ranked[i]?.node;
    return there && there !== node ? [{ range: [there.start, there.end], text: text.slice(node.start, node.end) }] : [];
  });
}
