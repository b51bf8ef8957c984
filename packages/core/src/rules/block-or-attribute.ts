import type { Writer } from "../edits/writer.ts";
import { defineRule, type RuleContext, type Visitor } from "../findings/define-rule.ts";
import type { InventoryNode, NodeType } from "../nodes/node.ts";

const structures: readonly NodeType[] = [
  "Filter",
  "Schedule",
  "Destination",
  "S3BucketDestination",
  "Encryption",
  "SSES3",
  "SSEKMS",
];

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "An object is assigned where a block belongs",
      group: "Structure",
      level: "error",
      outcome: "refused",
      evidence: "documented",
      refuser: "Terraform",
    },
    fixable: "code",
    messages: {
      block: "{{name}} is a block, not an argument. Write {{name}} { … } without '='.",
    },
  },
  create: (context) =>
    Object.fromEntries(structures.map((type) => [type, (node: InventoryNode) => check(context, node)])) as Visitor,
});

function check(context: RuleContext, node: InventoryNode): void {
  const { entry, kind, name, parent } = node;
  // What stands in a block is a block itself; in an object, the outermost one is the mistake.
  if (kind !== "map" || !entry?.value || entry.labels || !parent?.entry?.labels) return;
  const { writer } = context.sourceCode;
  // Only HCL has blocks, and its writer makes them.
  const edits = (writer as Required<Pick<Writer, "asBlock">>).asBlock(node);
  context.report({
    node: node.namePlace,
    messageId: "block",
    data: { name },
    ...(edits.length > 0 && { fix: () => edits }),
  });
}
