import type { RelatedPlace } from "../../findings/define-rule.ts";
import type { Disagreement } from "../../scope/disagreement.ts";
import type { RegionClaim } from "../../scope/region-claims.ts";

/** Who says something of the Region, as messages call it. */
export const claimants: Readonly<Record<RegionClaim["source"], string>> = {
  facts: "the source bucket",
  provider: "the bucket's provider",
  resource: "the resource",
  host: "the request's host",
  source: "the source bucket",
  destination: "the destination",
  key: "the key",
};

/** The other places of a disagreement, in source order, with the message `says`. */
export function relatedClaims({ base, alike }: Disagreement, key: "region" | "partition"): RelatedPlace[] {
  return [base, ...alike].flatMap((claim) => {
    const says = claim[key];
    if (!claim.node || says === undefined) return [];
    const data = { who: claimants[claim.source], says };
    return [{ range: claim.node.valuePlace.range, messageId: "says", data }];
  });
}
