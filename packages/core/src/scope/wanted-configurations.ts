import { isDocumentationBucket } from "../aws/documentation-names.ts";
import type { InventorySourceCode } from "../document/source-code.ts";
import type { InventoryNode } from "../nodes/node.ts";
import { isSkeletonWord } from "../nodes/skeleton.ts";
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
      if (isSomebodys(sourceBucket(configuration, facts).name)) wanted.push(configuration);
    }
  }
  return wanted;
}

/** Copies of the documentation's examples, and skeletons, are about no bucket of anybody. */
function isSomebodys(bucket: string): boolean {
  return bucket !== "" && !isSkeletonWord(bucket) && !isDocumentationBucket(bucket);
}
