import type { InventoryNode, Place } from "../nodes/node.ts";
import { bucketGroups } from "./bucket-groups.ts";
import { comparedPlace, type PlacedPart } from "./compared-place.ts";
import type { Compared } from "./comparison.ts";
import type { Facts } from "./facts.ts";
import { summarise } from "./summary.ts";

/** A configuration of the document that is looked at, among its others. */
export interface ComparedConfiguration extends Compared {
  /** Where something is said of it; its name where the part is missing. */
  place(part: PlacedPart): Place;
}

/** Configurations that are those of one bucket, in source order. */
export type ComparedGroup = readonly ComparedConfiguration[];

/** The groups of `bucketGroups` with what each configuration does; none where a document has a single configuration. */
export function comparedGroups(document: InventoryNode, facts: Facts): readonly ComparedGroup[] {
  const groups = bucketGroups(document);
  if (groups.length < 2 && (groups[0]?.length ?? 0) < 2) return [];
  return groups.map((group) =>
    group.map((configuration) => ({
      summary: summarise(configuration, facts),
      place: (part) => comparedPlace(configuration, part),
    })),
  );
}
