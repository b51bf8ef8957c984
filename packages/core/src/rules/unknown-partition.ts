import { type Arn, parseArn } from "../aws/arn.ts";
import { destinationFault } from "../aws/bucket-arn.ts";
import { readKeyId } from "../aws/kms-key.ts";
import { partitionById, partitionOfRegion, partitions, partitionsAsOf } from "../aws/partitions.ts";
import { defineRule, type RuleContext } from "../findings/define-rule.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { distance } from "../text/distance.ts";
import { quoted } from "../text/quoted.ts";
import { usePartition } from "./kit/partition-repair.ts";

export default defineRule({
  meta: {
    type: "problem",
    docs: {
      description: "The partition in an ARN does not exist",
      group: "Values",
      level: "warning",
      outcome: "refused",
      answer: "400 InvalidS3DestinationBucket",
      evidence: "inferred",
      messages: { keyPartition: { outcome: "undelivered", answer: undefined } },
    },
    hasSuggestions: true,
    messages: {
      bucketPartition:
        "'{{partition}}' is not an AWS partition (as of {{asOf}}): the partitions are {{known}}. Did you mean '{{near}}'?",
      keyPartition:
        "'{{partition}}' is not an AWS partition (as of {{asOf}}): the partitions are {{known}}. Did you mean '{{near}}'?",
      use: "Use '{{arn}}'.",
    },
  },
  judges: "value",
  create: (context) => ({
    DestinationBucket(node) {
      const value = knownText(node);
      const arn = value === undefined || destinationFault(value) ? undefined : parseArn(value);
      if (arn) report(context, node, arn, "bucketPartition");
    },
    KeyId(node) {
      const key = readKeyId(knownText(node) ?? "");
      if ((key.is === "key" || key.is === "alias") && key.arn) report(context, node, key.arn, "keyPartition");
    },
  }),
});

function report(context: RuleContext, node: InventoryNode, arn: Arn, messageId: string): void {
  const { value } = arn.partition;
  if (partitionById(value)) return;
  const near = partitionOfRegion(arn.region.value)?.id ?? nearest(value);
  context.report({
    node: node.valuePlace,
    messageId,
    data: { partition: quoted(value), asOf: partitionsAsOf, known: partitions.map(({ id }) => id).join(", "), near },
    suggest: usePartition(context, node, near),
  });
}

/**
 * The partition that shares a word with what is written, as `aws-gov` and `aws-us-gov` do, else the most similar one;
 * where none is similar, the one that nearly everything lies in.
 */
function nearest(written: string): string {
  const words = written.toLowerCase().split("-").slice(1);
  const steps = (id: string) =>
    distance(written.toLowerCase(), id) - (words.some((word) => id.endsWith(`-${word}`)) ? 9 : 0);
  const [first] = partitions.map(({ id }) => id).sort((a, b) => steps(a) - steps(b));
  return first !== undefined && steps(first) <= 3 ? first : "aws";
}
