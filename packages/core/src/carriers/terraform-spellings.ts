import { type Entry, isStructure, type Value } from "../syntax/tree.ts";
import { requestBucket } from "../vocabulary/generated/vocabulary.ts";
import type { Member } from "../vocabulary/member.ts";
import { type Names, type Spelling, spellingOf } from "../vocabulary/spelling.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import { templateNames } from "./template-names.ts";
import { attributeOf } from "./terraform-module.ts";
import { checkedValues, fields, fieldsUpTo, inventoryNames } from "./terraform-names.ts";

const refuser: Spelling["refuser"] = { name: "Terraform", checks: checkedValues };

/** Arguments that every resource may have. */
const metaArguments = /^(?:region|provider|count|for_each|depends_on|lifecycle|timeouts|connection|provisioner|\/\/)$/;

const defaults: Spelling["defaults"] = { IsEnabled: true };

const common: Partial<Spelling> = { refuser, coerces: true, isNothing: isNull };

const inModule: Partial<Spelling> = { ...common, isModule: true };

export const inventoryResource = spellingOf({
  names: inventoryNames,
  optional: ["RequestId", "IsEnabled", "FilterPrefix"],
  demands: { Request: [requestBucket] },
  others: new RegExp(`^bucket$|${metaArguments.source}`),
  ways: { ...inModule, defaults, fields, listsOfOne: "allowed", generated: contentOfDynamic, opens: isDynamicInJson },
});

/**
 * The same resource in a plan or a state, where every argument is written: blocks that are left out as empty lists, texts
 * as empty ones. Source: Terraform documentation, "JSON Output Format", read 2026-11.
 */
export const plannedResource = spellingOf({
  names: inventoryNames,
  optional: ["RequestId", "IsEnabled", "FilterPrefix"],
  demands: { Request: [requestBucket] },
  others: /^(?:bucket|id|region|timeouts)$/,
  ways: { ...common, defaults, isOutput: true, listsOfOne: "allowed", isNothing: isUnset },
});

/** CloudFormation's properties in snake case: awscc_s3_bucket, awscc_s3express_directory_bucket. */
export const cloudControlResource = spellingOf({
  names: {
    ...snakeCase(templateNames),
    Request: { bucket_name: ["RequestBucket"], inventory_configurations: ["InventoryConfiguration"] },
  },
  optional: ["RequestBucket", "RequestId"],
  ways: { ...inModule, fields: { known: fieldsUpTo("2026-09"), asOf: "2026-09" } },
});

/**
 * The argument inventory_configuration of the module terraform-aws-modules/s3-bucket/aws, a map by Id. Source: main.tf and
 * README.md of terraform-aws-modules/terraform-aws-s3-bucket at dd0c434, read 2026-11.
 */
export const bucketModule = spellingOf({
  names: {
    Request: { bucket: ["RequestBucket"], inventory_configuration: ["InventoryConfiguration"] },
    InventoryConfiguration: {
      enabled: ["IsEnabled"],
      included_object_versions: ["IncludedObjectVersions"],
      optional_fields: ["OptionalFields"],
      frequency: ["Schedule", "Frequency"],
      filter: ["Filter"],
      destination: ["Destination", "S3BucketDestination"],
    },
    Filter: { prefix: ["FilterPrefix"] },
    S3BucketDestination: {
      bucket_arn: ["DestinationBucket"],
      account_id: ["AccountId"],
      format: ["Format"],
      prefix: ["DestinationPrefix"],
      encryption: ["Encryption"],
    },
    Encryption: { kms_key_id: ["SSEKMS", "KeyId"] },
  },
  optional: ["RequestBucket", "RequestId", "Id", "IsEnabled", "FilterPrefix", "DestinationBucket"],
  ways: {
    ...inModule,
    defaults,
    fields,
    isUnknown: isOnlyTyped,
    isOther: ({ type }, name) =>
      (type === "InventoryConfiguration" && name === "bucket") || (type === "Encryption" && name === "encryption_type"),
  },
});

/** Encryption of which only the type is written: there is nothing in it to judge. */
function isOnlyTyped(value: Value): boolean {
  const structure = asObject(value);
  return attributeOf(structure, "encryption_type") !== undefined && !attributeOf(structure, "kms_key_id");
}

function snakeCase(names: Names): Names {
  const snake = (name: string) => name.replace(/(?!^)(?=[A-Z])/g, "_").toLowerCase();
  return Object.fromEntries(
    Object.entries(names).map(([type, members]) => [
      type,
      Object.fromEntries(Object.entries(members ?? {}).map(([name, path]) => [snake(name), path])),
    ]),
  );
}

/** An argument that is null counts as left out. */
function isNull({ value }: Entry): boolean {
  return value?.kind === "null";
}

function isUnset(entry: Entry, holder: Member | undefined): boolean {
  const { value } = entry;
  if (isNull(entry) || (isStructure(value) && value.children.length === 0)) return true;
  const isText = value?.kind === "text" && value.value === "";
  return isText && holder?.type === "S3BucketDestination";
}

/** `"dynamic": { "filter": {} }` may make any block. */
function isDynamicInJson({ name, labels }: Entry): boolean {
  return name === "dynamic" && labels === undefined;
}

/** The block that `dynamic "filter" { content { … } }` makes, with the name of what it makes; in JSON there may be one. */
function contentOfDynamic(entry: Entry): Entry | undefined {
  if (entry.name !== "dynamic") return undefined;
  const [label] = entry.labels ?? [];
  const inside = asObject(entry.value);
  const [only, ...others] = inside && !label ? entriesIn(inside) : [];
  if (others.length > 0) return undefined;
  const made = label ? { ...entry, name: label.value, nameStart: label.start, nameEnd: label.end } : only;
  const body = asObject(made?.value);
  const content = body && entriesIn(body).find(({ name }) => name === "content");
  if (!made || !content) return undefined;
  const { name, nameStart, nameEnd } = made;
  return { ...content, name, key: name, nameStart, nameEnd };
}
