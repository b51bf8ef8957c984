import type { NodeType } from "./node.ts";
import { type Dialect, type Member, nameIn, pathsTo } from "./vocabulary.ts";
import { distance } from "fastest-levenshtein";

/** What a name that is no member of its parent means. */
export interface Meaning {
  /** The members that lead from the parent to what is meant; one member where it belongs right here. */
  readonly path: readonly Member[];
  /** How the meaning was found: only `name` is certain enough to be written without asking. */
  readonly by: "name" | "distance";
}

/**
 * Names of the same thing in other carriers (CloudFormation, CDK, Terraform, Pulumi, PowerShell), by parent, without
 * case and separators. Sources: FACTS of 2026-11, section 1.5, and the mistakes collected there.
 */
const otherNames: Partial<Record<NodeType, Readonly<Record<string, readonly NodeType[]>>>> = {
  InventoryConfiguration: {
    enabled: ["IsEnabled"],
    name: ["Id"],
    inventoryid: ["Id"],
    configurationid: ["Id"],
    schedulefrequency: ["Schedule", "Frequency"],
    scheduledfrequency: ["Schedule", "Frequency"],
    includeobjectversions: ["IncludedObjectVersions"],
    objectversions: ["IncludedObjectVersions"],
    includedversions: ["IncludedObjectVersions"],
    optionalfield: ["OptionalFields"],
    objectsprefix: ["Filter", "FilterPrefix"],
    filterprefix: ["Filter", "FilterPrefix"],
    bucketarn: ["Destination", "S3BucketDestination", "DestinationBucket"],
    destinationbucket: ["Destination", "S3BucketDestination", "DestinationBucket"],
    fields: ["OptionalFields"],
  },
  Destination: {
    bucketarn: ["S3BucketDestination", "DestinationBucket"],
    bucketaccountid: ["S3BucketDestination", "AccountId"],
    s3destination: ["S3BucketDestination"],
    bucketdestination: ["S3BucketDestination"],
  },
  S3BucketDestination: {
    bucketarn: ["DestinationBucket"],
    bucketname: ["DestinationBucket"],
    arn: ["DestinationBucket"],
    bucketaccountid: ["AccountId"],
    account: ["AccountId"],
    bucketowner: ["AccountId"],
    outputformat: ["Format"],
    fileformat: ["Format"],
    serversideencryption: ["Encryption"],
  },
  SSEKMS: { kmskeyid: ["KeyId"], keyarn: ["KeyId"], kmskeyarn: ["KeyId"], kmsmasterkeyid: ["KeyId"], key: ["KeyId"] },
  Schedule: { schedulefrequency: ["Frequency"], scheduledfrequency: ["Frequency"] },
  OptionalFields: { optionalfield: ["OptionalField"] },
  Request: { bucketname: ["RequestBucket"], inventoryid: ["RequestId"], inventory: ["InventoryConfiguration"] },
};

/** What is meant by a name that is no member of `parent`, or undefined where that is anyone's guess. */
export function meaningOf(name: string, parent: Member, dialect: Dialect): Meaning | undefined {
  const key = letters(name);
  const here = parent.members.find((member) => letters(nameIn(member, dialect)) === key || letters(member.name) === key);
  if (here) return { path: [here], by: "name" };
  const types = otherNames[parent.type]?.[key];
  if (types) return { path: memberPath(parent, types), by: "name" };
  const below = pathsTo(parent, (member) => letters(member.name) === key || letters(member.xmlName) === key);
  const nearest = below.sort((a, b) => a.length - b.length)[0];
  if (nearest) return { path: nearest, by: "name" };
  const similar = parent.members
    .map((member) => ({ member, steps: distance(name, nameIn(member, dialect)) }))
    .filter(({ member, steps }) => steps <= 2 && steps * 3 <= nameIn(member, dialect).length)
    .sort((a, b) => a.steps - b.steps)[0];
  return similar && { path: [similar.member], by: "distance" };
}

/** A name without case and separators. */
export function letters(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

function memberPath(parent: Member, types: readonly NodeType[]): Member[] {
  const path: Member[] = [];
  let at = parent;
  for (const type of types) {
    const next = at.members.find((member) => member.type === type);
    if (!next) throw new Error(`The vocabulary has no ${type} in ${at.type}.`);
    path.push(next);
    at = next;
  }
  return path;
}
