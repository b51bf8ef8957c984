import { bucketArn } from "../../aws/arn.ts";
import type { DestinationFault } from "../../aws/bucket-arn.ts";
import { bucketNameFault } from "../../aws/bucket-name.ts";
import { isDocumentationBucket } from "../../aws/documentation-names.ts";
import type { Repair, RuleContext } from "../../findings/define-rule.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import { configurationOf } from "../../nodes/parent.ts";
import { regionClaims } from "../../scope/region-claims.ts";
import type { Edit } from "../../syntax/problem.ts";
import { quoted } from "../../text/quoted.ts";
import { accountId as accountMember, destinationPrefix } from "../../vocabulary/generated/vocabulary.ts";

/** How a destination that is no ARN can be repaired. */
export interface DestinationRepair {
  /** The ARN that is meant; undefined where the bucket is not known. */
  readonly arn: string | undefined;
  /** Where the ARN is certain and nothing is lost with what is taken out. */
  readonly fix: (() => Edit[]) | null;
  readonly suggest: Repair[];
}

/** Looks for what a faulty destination means, and for the places where a prefix or an account in it belong. */
export function destinationRepair(
  context: RuleContext,
  node: InventoryNode,
  fault: DestinationFault,
): DestinationRepair {
  const { bucket, key = "" } = fault;
  if (bucket === undefined) return { arn: undefined, fix: null, suggest: [] };
  const { writer } = context.sourceCode;
  const arn = bucketArn(fault.partition ?? partitionAround(context, node) ?? "aws", bucket);
  const replace = () => writer.replaceValue(node, arn);
  const useArn: Repair = { messageId: "useArn", data: { arn: quoted(arn) }, fix: replace };
  const { parent } = node;
  const isCertain = isDocumentationBucket(bucket) || bucketNameFault(bucket) === undefined;
  if (!isCertain || !parent) return { arn, fix: null, suggest: [useArn] };
  if (key !== "") {
    const prefix = parent.effective("DestinationPrefix");
    if (prefix?.kind === "text" && prefix.value === key) return { arn, fix: replace, suggest: [] };
    if (prefix) return { arn, fix: null, suggest: [useArn] };
    const fix = () => [...replace(), ...writer.insert(parent, [destinationPrefix], key)];
    const data = { arn: quoted(arn), key: quoted(key) };
    return { arn, fix: null, suggest: [{ messageId: "useArnAndPrefix", data, fix }, useArn] };
  }
  if (fault.kind === "account" || fault.kind === "regionAndAccount")
    return withAccount(context, parent, fault, arn, useArn);
  return { arn, fix: replace, suggest: [] };
}

/** The account of the ARN is that of the bucket's owner: it belongs into AccountId, and is lost if that says otherwise. */
function withAccount(
  { sourceCode: { writer } }: RuleContext,
  parent: InventoryNode,
  { found = "" }: DestinationFault,
  arn: string,
  useArn: Repair,
): DestinationRepair {
  const account = parent.effective("AccountId");
  if (account?.hasText && account.value === found) return { arn, fix: () => [useArn.fix()].flat(), suggest: [] };
  if (account || !/^\d{12}$/.test(found)) return { arn, fix: null, suggest: [useArn] };
  return { arn, fix: () => [useArn.fix(), writer.insert(parent, [accountMember], found)].flat(), suggest: [] };
}

/** The partition that the rest of the document speaks of. */
function partitionAround({ sourceCode: { facts } }: RuleContext, node: InventoryNode): string | undefined {
  return regionClaims(configurationOf(node), facts).find((claim) => claim.partition !== undefined)?.partition;
}
