import { partitionOfRegion } from "./partitions.ts";

/** Which of the naming rules for general purpose buckets a name breaks (S3 User Guide, bucketnamingrules, 2026-11). */
export type BucketNameFault =
  | { readonly rule: "length" }
  /** `found` are the characters of the name that no name may have, each once. */
  | { readonly rule: "characters"; readonly found: string }
  | { readonly rule: "edges"; readonly found: string }
  | { readonly rule: "periods" }
  | { readonly rule: "address" }
  | { readonly rule: "prefix"; readonly found: string }
  /** `late`: it was reserved when there were buckets of such names already. */
  | { readonly rule: "suffix"; readonly found: string; readonly late: boolean }
  /** Only a bucket of us-east-1 from before March 2018 can be called so; `found` is empty where it is only too long. */
  | { readonly rule: "legacy"; readonly found: string };

const reservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];
/** Suffixes that were reserved when there were buckets of such names already. */
const lateSuffixes: ReadonlySet<string> = new Set(["--table-s3", "-an"]);
const reservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

/** The first naming rule that a bucket's name breaks, or undefined where it breaks none. */
export function bucketNameFault(name: string): BucketNameFault | undefined {
  if (name.length < 3 || name.length > 255) return { rule: "length" };
  if (/[^A-Za-z0-9._-]/.test(name)) return { rule: "characters", found: foreignTo(name) };
  const edge = /^[.-]|[.-]$/.exec(name);
  if (edge) return { rule: "edges", found: edge[0] };
  if (name.includes("..")) return { rule: "periods" };
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return { rule: "address" };
  const prefix = reservedPrefixes.find((reserved) => name.startsWith(reserved));
  if (prefix !== undefined) return { rule: "prefix", found: prefix };
  const suffix = reservedSuffixes.find((reserved) => name.endsWith(reserved));
  if (suffix !== undefined) return { rule: "suffix", found: suffix, late: lateSuffixes.has(suffix) };
  if (name.endsWith("-an") && !accountRegionalName(name)) return { rule: "suffix", found: "-an", late: true };
  const found = foreignTo(name);
  return found !== "" || name.length > 63 ? { rule: "legacy", found } : undefined;
}

/** The characters that new names may not have, each once. */
function foreignTo(name: string): string {
  return [...new Set(name.match(/[^a-z0-9.-]/gu))].join("");
}

/** What the name of a bucket in an account-regional namespace says: `<base>-<account>-<region>-an`. */
export interface AccountRegionalName {
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
}

/** Reads the name of a bucket in an account-regional namespace; undefined for any other name. */
export function accountRegionalName(name: string | undefined): AccountRegionalName | undefined {
  if (!name?.endsWith("-an") || name.length > 63) return undefined;
  const match = /^.+-(\d{12})-([a-z]+-[a-z0-9-]+-\d+)-an$/.exec(name);
  const [, account, region] = match ?? [];
  if (account === undefined || region === undefined || !partitionOfRegion(region)) return undefined;
  return { account, region };
}
