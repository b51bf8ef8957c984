/**
 * What tells an inventory configuration from the documents of everybody else, who also have an `Id`, a `Schedule`, a
 * `Destination`, or keep an inventory. A false alarm costs more than a miss: see decisions/003-recognised-by-content.md.
 */

import { type Entry, isEntry, isStructure, type Structure, type Value } from "../../syntax/tree.ts";
import { distance } from "../../text/distance.ts";
import { inventoryConfiguration, optionalField } from "../../vocabulary/generated/vocabulary.ts";
import { pathsTo } from "../../vocabulary/member.ts";
import { letters } from "../../vocabulary/other-names.ts";

const ownNames: ReadonlySet<string> = new Set(inventoryConfiguration.members.map(({ name }) => name));

/** The names of the configuration and all its members at any level, as everybody spells them, without case and separators. */
const lettersOfAll: ReadonlySet<string> = new Set(
  [inventoryConfiguration, ...pathsTo(inventoryConfiguration, () => true).map((path) => path.at(-1))].flatMap(
    (member) => (member ? [letters(member.name), letters(member.xmlName)] : []),
  ),
);

/** `Size` is a word of every shop; the other fields are S3's alone. */
const lettersOfFields: ReadonlySet<string> = new Set(
  optionalField.values.filter((value) => value !== "Size").map((value) => letters(value)),
);

/** Names that nothing but inventory configurations has. */
const DISTINCTIVE = "IncludedObjectVersions";
const BUCKET_DESTINATION = "S3BucketDestination";

/** Whether a name of a member stands at the root of a configuration. */
export function isOwnName(name: string): boolean {
  return ownNames.has(name);
}

/**
 * Whether an object is a configuration in camel case, as other languages' tools write it: what nobody else has, and two
 * members more. In snake case it is Terraform's, and a matter of whoever wrote the module.
 */
export function isInCamelCase(object: Structure): boolean {
  const names = new Set(namesIn(object).map((name) => name.toLowerCase()));
  if (!names.has(DISTINCTIVE.toLowerCase())) return false;
  return [...ownNames].filter((name) => names.has(name.toLowerCase())).length > 2;
}

/** The same without a name of ours around it: then its destination must be S3's, too. */
export function isBareInCamelCase(object: Structure): boolean {
  const destination = entriesIn(object).findLast(({ name }) => name.toLowerCase() === "destination");
  const inner = asObject(destination?.value);
  const names = inner ? namesIn(inner) : [];
  return isInCamelCase(object) && names.some((name) => name.toLowerCase() === BUCKET_DESTINATION.toLowerCase());
}

/**
 * Whether an object may be a configuration: two of its members, and not more names of another kind. Others have as much,
 * so it only counts where we are asked to judge. `Id` with `Filter` alone is an S3 metrics configuration.
 */
export function mayBeConfiguration(object: Structure): boolean {
  const names = new Set(namesIn(object));
  const ours = [...names].filter(isOwnName).length;
  if (ours < 2) return false;
  if (names.has(DISTINCTIVE) || names.has("OptionalFields")) return true;
  return names.size <= ours * 2 && (ours > 2 || !(names.has("Id") && names.has("Filter")));
}

/**
 * Whether an object is a configuration by its members: two of them, and something that nobody else has. Other S3
 * configurations have `Id` and `Filter`, and objects of all kinds `Id`, `IsEnabled` and `Schedule`.
 */
export function isConfiguration(object: Structure): boolean {
  if (new Set(namesIn(object).filter(isOwnName)).size < 2) return false;
  return isDistinctive(object) || (hasOurShape(object) && hasNoOtherNames(object));
}

function isDistinctive(object: Structure): boolean {
  return (
    namesIn(object).some((name) => isNear(name, DISTINCTIVE) || isNear(name, BUCKET_DESTINATION)) ||
    stringsIn(memberValue(object, "OptionalFields")).some((field) => lettersOfFields.has(letters(field))) ||
    hasBucketDestination(memberValue(object, "Destination"))
  );
}

/** A destination that lacks one level, or a schedule of S3's with fields of S3's. */
function hasOurShape(object: Structure): boolean {
  if (isReportTarget(memberValue(object, "Destination"))) return true;
  const schedule = asObject(memberValue(object, "Schedule"));
  const frequency = schedule && memberValue(schedule, "Frequency");
  const isOurs = frequency?.kind === "text" && /^(?:daily|weekly)$/i.test(frequency.value);
  const fields = stringsIn(memberValue(object, "OptionalFields"));
  return isOurs && fields.some((field) => optionalField.values.includes(field));
}

/** A destination without its inner structure: a bucket's ARN with the format of a report. */
function isReportTarget(value: Value | undefined): boolean {
  const destination = asObject(value);
  if (!destination) return false;
  const bucket = memberValue(destination, "Bucket");
  const hasArn = bucket?.kind === "text" && /^arn:[\w-]*:s3:/.test(bucket.value);
  return hasArn && memberValue(destination, "Format") !== undefined;
}

function hasBucketDestination(value: Value | undefined): boolean {
  const destination = asObject(value);
  return destination !== undefined && namesIn(destination).some((name) => isNear(name, BUCKET_DESTINATION));
}

function hasNoOtherNames(object: Structure): boolean {
  return namesIn(object).every((name) => isNearlyMember(name));
}

/**
 * Whether what stands under a name of ours, in JSON or in XML, may be a configuration: something that is only begun, or
 * not more names of another kind than of ours. `Id` is everybody's name.
 */
export function mayBeContent(written: readonly string[]): boolean {
  // An element whose name is not typed yet is nobody's.
  const names = written.filter((name) => letters(name) !== "");
  if (names.some((name) => isNear(name, DISTINCTIVE) || isNear(name, BUCKET_DESTINATION))) return true;
  const others = names.filter((name) => !isNearlyMember(name)).length;
  const ours = names.filter((name) => isNearlyMember(name) && letters(name) !== "id").length;
  return others === 0 || ours >= others;
}

/** Whether a name is that of some member, or differs from it by a slip. */
function isNearlyMember(name: string): boolean {
  if (lettersOfAll.has(letters(name))) return true;
  for (const own of ownNames) if (own.length >= 6 && distance(name, own) <= 2) return true;
  return false;
}

function isNear(name: string, meant: string): boolean {
  if (name === meant) return true;
  // Most names need no closer look.
  return Math.abs(name.length - meant.length) <= 4 && distance(letters(name), letters(meant)) <= 2;
}

/** The value of the last member of this name, which is the one that counts. */
export function memberValue(object: Structure, name: string): Value | undefined {
  return entriesIn(object).findLast((entry) => entry.name === name)?.value;
}

export function asObject(value: Value | undefined): Structure | undefined {
  return isStructure(value) && value.kind === "map" ? value : undefined;
}

export function objectsIn(value: Value | undefined): Structure[] {
  if (!isStructure(value) || value.kind !== "list") return [];
  return entriesIn(value).flatMap((item) => asObject(item.value) ?? []);
}

function stringsIn(value: Value | undefined): string[] {
  if (!isStructure(value) || value.kind !== "list") return [];
  return entriesIn(value).flatMap((item) => (item.value?.kind === "text" ? item.value.value : []));
}

export function entriesIn({ children }: Structure): Entry[] {
  return children.filter(isEntry);
}

/** The names of what stands in a structure, without a prefix. */
export function namesIn(structure: Structure): string[] {
  return entriesIn(structure).map(({ name }) => name);
}
