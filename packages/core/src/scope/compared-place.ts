import type { InventoryNode, Place } from "../nodes/node.ts";
import type { ComparedPart } from "./comparison.ts";
import { destinationStructure } from "./region-claims.ts";

/** What can be pointed at: besides the parts that are compared over files, the account of the destination. */
export type PlacedPart = ComparedPart | "account";

/** Where something is said of a configuration among others; its name where the part is missing. */
export function comparedPlace(configuration: InventoryNode, part: PlacedPart): Place {
  const node = partOf(configuration, part);
  return node ? node.valuePlace : configuration.namePlace;
}

function partOf(configuration: InventoryNode, part: PlacedPart): InventoryNode | undefined {
  if (part === "name") return undefined;
  if (part === "id") return configuration.effective("Id");
  const destination = destinationStructure(configuration);
  return destination?.effective(part === "account" ? "AccountId" : "DestinationBucket");
}
