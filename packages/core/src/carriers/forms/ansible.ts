import { type Entry, isStructure, type Tree } from "../../syntax/tree.ts";
import type { NodeType } from "../../vocabulary/generated/node-types.ts";
import { optionalFields } from "../../vocabulary/generated/vocabulary.ts";
import { spellingOf } from "../../vocabulary/spelling.ts";
import { asObject } from "../recognise/likeness.ts";
import { type Found, listedIn } from "../request-node.ts";
import { entriesOf, memberOf } from "../template.ts";

const FIELDS =
  "Size LastModifiedDate StorageClass ETag IsMultipartUploaded ReplicationStatus EncryptionStatus ObjectLockRetainUntilDate ObjectLockMode ObjectLockLegalHoldStatus IntelligentTieringAccessTier BucketKeyStatus ChecksumAlgorithm ObjectAccessControlList ObjectOwner";

/**
 * The module s3_bucket. What it lists it always switches on; without `optional_fields` it goes over a list that is None,
 * and fails. Source: ansible-collections/amazon.aws at 59c5d27 (11.4.0, 2026-06-30), plugins/modules/s3_bucket.py.
 */
const spelling = spellingOf({
  names: {
    Request: { name: ["RequestBucket"], inventory: ["InventoryConfiguration"] },
    ListOutput: { inventory: ["InventoryConfigurationList"] },
    InventoryConfiguration: {
      id: ["Id"],
      included_object_versions: ["IncludedObjectVersions"],
      optional_fields: ["OptionalFields"],
      filter: ["Filter", "FilterPrefix"],
      schedule: ["Schedule", "Frequency"],
      destination: ["Destination", "S3BucketDestination"],
    },
    S3BucketDestination: {
      bucket: ["DestinationBucket"],
      account_id: ["AccountId"],
      format: ["Format"],
      prefix: ["DestinationPrefix"],
    },
  },
  optional: ["RequestBucket", "RequestId", "IsEnabled"],
  demands: { InventoryConfiguration: [optionalFields] },
  ways: {
    refuser: {
      name: "The Ansible module",
      checks: new Set<NodeType>(["IncludedObjectVersions", "OptionalField", "Frequency", "Format"]),
    },
    defaults: { IsEnabled: true },
    coerces: true,
    keepsLast: true,
    fields: { known: new Set(FIELDS.split(" ")), asOf: "2026-06" },
    // Each task says what all configurations of the bucket are from then on.
    ownsBuckets: true,
    deletesOthers: true,
  },
});

/** Where tasks stand: in plays, and in blocks of tasks. */
const TASKS = /^(?:(?:pre_|post_)?tasks|handlers|block|rescue|always)$/;
const MODULE = /^(?:(?:amazon|community)\.aws\.)?s3_bucket$/;

/** The inventories in the tasks of a playbook, or of a file of tasks. */
export function findAnsible(tree: Tree): Found[] {
  const found: Found[] = [];
  const open = tree.roots
    .flatMap(({ value }) => (isStructure(value) && value.kind === "list" ? entriesOf(value) : []))
    .reverse();
  for (let task = open.pop(); task; task = open.pop()) {
    for (const part of entriesOf(asObject(task.value))) {
      if (MODULE.test(part.name)) for (const own of foundIn(part)) found.push(own);
      if (TASKS.test(part.name)) for (const inner of entriesOf(part.value).reverse()) open.push(inner);
    }
  }
  return found;
}

function foundIn(module: Entry): Found[] {
  const bucket = memberOf(asObject(module.value), "name");
  return listedIn({ holder: module, name: "inventory", bucket, identity: `task ${module.start}`, spelling });
}
