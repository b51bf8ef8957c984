import type { Visitor } from "../../findings/define-rule.ts";
import type { InventoryNode, NodeType } from "../../nodes/node.ts";

/** What may be written as a reference. */
const types: readonly NodeType[] = [
  "InventoryConfiguration",
  "Id",
  "IsEnabled",
  "FilterPrefix",
  "Frequency",
  "IncludedObjectVersions",
  "OptionalFields",
  "OptionalField",
  "S3BucketDestination",
  "Format",
  "AccountId",
  "DestinationBucket",
  "DestinationPrefix",
  "KeyId",
  "RequestBucket",
];

/** Handlers for everything that may be written as a reference, where the document can tell what references mean. */
export function onValues(handle: (node: InventoryNode) => void): Visitor {
  const visit = (node: InventoryNode): void => {
    if (node.spelling.references && node.entry?.value) handle(node);
  };
  return Object.fromEntries(types.map((type) => [type, visit]));
}
