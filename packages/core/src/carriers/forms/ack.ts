import type { Tree } from "../../syntax/tree.ts";
import { partial, spellingOf } from "../../vocabulary/spelling.ts";
import { type Found, listedIn } from "../request-node.ts";
import { memberOf } from "../template.ts";
import { objectsIn } from "./kubernetes.ts";

/**
 * The buckets of AWS Controllers for Kubernetes. Nothing is required there, and no value is checked: S3 answers. Source:
 * aws-controllers-k8s/s3-controller at 1051f76 (2026-08-18), config/crd/bases/s3.services.k8s.aws_buckets.yaml.
 */
const spelling = spellingOf({
  names: {
    Request: { name: ["RequestBucket"], inventory: ["InventoryConfiguration"] },
    ListOutput: { inventory: ["InventoryConfigurationList"] },
    InventoryConfiguration: {
      id: ["Id"],
      isEnabled: ["IsEnabled"],
      includedObjectVersions: ["IncludedObjectVersions"],
      optionalFields: ["OptionalFields"],
      filter: ["Filter"],
      schedule: ["Schedule"],
      destination: ["Destination"],
    },
    Filter: { prefix: ["FilterPrefix"] },
    Schedule: { frequency: ["Frequency"] },
    Destination: { s3BucketDestination: ["S3BucketDestination"] },
    S3BucketDestination: {
      bucket: ["DestinationBucket"],
      accountID: ["AccountId"],
      format: ["Format"],
      prefix: ["DestinationPrefix"],
      encryption: ["Encryption"],
    },
    Encryption: { sseKMS: ["SSEKMS"] },
    SSEKMS: { keyID: ["KeyId"] },
  },
  optional: ["RequestBucket", "RequestId"],
  ways: {
    refuser: { name: "The Kubernetes API server", checks: new Set(), misses: new Set() },
    ownsBuckets: true,
  },
});

/** The inventories of the buckets in a manifest. */
export function findAck(tree: Tree): Found[] {
  return objectsIn(tree).flatMap(({ apiVersion, kind, name, entry, spec, isNested }) => {
    if (kind !== "Bucket" || !/^s3\.services\.k8s\.aws\/v1/.test(apiVersion)) return [];
    const own = { bucket: memberOf(spec, "name"), identity: `Bucket ${name}` };
    return listedIn({ ...own, holder: entry, name: "inventory", spelling: isNested ? partial(spelling) : spelling });
  });
}
