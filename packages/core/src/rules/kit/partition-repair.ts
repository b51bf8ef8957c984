import { partitionOfRegion } from "../../aws/partitions.ts";
import type { Repair, RuleContext } from "../../findings/define-rule.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import { type Disagreement, ownPartitionOdd } from "../../scope/disagreement.ts";
import type { RegionClaim } from "../../scope/region-claims.ts";
import { quoted } from "../../text/quoted.ts";

/** Suggests another partition in an ARN where that settles the disagreement and the ARN's own Region lies there. */
export function partitionRepairs(context: RuleContext, { odd, base, alike }: Disagreement): Repair[] {
  if (alike.length > 0) return [];
  const others = ownPartitionOdd(odd) === undefined ? repair(context, base, odd.partition) : [];
  return [...repair(context, odd, base.partition), ...others];
}

function repair(context: RuleContext, claim: RegionClaim, partition: string | undefined): Repair[] {
  const { node, region } = claim;
  const isArn = claim.source === "destination" || claim.source === "key";
  if (!node || !isArn || partition === undefined) return [];
  if (region !== undefined && partitionOfRegion(region)?.id !== partition) return [];
  return usePartition(context, node, partition);
}

/** Suggests the ARN with another partition. */
export function usePartition(context: RuleContext, node: InventoryNode, partition: string): Repair[] {
  const right = node.value.replace(/(?<=^arn:)[^:]*/, partition);
  const fix = () => context.sourceCode.writer.replaceValue(node, right);
  return [{ messageId: "use", data: { arn: quoted(right) }, fix }];
}
