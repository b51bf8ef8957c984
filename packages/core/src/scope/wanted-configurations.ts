import { isDocumentationBucket } from "../aws/documentation-names.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { isSkeletonWord } from "../nodes/skeleton.ts";
import type { Facts } from "./facts.ts";
import { sourceBucket } from "./source.ts";

/**
 * The configurations of a document that may be compared with those of other documents: of a bucket that is known, and
 * written to be put. A list, or what Get returned, says what there is, and the others what there should be.
 */
export function wantedConfigurations({ ast, facts }: Pick<InventorySourceCode, "ast" | "facts">): InventoryNode[] {
  const wanted: InventoryNode[] = [];
  // Two documents that make the same bucket are two versions of one.
  if (ast.spelling.ownsBuckets) return wanted;
  for (const root of ast.children) {
    const configurations = root.type === "Request" ? root.childrenOf("InventoryConfiguration") : [root];
    for (const configuration of configurations) {
      if (configuration.type !== "InventoryConfiguration" || configuration.kind !== "map") continue;
      if (isSomebodys(bucketOf(configuration, root, facts))) wanted.push(configuration);
    }
  }
  return wanted;
}

/** What tells a bucket from others; in a module also what stands for its name. */
function bucketOf(configuration: InventoryNode, root: InventoryNode, facts: Facts): string {
  if (root.resource?.instances || root.resource?.isPartial) return "";
  const { name, identity } = sourceBucket(configuration, facts);
  return name || (root.spelling.isModule && identity) || "";
}

/** Copies of the documentation's examples, and skeletons, are about no bucket of anybody. */
function isSomebodys(bucket: string): boolean {
  return bucket !== "" && !isSkeletonWord(bucket) && !isDocumentationBucket(bucket);
}
