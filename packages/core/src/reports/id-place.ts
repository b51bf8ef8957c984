import { meantChild } from "../model/meant.ts";
import type { InventoryNode, Place } from "../model/node.ts";
import type { Dialect } from "../model/vocabulary.ts";

/** Where something is said of a configuration among others: its Id, else its name. */
export function idPlace(configuration: InventoryNode, dialect: Dialect): Place {
  const id = meantChild(configuration, "Id", dialect);
  return id ? id.valuePlace : configuration.namePlace;
}
