import { partitionOfRegion } from "../aws/partitions.ts";
import type { InventoryNode } from "../nodes/node.ts";
import type { RegionClaim } from "./region-claims.ts";

/** Something that the parts of a document say differently. */
export interface Disagreement {
  /** The innermost claim of its value: where it is reported. */
  readonly odd: RegionClaim & { readonly node: InventoryNode };
  /** The outermost claim, which it is held against. */
  readonly base: RegionClaim;
  /** What `odd` says, and what `base` says. */
  readonly value: string;
  readonly expected: string;
  /** Further claims of the same value as `odd`: together with it they are one mistake. */
  readonly alike: readonly RegionClaim[];
}

/** Holds all claims against the outermost one; each differing value is one disagreement. */
export function disagreements(claims: readonly RegionClaim[], key: "region" | "partition"): Disagreement[] {
  if (!differ(claims, key)) return [];
  const byValue = new Map<string, RegionClaim[]>();
  for (const claim of claims) {
    const value = claim[key];
    if (value === undefined) continue;
    const same = byValue.get(value);
    if (same) same.push(claim);
    else byValue.set(value, [claim]);
  }
  const [first, ...others] = byValue;
  const base = first?.[1][0];
  if (!first || !base) return [];
  return others.flatMap(([value, same]) => {
    const odd = same.findLast(isWritten);
    return odd ? [{ odd, base, value, expected: first[0], alike: same.filter((claim) => claim !== odd) }] : [];
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

/** An ARN whose Region lies in another partition than the ARN names. */
export interface OwnDisagreement {
  readonly region: string;
  readonly partition: string;
  readonly expected: string;
}

/** What a claim says of its own Region, where it contradicts itself. */
export function ownPartitionOdd({ region, partition }: RegionClaim): OwnDisagreement | undefined {
  if (region === undefined || partition === undefined) return undefined;
  const expected = partitionOfRegion(region)?.id;
  return expected === undefined || expected === partition ? undefined : { region, partition, expected };
}
