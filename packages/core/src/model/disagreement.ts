import type { InventoryNode } from "./node.ts";
import { partitionOfRegion } from "./partitions.ts";
import type { RegionClaim } from "./region-claims.ts";

/** Something that the parts of a document say differently. */
export interface Disagreement {
  /** The innermost claim of its value: where it is reported. */
  readonly odd: RegionClaim & { readonly node: InventoryNode };
  /** The outermost claim, which it is held against. */
  readonly base: RegionClaim;
  /** Further claims of the same value as `odd`: together with it they are one mistake. */
  readonly alike: readonly RegionClaim[];
}

/** Holds all claims against the outermost one; each differing value is one disagreement. */
export function disagreements(claims: readonly RegionClaim[], key: "region" | "partition"): Disagreement[] {
  if (!differ(claims, key)) return [];
  const made = claims.filter((claim) => claim[key] !== undefined);
  const base = made[0];
  if (!base) return [];
  const others = new Set(made.map((claim) => claim[key]).filter((value) => value !== base[key]));
  return [...others].flatMap((value) => {
    const same = made.filter((claim) => claim[key] === value);
    const odd = same.findLast(isWritten);
    return odd ? [{ odd, base, alike: same.filter((claim) => claim !== odd) }] : [];
  });
}

function differ(claims: readonly RegionClaim[], key: "region" | "partition"): boolean {
  let first: string | undefined;
  for (const claim of claims) {
    first ??= claim[key];
    if (claim[key] !== undefined && claim[key] !== first) return true;
  }
  return false;
}

function isWritten(claim: RegionClaim): claim is RegionClaim & { readonly node: InventoryNode } {
  return claim.node !== undefined;
}

/** The partition that a claim's own Region lies in, where its ARN names another one. */
export function ownPartitionOdd({ region, partition }: RegionClaim): string | undefined {
  const own = region === undefined ? undefined : partitionOfRegion(region)?.id;
  return partition === undefined || own === partition ? undefined : own;
}
