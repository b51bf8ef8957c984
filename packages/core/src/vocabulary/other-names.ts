import type { InventoryNode, NodeType } from "../nodes/node.ts";
import { distance } from "../text/distance.ts";
import type { Member } from "./member.ts";
import { memberPath, type Spelling } from "./spelling.ts";

/** What a name that is no member of its parent means. */
export interface Meaning {
  /** The members that lead from the parent to what is meant; one member where it belongs right here. */
  readonly path: readonly Member[];
  /** How the meaning was found: only `name` is certain enough to be written without asking. */
  readonly by: "name" | "distance";
}

/**
 * Names of the same thing in other carriers (CloudFormation, CDK, Terraform, Pulumi, PowerShell, AWS queries), by
 * parent, without case and separators. Sources: FACTS of 2026-11, section 1.5, and the mistakes collected there.
 */
const otherNames: Partial<Record<NodeType, Readonly<Record<string, readonly NodeType[]>>>> = {
  InventoryConfiguration: {
    enabled: ["IsEnabled"],
    status: ["IsEnabled"],
    name: ["Id"],
    inventoryid: ["Id"],
    configurationid: ["Id"],
    schedulefrequency: ["Schedule", "Frequency"],
    scheduledfrequency: ["Schedule", "Frequency"],
    includeobjectversions: ["IncludedObjectVersions"],
    objectversions: ["IncludedObjectVersions"],
    includedversions: ["IncludedObjectVersions"],
    objectsprefix: ["Filter", "FilterPrefix"],
    filterprefix: ["Filter", "FilterPrefix"],
    bucketarn: ["Destination", "S3BucketDestination", "DestinationBucket"],
    destinationbucket: ["Destination", "S3BucketDestination", "DestinationBucket"],
    destinationprefix: ["Destination", "S3BucketDestination", "DestinationPrefix"],
    fields: ["OptionalFields"],
    optionalfield: ["OptionalFields", "OptionalField"],
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
  SSEKMS: {
    kmskeyid: ["KeyId"],
    keyarn: ["KeyId"],
    kmskeyarn: ["KeyId"],
    kmsmasterkeyid: ["KeyId"],
    key: ["KeyId"],
  },
  Schedule: { schedulefrequency: ["Frequency"], scheduledfrequency: ["Frequency"] },
  OptionalFields: {
    optionalfield: ["OptionalField"],
    fieldname: ["OptionalField"],
    member: ["OptionalField"],
    item: ["OptionalField"],
    string: ["OptionalField"],
  },
  Request: { bucketname: ["RequestBucket"], inventoryid: ["RequestId"], inventory: ["InventoryConfiguration"] },
};

/** Names that mean a structure where there is one behind them: Terraform has `destination { bucket { … } }`. */
const structures: Partial<Record<NodeType, Readonly<Record<string, readonly NodeType[]>>>> = {
  Destination: { bucket: ["S3BucketDestination"] },
};

/** The member that the name of `node` means in `parent`: spelt in another way, or as another carrier calls it. */
export function otherNameOf(
  { name, kind }: InventoryNode,
  parent: Member,
  { namesItems }: Spelling,
): Meaning | undefined {
  const key = letters(name);
  const here = parent.members.find((member) => hasLetters(member, key));
  if (here) return { path: [here], by: "name" };
  const types = { ...otherNames[parent.type], ...(kind === "map" && structures[parent.type]) };
  const path = Object.hasOwn(types, key) ? memberPath(parent, types[key] ?? []) : undefined;
  if (path && (namesItems || path.at(-1)?.type !== "OptionalField")) return { path, by: "name" };
  const meant = parent.members.find(
    (member) => isSingularOrPlural(member, key) || (!namesItems && isItem(member, key)),
  );
  return meant && { path: [meant], by: "name" };
}

function isSingularOrPlural(member: Member, key: string): boolean {
  return `${key}s` === letters(member.name) || key === `${letters(member.name)}s`;
}

/** Where the items of a list have no names, the name of an item means the list. */
function isItem(member: Member, key: string): boolean {
  return member.shape === "list" && member.members.some((item) => hasLetters(item, key));
}

/** The member of `parent` whose name is nearly this one. */
export function similarName(name: string, parent: Member, spelling: Spelling): Meaning | undefined {
  const lower = name.toLowerCase();
  const similar = parent.members
    .map((member) => ({ member, steps: distance(lower, spelling.nameOf(member).toLowerCase()) }))
    .filter(({ member, steps }) => steps <= 2 && steps * 3 <= spelling.nameOf(member).length)
    .sort((a, b) => a.steps - b.steps)[0];
  return similar && { path: [similar.member], by: "distance" };
}

/** Whether this is what other configurations of S3 filter by, where inventories have only a Prefix. */
export function isOtherFilter({ name, parent }: InventoryNode): boolean {
  return parent?.type === "Filter" && /^(?:and|tags?|objectsize\w*)$/i.test(name);
}

/** Whether a member has this name, in some spelling, when case and separators are left out. */
export function hasLetters(member: Member, key: string): boolean {
  return key !== "" && lettersOf(member).includes(key);
}

const memberLetters = new WeakMap<Member, readonly string[]>();

function lettersOf(member: Member): readonly string[] {
  const known = memberLetters.get(member);
  if (known) return known;
  const names = [letters(member.name), letters(member.xmlName)];
  memberLetters.set(member, names);
  return names;
}

/** A name without prefix, case and separators. */
export function letters(name: string): string {
  return name
    .slice(name.lastIndexOf(":") + 1)
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase();
}
