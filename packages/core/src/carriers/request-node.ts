import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import { type Entry, isStructure } from "../syntax/tree.ts";
import { inventoryConfiguration, listOutput, request, requestBucket } from "../vocabulary/generated/vocabulary.ts";
import { requestRegion } from "../vocabulary/request-region.ts";
import type { Spelling } from "../vocabulary/spelling.ts";

/** A configuration with the bucket that it is about, as carriers write it that describe what there should be. */
export interface Described {
  /** What the configuration is read from. */
  readonly configuration: Entry;
  /** What the bucket's name is read from; undefined where none is written. */
  readonly bucket: Entry | undefined;
  /** What the Region of the bucket is read from. */
  readonly region?: Entry | undefined;
  /** What tells this bucket from others in the document where its name is not known, such as `Resources.Logs`. */
  readonly identity: string | undefined;
  readonly spelling: Spelling;
}

/** A list of configurations whose name is wrong, or that is none. */
export interface OddList {
  readonly list: Entry;
  /** What it stands in. */
  readonly holder: Entry;
  readonly isMisnamed: boolean;
  readonly spelling: Spelling;
}

export type Found = Described | OddList;

/** Adds what was found to a document. */
export function addFound(document: InventoryNode, found: Found): void {
  if ("list" in found) addOddList(document, found);
  else addDescribed(document, found);
}

/** Adds the request that a tool will make of a described configuration to a document. */
export function addDescribed(document: InventoryNode, described: Described): InventoryNode {
  const { configuration, bucket, region, identity, spelling } = described;
  const node = InventoryNode.ofLevel(configuration, request, document, spelling);
  node.reliable = configuration.closed;
  node.identity = identity;
  if (bucket) node.children.push(bind(bucket, requestBucket, node));
  if (region) node.children.push(bind(region, requestRegion, node));
  node.children.push(bind(configuration, inventoryConfiguration, node));
  document.children.push(node);
  return node;
}

/** Adds the list itself, without what is in it. */
export function addOddList(document: InventoryNode, { list, holder, isMisnamed, spelling }: OddList): void {
  const { value } = list;
  const around = new InventoryNode("Unknown", undefined, document, holder, holder, spelling);
  const empty = isStructure(value) ? { ...value, children: [] } : value;
  const node = bind({ ...list, value: empty }, listOutput.members[0], around);
  node.misnamed = isMisnamed;
  around.children.push(node);
  document.children.push(around);
}
