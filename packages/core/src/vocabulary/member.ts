import type { NodeType } from "./generated/node-types.ts";

/** One member of the S3 inventory vocabulary, as `schemas/inventory-configuration.schema.json` describes it. */
export interface Member {
  readonly type: NodeType;
  /** The name in the SDKs, the AWS CLI and paths: `SSEKMS`. */
  readonly name: string;
  /** The name of the XML element: `SSE-KMS`. */
  readonly xmlName: string;
  readonly shape: "map" | "list" | "text" | "boolean";
  /** Whether its parent must have it. */
  readonly required: boolean;
  /** The members of a structure, or the one kind of item of a list, in the canonical order of S3's own answers. */
  readonly members: readonly Member[];
  /** The values of an enum, oldest first. */
  readonly values: readonly string[];
  /** When each value appeared, `YYYY-MM`; empty where that is not recorded. */
  readonly since: Readonly<Record<string, string>>;
  /** The values that directory buckets know; empty where they know all. */
  readonly directoryBucketValues: readonly string[];
  /** A list whose XML items stand directly in the parent. */
  readonly flattened: boolean;
  readonly description: string;
  /** The S3 API reference page, and the place on it. */
  readonly url: string;
}

/** Every place that can hold a member below `root`, with the members that lead there, `root` excluded. */
export function pathsTo(root: Member, matches: (member: Member) => boolean): Member[][] {
  const found: Member[][] = [];
  const walk = (member: Member, path: readonly Member[]): void => {
    for (const child of member.members) {
      const here = [...path, child];
      if (matches(child)) found.push(here);
      walk(child, here);
    }
  };
  walk(root, []);
  return found;
}
