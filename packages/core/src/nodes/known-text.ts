import type { InventoryNode } from "./node.ts";
import { isSkeletonWord } from "./skeleton.ts";

/**
 * The value that a rule may judge: undefined where a node is absent, not text, empty or not known, or where it still is
 * a skeleton's word.
 */
export function knownText(node: InventoryNode | undefined): string | undefined {
  return node?.hasText && !isSkeletonWord(node.value) ? node.value : undefined;
}
