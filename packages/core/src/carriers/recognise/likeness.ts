/**
 * What tells an inventory configuration from the documents of everybody else, who also have an `Id`, a `Schedule`, a
 * `Destination`, or keep an inventory. A false alarm costs more than a miss: see decisions/003-recognised-by-content.md.
 */

import type { JsonObject, JsonValue } from "../../syntax/problem.ts";
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
 * Whether an object may be a configuration: two of its members, and not more names of another kind. Others have as much,
 * so it only counts where we are asked to judge. `Id` with `Filter` alone is an S3 metrics configuration.
 */
export function mayBeConfiguration(object: JsonObject): boolean {
  const names = new Set(object.members.map(({ name }) => name));
  const ours = [...names].filter(isOwnName).length;
  if (ours < 2) return false;
  if (names.has(DISTINCTIVE) || names.has("OptionalFields")) return true;
  return names.size <= ours * 2 && (ours > 2 || !(names.has("Id") && names.has("Filter")));
}

/**
 * Whether an object is a configuration by its members: two of them, and something that nobody else has. Other S3
 * configurations have `Id` and `Filter`, and objects of all kinds `Id`, `IsEnabled` and `Schedule`.
 */
export function isConfiguration(object: JsonObject): boolean {
  if (new Set(object.members.map(({ name }) => name).filter(isOwnName)).size < 2) return false;
  return isDistinctive(object) || (hasOurShape(object) && hasNoOtherNames(object));
}

function isDistinctive(object: JsonObject): boolean {
  return (
    object.members.some(({ name }) => isNear(name, DISTINCTIVE) || isNear(name, BUCKET_DESTINATION)) ||
    stringsIn(memberValue(object, "OptionalFields")).some((field) => lettersOfFields.has(letters(field))) ||
    asObject(memberValue(object, "Destination"))?.members.some(({ name }) => isNear(name, BUCKET_DESTINATION)) === true
  );
}

/** A destination that lacks one level, or a schedule of S3's with fields of S3's. */
function hasOurShape(object: JsonObject): boolean {
  if (isReportTarget(memberValue(object, "Destination"))) return true;
  const schedule = asObject(memberValue(object, "Schedule"));
  const frequency = schedule && memberValue(schedule, "Frequency");
  const isOurs = frequency?.kind === "string" && /^(?:daily|weekly)$/i.test(frequency.value);
  const fields = stringsIn(memberValue(object, "OptionalFields"));
  return isOurs && fields.some((field) => optionalField.values.includes(field));
}

/** A destination without its inner structure: a bucket's ARN with the format of a report. */
function isReportTarget(value: JsonValue | undefined): boolean {
  const destination = asObject(value);
  if (!destination) return false;
  const bucket = memberValue(destination, "Bucket");
  const hasArn = bucket?.kind === "string" && /^arn:[\w-]*:s3:/.test(bucket.value);
  return hasArn && memberValue(destination, "Format") !== undefined;
}

function hasNoOtherNames({ members }: JsonObject): boolean {
  return members.every(({ name }) => isNearlyMember(name));
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
export function memberValue({ members }: JsonObject, name: string): JsonValue | undefined {
  return members.findLast((member) => member.name === name)?.value;
}

export function asObject(value: JsonValue | undefined): JsonObject | undefined {
  return value?.kind === "object" ? value : undefined;
}

export function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return value?.kind === "array" ? value.elements.filter((element) => element.kind === "object") : [];
}

function stringsIn(value: JsonValue | undefined): string[] {
  if (value?.kind !== "array") return [];
  return value.elements.flatMap((element) => (element.kind === "string" ? element.value : []));
}
