import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Entry } from "../syntax/tree.ts";
import { inventoryConfiguration, request, requestBucket } from "../vocabulary/generated/vocabulary.ts";
import type { Spelling } from "../vocabulary/spelling.ts";

/** A configuration with the bucket that it is about, as carriers write it that describe what there should be. */
export interface Described {
  /** What the configuration is read from. */
  readonly configuration: Entry;
  /** What the bucket's name is read from; undefined where none is written. */
  readonly bucket: Entry | undefined;
  /** What tells this bucket from others in the document where its name is not known, such as `Resources.Logs`. */
  readonly identity: string | undefined;
  /** Where another one counts than the document's. */
  readonly spelling?: Spelling;
}

/** Adds the request that a tool will make of a described configuration to a document. */
export function addDescribed(document: InventoryNode, described: Described): InventoryNode {
  const { configuration, bucket, identity, spelling } = described;
  const node = InventoryNode.ofLevel(configuration, request, document, spelling);
  node.reliable = configuration.closed;
  node.identity = identity;
  if (bucket) node.children.push(bind(bucket, requestBucket, node));
  node.children.push(bind(configuration, inventoryConfiguration, node));
  document.children.push(node);
  return node;
}
