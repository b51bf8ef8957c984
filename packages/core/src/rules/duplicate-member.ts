import { defineRule, type RuleContext, type Visitor } from "../findings/define-rule.ts";
import type { InventoryNode, NodeType } from "../nodes/node.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import { memberOf } from "../nodes/parent.ts";
import { repeatedIn } from "../nodes/repeated.ts";
import type { Spelling } from "../vocabulary/spelling.ts";
import { structureName } from "./kit/member-names.ts";

/** The structures, whose members stand at most once. */
const structures: readonly NodeType[] = [
  "InventoryConfiguration",
  "Filter",
  "Destination",
  "S3BucketDestination",
  "Encryption",
  "SSEKMS",
  "Schedule",
  "Request",
  "GetOutput",
  "ListOutput",
];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "A member is written twice",
      group: "Structure",
      level: "error",
      outcome: "refused",
      answer: "400 MalformedXML",
      evidence: "inferred",
      clientRefuses: true,
      messages: {
        lastCounts: { outcome: "advice", answer: undefined, evidence: "documented", clientRefuses: false },
      },
    },
    hasSuggestions: true,
    messages: {
      duplicate: "{{parent}} has {{name}} twice. Remove one of them.",
      lastCounts: "{{parent}} has {{name}} twice, and only the last one counts. Remove the others.",
      first: "The first {{name}} is here.",
      removeThis: "Remove this {{name}}.",
      removeFirst: "Remove the first {{name}}.",
    },
  },
  create: (context) =>
    Object.fromEntries(structures.map((type) => [type, (node: InventoryNode) => check(context, node)])) as Visitor,
});

/** XML is refused by S3, other documents by most tools that read them. */
function isRefused({ counts, refuser, keepsLast }: Spelling): boolean {
  return counts === "first" || (refuser !== undefined && !keepsLast);
}

/** Whether a name stands for a member that may be written too: `bucketArnRef`. */
function standsFor(node: InventoryNode, parent: InventoryNode): boolean {
  const { name, spelling } = node;
  return spelling.nameOf(memberOf(node)) !== name && spelling.pathsOf(memberOf(parent)).has(name);
}

function check(context: RuleContext, parent: InventoryNode): void {
  // The lines of a raw request are no members; request-line judges them. Of members around which expressions stand, each
  // may be there alone.
  if (parent.isRawRequest || hasOpenMembers(parent)) return;
  for (const { node, first } of repeatedIn(parent.children)) {
    // The configurations of a list result in XML stand in it without a list around them.
    if (!node.member || (parent.type === "ListOutput" && node.type === "InventoryConfiguration")) continue;
    if (node.isGenerated || first.isGenerated || standsFor(node, parent) || standsFor(first, parent)) continue;
    const data = { name: node.name, parent: structureName(parent) };
    context.report({
      node: node.namePlace,
      messageId: isRefused(parent.spelling) ? "duplicate" : "lastCounts",
      data,
      related: [{ range: first.namePlace.range, messageId: "first", data }],
      suggest: [
        { messageId: "removeThis", data, fix: () => context.sourceCode.writer.remove(node) },
        { messageId: "removeFirst", data, fix: () => context.sourceCode.writer.remove(first) },
      ],
    });
  }
}
