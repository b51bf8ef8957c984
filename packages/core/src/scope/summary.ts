import { destinationOf } from "../aws/bucket-arn.ts";
import { knownText } from "../nodes/known-text.ts";
import type { InventoryNode, NodeType } from "../nodes/node.ts";
import { hasOpenMembers } from "../nodes/open-members.ts";
import type { Facts } from "./facts.ts";
import { destinationStructure } from "./region-claims.ts";
import { sourceBucket } from "./source.ts";

/**
 * What a configuration does, without the document that it stands in. Undefined stands for what is not known: missing
 * though required, a placeholder, a mistake.
 */
export interface Summary {
  /** The name of the bucket that is listed, or what else tells it from others in its document. */
  readonly source: string | undefined;
  readonly id: string | undefined;
  /** False only where it is certainly switched off. */
  readonly enabled: boolean;
  /** The prefix of the listed keys; empty where everything is listed. */
  readonly filter: string | undefined;
  /** The account of the destination; empty where nothing is said of it. */
  readonly account: string | undefined;
  /** The name of the destination bucket, or what else tells it from others. */
  readonly bucket: string | undefined;
  /** The prefix of the reports' keys; empty where there is none. */
  readonly prefix: string | undefined;
  readonly format: string | undefined;
  /** Empty where nothing is said of it. */
  readonly encryption: string | undefined;
  readonly frequency: string | undefined;
  readonly versions: string | undefined;
  /** Sorted, each once. */
  readonly fields: readonly string[] | undefined;
}

/** Reads what a configuration does. */
export function summarise(configuration: InventoryNode, facts: Facts): Summary {
  const child = (parent: InventoryNode | undefined, type: NodeType) => parent?.effective(type);
  const destination = destinationStructure(configuration);
  const filter = child(configuration, "Filter");
  return {
    source: sourceBucket(configuration, facts).identity,
    id: knownText(child(configuration, "Id")),
    enabled: child(configuration, "IsEnabled")?.value !== "false",
    filter:
      filter && (filter.kind !== "map" || filter.isGenerated)
        ? undefined
        : optional(child(filter, "FilterPrefix"), filter ?? configuration),
    account: optional(child(destination, "AccountId"), destination),
    bucket: bucketOf(child(destination, "DestinationBucket")),
    prefix: optional(child(destination, "DestinationPrefix"), destination),
    format: knownText(child(destination, "Format")),
    encryption: encryptionOf(child(destination, "Encryption"), child),
    frequency: knownText(child(child(configuration, "Schedule"), "Frequency")),
    versions: knownText(child(configuration, "IncludedObjectVersions")),
    fields: fieldsOf(child(configuration, "OptionalFields")),
  };
}

/** Whether two configurations say the same of what is listed, how often, and where to; what neither tells is the same. */
export function doTheSame(one: Summary, other: Summary): boolean {
  return JSON.stringify({ ...one, id: "" }) === JSON.stringify({ ...other, id: "" });
}

/**
 * What the keys of a configuration's reports begin with, as far as it is known; undefined where nothing is.
 * @param source the name of the listed bucket; empty where it is not known
 */
export function reportKeys({ prefix, id }: Summary, source: string): string | undefined {
  if (prefix === undefined) return undefined;
  if (source === "") return prefix === "" ? "" : `${prefix}/`;
  const folder = prefix === "" ? `${source}/` : `${prefix}/${source}/`;
  return id === undefined ? folder : `${folder}${id}/`;
}

function bucketOf(node: InventoryNode | undefined): string | undefined {
  const { kind, service, identity } = node?.reference ?? {};
  return destinationOf(knownText(node))?.bucket ?? (kind === "arn" && service === "bucket" ? identity : undefined);
}

/** A text that may be left out; where its parent is broken, it may be there nevertheless. */
function optional(node: InventoryNode | undefined, parent: InventoryNode | undefined): string | undefined {
  if (!node) return parent?.reliable === true && !hasOpenMembers(parent) ? "" : undefined;
  return node.kind === "text" ? node.value : undefined;
}

function encryptionOf(
  node: InventoryNode | undefined,
  child: (parent: InventoryNode | undefined, type: NodeType) => InventoryNode | undefined,
): string | undefined {
  if (!node) return "";
  if (node.kind !== "map" || !node.reliable || isUncertain(node)) return undefined;
  const kms = child(node, "SSEKMS");
  return kms ? knownText(child(kms, "KeyId")) : child(node, "SSES3")?.type;
}

/** Whether nobody knows if it is there, or what of it. */
function isUncertain({ isGenerated, children }: InventoryNode): boolean {
  return isGenerated || children.some((child) => child.isGenerated);
}

function fieldsOf(node: InventoryNode | undefined): string[] | undefined {
  if (!node) return [];
  if (node.kind !== "list" && node.children.length > 0) return undefined;
  if (node.kind === "unknown" || node.children.some((field) => !field.hasText)) return undefined;
  return [...new Set(node.children.map((field) => field.value))].sort();
}
