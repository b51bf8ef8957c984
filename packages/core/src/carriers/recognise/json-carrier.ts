import { isStructure, type Structure, type Value } from "../../syntax/tree.ts";
import type { CarrierName } from "../carrier.ts";
import {
  asObject,
  isBareInCamelCase,
  isConfiguration,
  mayBeConfiguration,
  mayBeContent,
  memberValue,
  namesIn,
  objectsIn,
} from "./likeness.ts";

/**
 * The carrier of a JSON document by what stands at its root, or undefined where it is not for us. `asked`: the caller says
 * that it is a configuration, so names decide alone.
 */
export function carrierOf(root: Value, asked: boolean): CarrierName | undefined {
  // What `aws … --query InventoryConfigurationList` prints.
  if (!isStructure(root)) return undefined;
  if (root.kind === "list") {
    const isOurs = asked ? mayBeConfiguration : isApiConfiguration;
    return objectsIn(root).some(isOurs) ? "list-output" : undefined;
  }
  const names = new Set(namesIn(root));
  if (names.has("InventoryConfigurationList") && (asked || holdsList(root, names))) return "list-output";
  if (names.has("InventoryConfiguration") && (asked || holdsConfiguration(root, names))) {
    return names.has("Bucket") || names.has("Id") || names.has("ExpectedBucketOwner") ? "cli" : "get-output";
  }
  return (asked ? mayBeConfiguration : isConfiguration)(root) || isBareInCamelCase(root) ? "json" : undefined;
}

/** Whether an object that a name of ours, or one nearly ours, stands for may be a configuration. */
export function isContent(object: Structure): boolean {
  return mayBeContent(namesIn(object));
}

function holdsList(root: Structure, names: ReadonlySet<string>): boolean {
  if (names.has("IsTruncated")) return true;
  const value = memberValue(root, "InventoryConfigurationList");
  return isNothing(value) || isContentOrNothing(value);
}

/** The members that stand beside a configuration in what the AWS CLI reads and writes. */
const beside = new Set(["Bucket", "Id", "ExpectedBucketOwner", "InventoryConfiguration", "ResponseMetadata"]);

function holdsConfiguration(root: Structure, names: ReadonlySet<string>): boolean {
  const value = memberValue(root, "InventoryConfiguration");
  const object = asObject(value);
  if (object && isConfiguration(object)) return true;
  // Where the application's other settings stand beside it, it is one of them.
  if ([...names].some((name) => !beside.has(name))) return false;
  // A string alone may be anything, such as the name of a file.
  const isInput = names.has("Bucket") || (names.has("Id") && value?.kind === "text");
  return isInput || value?.kind === "unknown" || isNothing(value) || isContentOrNothing(value);
}

function isNothing(value: Value | undefined): boolean {
  return value?.kind === "null" || (isStructure(value) && value.kind === "list" && value.children.length === 0);
}

function isContentOrNothing(value: Value | undefined): boolean {
  if (value === undefined) return true;
  if (value.kind === "list") return objectsIn(value).some(isContent);
  const object = asObject(value);
  return object !== undefined && isContent(object);
}

function isApiConfiguration(object: Structure): boolean {
  return isConfiguration(object) && !isCloudFormationItem(object);
}

/** An item of AWS::S3::Bucket's InventoryConfigurations, which has members of its own. */
export function isCloudFormationItem(object: Structure): boolean {
  const destination = asObject(memberValue(object, "Destination"));
  return (
    memberValue(object, "ScheduleFrequency") !== undefined ||
    (destination !== undefined && namesIn(destination).includes("BucketArn"))
  );
}
