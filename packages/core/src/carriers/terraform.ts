import { InventoryNode } from "../nodes/node.ts";
import { type Entry, isStructure, type Structure, type Tree } from "../syntax/tree.ts";
import type { NodeType } from "../vocabulary/generated/node-types.ts";
import { spellingOf } from "../vocabulary/spelling.ts";
import type { Binding } from "./carrier.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import { addDescribed } from "./request-node.ts";

/**
 * The resource aws_s3_bucket_inventory, in HCL and in JSON. Source: hashicorp/terraform-provider-aws,
 * internal/service/s3/bucket_inventory.go at 02fe3b2, read 2026-11.
 */
/** Values that the provider checks when it plans. */
const checkedValues: ReadonlySet<NodeType> = new Set<NodeType>([
  "IncludedObjectVersions",
  "OptionalField",
  "Frequency",
  "Format",
  "AccountId",
]);

const spelling = spellingOf({
  names: {
    Request: { bucket: ["RequestBucket"] },
    InventoryConfiguration: {
      name: ["Id"],
      enabled: ["IsEnabled"],
      included_object_versions: ["IncludedObjectVersions"],
      optional_fields: ["OptionalFields"],
      filter: ["Filter"],
      schedule: ["Schedule"],
      destination: ["Destination"],
    },
    Filter: { prefix: ["FilterPrefix"] },
    Schedule: { frequency: ["Frequency"] },
    Destination: { bucket: ["S3BucketDestination"] },
    S3BucketDestination: {
      bucket_arn: ["DestinationBucket"],
      account_id: ["AccountId"],
      format: ["Format"],
      prefix: ["DestinationPrefix"],
      encryption: ["Encryption"],
    },
    Encryption: { sse_s3: ["SSES3"], sse_kms: ["SSEKMS"] },
    SSEKMS: { key_id: ["KeyId"] },
  },
  optional: ["RequestId", "IsEnabled", "FilterPrefix"],
  others: /^(?:bucket|region|provider|count|for_each|depends_on|lifecycle|timeouts|connection|provisioner|\/\/)$/,
  ways: {
    refuser: { name: "Terraform", checks: checkedValues },
    coerces: true,
    listsOfOne: true,
    generated: contentOfDynamic,
  },
});

const RESOURCE = "aws_s3_bucket_inventory";

/** The inventory resources of a file; undefined where it has none. */
export function bindTerraform(tree: Tree): Binding | undefined {
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, spelling);
  for (const { value } of tree.roots) {
    const root = asObject(value);
    for (const resource of root ? [...blocksIn(root), ...objectsIn(root)] : []) addResource(document, resource);
  }
  if (document.children.length === 0) return undefined;
  return { document, carrier: "terraform", root: { is: "ours" } };
}

function addResource(document: InventoryNode, resource: Entry): void {
  const body = asObject(resource.value);
  const bucket = body && entriesIn(body).find(({ name }) => name === "bucket");
  addDescribed(document, { configuration: resource, bucket, identity: undefined });
}

/** `resource "aws_s3_bucket_inventory" "x" {`: something missing in it is told at its type and name. */
function blocksIn(root: Structure): Entry[] {
  return entriesIn(root).flatMap((block) => {
    const [type, name] = block.labels ?? [];
    if (block.name !== "resource" || type?.value !== RESOURCE) return [];
    return { ...block, nameStart: type.start, nameEnd: (name ?? type).end };
  });
}

/** `{"resource": {"aws_s3_bucket_inventory": {"x": {}}}}`, each level perhaps in lists. */
function objectsIn(root: Structure): Entry[] {
  const below = (entries: readonly Entry[], name?: string): Entry[] =>
    entries.flatMap(({ value }) => members(value).filter((entry) => name === undefined || entry.name === name));
  const types = entriesIn(root).filter(({ name, labels }) => name === "resource" && labels === undefined);
  return below(below(types, RESOURCE)).filter(({ value }) => isStructure(value));
}

function members(value: Entry["value"]): Entry[] {
  if (!isStructure(value)) return [];
  return value.kind === "list" ? entriesIn(value).flatMap((item) => members(item.value)) : entriesIn(value);
}

/** The block that `dynamic "filter" { content { … } }` makes, with the name of what it makes. */
function contentOfDynamic(entry: Entry): Entry | undefined {
  const [label] = entry.labels ?? [];
  const body = entry.name === "dynamic" && label ? asObject(entry.value) : undefined;
  const content = body && entriesIn(body).find(({ name }) => name === "content");
  if (!content || !label) return undefined;
  return { ...content, name: label.value, key: label.value, nameStart: label.start, nameEnd: label.end };
}
