import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import { hasPlaceholder } from "../nodes/placeholder.ts";
import { type Entry, isStructure } from "../syntax/tree.ts";
import { inventoryConfiguration, listOutput, request, requestBucket } from "../vocabulary/generated/vocabulary.ts";
import { requestRegion } from "../vocabulary/request-region.ts";
import type { Spelling } from "../vocabulary/spelling.ts";
import { asObject } from "./recognise/likeness.ts";
import { entriesOf, memberOf, pointed } from "./template.ts";

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
  /** Whether the bucket certainly is a directory bucket. */
  readonly isDirectory?: boolean;
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

/** What should hold a configuration in a structure of its own, and has its members instead. */
export interface Flattened {
  readonly holder: Entry;
  readonly spelling: Spelling;
}

export type Found = Described | OddList | Flattened;

/** A list of configurations in a resource, with what is wrong with the list itself. */
export interface Listed extends Omit<Described, "configuration"> {
  /** What the list stands in. */
  readonly holder: Entry;
  /** What the list is called. */
  readonly name: string;
}

/** The configurations in the list of a resource; none where another place has them. */
export function listedIn({ holder, name, ...rest }: Listed): Found[] {
  const members = asObject(holder.value);
  const list =
    memberOf(members, name) ?? entriesOf(members).find((each) => /^inventor(?:y|ies)(?:conf|$)/i.test(each.name));
  const { value } = list ?? {};
  const isElsewhere =
    !value || rest.spelling.isUnknown?.(value, name) || (!isStructure(value) && hasPlaceholder(value.value));
  if (!list || isElsewhere) return [];
  const isMisnamed = list.name !== name;
  const odd: Found[] =
    isMisnamed || value.kind !== "list" ? [{ list, holder, isMisnamed, spelling: rest.spelling }] : [];
  const items = value.kind === "list" ? entriesOf(value) : [list];
  return [
    ...odd,
    ...items.filter((item) => asObject(item.value)).map((item) => ({ ...rest, configuration: pointed(item) })),
  ];
}

/** Adds what was found to a document. */
export function addFound(document: InventoryNode, found: Found): void {
  if ("list" in found) addOddList(document, found);
  else if ("configuration" in found) addDescribed(document, found);
  else document.children.push(bind(found.holder, request, document, found.spelling));
}

/** Adds the request that a tool will make of a described configuration to a document. */
export function addDescribed(document: InventoryNode, described: Described): InventoryNode {
  const { configuration, bucket, region, identity, isDirectory = false, spelling } = described;
  const node = InventoryNode.ofLevel(configuration, request, document, spelling);
  node.reliable = configuration.closed;
  node.identity = identity;
  node.isDirectory = isDirectory;
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
