import type { ComparedPart } from "../comparison.ts";
import { meantChild } from "./meant.ts";
import type { InventoryNode, Place } from "./node.ts";
import { destinationStructure } from "./region-claims.ts";
import type { Dialect } from "./vocabulary.ts";

/** What can be pointed at: besides the parts that are compared over files, the account of the destination. */
export type PlacedPart = ComparedPart | "account";

/** Where something is said of a configuration among others; its name where the part is missing. */
export function comparedPlace(configuration: InventoryNode, part: PlacedPart, dialect: Dialect): Place {
  const node = partOf(configuration, part, dialect);
  return node ? node.valuePlace : configuration.namePlace;
}

function partOf(configuration: InventoryNode, part: PlacedPart, dialect: Dialect): InventoryNode | undefined {
  if (part === "name") return undefined;
  if (part === "id") return meantChild(configuration, "Id", dialect);
  const destination = destinationStructure(configuration, dialect);
  return destination && meantChild(destination, part === "account" ? "AccountId" : "DestinationBucket", dialect);
}
