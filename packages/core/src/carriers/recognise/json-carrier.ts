import type { JsonObject, JsonValue } from "../../syntax/problem.ts";
import type { CarrierName } from "../carrier.ts";
import { asObject, isConfiguration, mayBeConfiguration, mayBeContent, memberValue, objectsIn } from "./likeness.ts";

/**
 * The carrier of a JSON document by what stands at its root, or undefined where it is not for us. `asked`: the caller says
 * that it is a configuration, so names decide alone.
 */
export function carrierOf(root: JsonValue, asked: boolean): CarrierName | undefined {
  // What `aws … --query InventoryConfigurationList` prints.
  if (root.kind === "array") {
    const isOurs = asked ? mayBeConfiguration : isApiConfiguration;
    return objectsIn(root).some(isOurs) ? "list-output" : undefined;
  }
  if (root.kind !== "object") return undefined;
  const names = new Set(root.members.map(({ name }) => name));
  if (names.has("InventoryConfigurationList") && (asked || holdsList(root, names))) return "list-output";
  if (names.has("InventoryConfiguration") && (asked || holdsConfiguration(root, names))) {
    return names.has("Bucket") || names.has("Id") || names.has("ExpectedBucketOwner") ? "cli" : "get-output";
  }
  return (asked ? mayBeConfiguration : isConfiguration)(root) ? "json" : undefined;
}

/** Whether an object that a name of ours, or one nearly ours, stands for may be a configuration. */
export function isContent(object: JsonObject): boolean {
  return mayBeContent(object.members.map(({ name }) => name));
}

function holdsList(root: JsonObject, names: ReadonlySet<string>): boolean {
  if (names.has("IsTruncated")) return true;
  const value = memberValue(root, "InventoryConfigurationList");
  return isNothing(value) || isContentOrNothing(value);
}

/** The members that stand beside a configuration in what the AWS CLI reads and writes. */
const beside = new Set(["Bucket", "Id", "ExpectedBucketOwner", "InventoryConfiguration", "ResponseMetadata"]);

function holdsConfiguration(root: JsonObject, names: ReadonlySet<string>): boolean {
  const value = memberValue(root, "InventoryConfiguration");
  const object = asObject(value);
  if (object && isConfiguration(object)) return true;
  // Where the application's other settings stand beside it, it is one of them.
  if ([...names].some((name) => !beside.has(name))) return false;
  // A string alone may be anything, such as the name of a file.
  const isInput = names.has("Bucket") || (names.has("Id") && value?.kind === "string");
  return isInput || value?.kind === "placeholder" || isNothing(value) || isContentOrNothing(value);
}

function isNothing(value: JsonValue | undefined): boolean {
  return value?.kind === "null" || (value?.kind === "array" && value.elements.length === 0);
}

function isContentOrNothing(value: JsonValue | undefined): boolean {
  if (value === undefined) return true;
  if (value.kind === "array") return objectsIn(value).some(isContent);
  return value.kind === "object" && isContent(value);
}

function isApiConfiguration(object: JsonObject): boolean {
  return isConfiguration(object) && !isCloudFormationItem(object);
}

/** An item of AWS::S3::Bucket's InventoryConfigurations, which has members of its own. */
export function isCloudFormationItem(object: JsonObject): boolean {
  const destination = asObject(memberValue(object, "Destination"));
  return (
    memberValue(object, "ScheduleFrequency") !== undefined ||
    destination?.members.some((member) => member.name === "BucketArn") === true
  );
}
