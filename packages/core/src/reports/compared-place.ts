import type { ComparedPart } from "../comparison.ts";
import { meantChild } from "../model/meant.ts";
import type { InventoryNode, Place } from "../model/node.ts";
import { destinationStructure } from "../model/region-claims.ts";
import type { Dialect } from "../model/vocabulary.ts";

/** Where something is said of a configuration among others; its name where the part is missing. */
export function comparedPlace(configuration: InventoryNode, part: ComparedPart, dialect: Dialect): Place {
  const node = partOf(configuration, part, dialect);
  return node ? node.valuePlace : configuration.namePlace;
}

function partOf(configuration: InventoryNode, part: ComparedPart, dialect: Dialect): InventoryNode | undefined {
  if (part === "name") return undefined;
  if (part === "id") return meantChild(configuration, "Id", dialect);
  const destination = destinationStructure(configuration, dialect);
  return destination && meantChild(destination, "DestinationBucket", dialect);
}
