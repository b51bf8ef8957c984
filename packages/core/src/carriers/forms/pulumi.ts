import type { Entry, Tree, Value } from "../../syntax/tree.ts";
import { requestBucket } from "../../vocabulary/generated/vocabulary.ts";
import { type Spelling, spellingOf } from "../../vocabulary/spelling.ts";
import { asObject, entriesIn } from "../recognise/likeness.ts";
import { type Found, listedIn } from "../request-node.ts";
import { memberOf } from "../template.ts";
import { templateFields, templateNames } from "../template-names.ts";
import { camelCase, checkedValues, fields, inventoryNames } from "../terraform-names.ts";
import { isFunction, isInterpolated, PulumiReferences, resourceIn } from "./pulumi-references.ts";

const ways: Partial<Spelling> = {
  refuser: { name: "Pulumi", checks: checkedValues },
  coerces: true,
};

const LIST = "inventoryConfigurations";

/**
 * Terraform's resource by way of Pulumi's bridge; a name that is left out Pulumi makes. Source: @pulumi/aws 7.48.0 (npm),
 * s3/inventory, read 2026-11.
 */
const inventory = spellingOf({
  names: {
    ...camelCase(inventoryNames),
    Request: { bucket: ["RequestBucket"], properties: ["InventoryConfiguration"] },
  },
  optional: ["RequestId", "Id", "IsEnabled", "FilterPrefix"],
  demands: { Request: [requestBucket] },
  others: /^(?:bucket|region)$/,
  ways: { ...ways, defaults: { IsEnabled: true }, fields },
});

const nativeNames = camelCase(templateNames);

/** CloudFormation's resources. Source: @pulumi/aws-native 1.79.0 (npm), read 2026-11. */
const native = spellingOf({
  names: { ...nativeNames, Request: { ...nativeNames.Request, [LIST]: ["InventoryConfiguration"] } },
  optional: ["RequestBucket", "RequestId"],
  ways: { ...ways, ownsBuckets: true, uniqueItems: true, fields: templateFields },
});

const INVENTORY = /^aws:s3(?:\/inventory)?:Inventory$/;
const NATIVE_BUCKET = /^aws-native:(?:s3:Bucket|s3express:DirectoryBucket)$/;

/** The inventories in a program of Pulumi YAML. */
export function findPulumi(tree: Tree): Found[] {
  return tree.roots.flatMap(({ value }) => {
    const program = asObject(value);
    const resources = asObject(memberOf(program, "resources")?.value);
    if (!program || !resources) return [];
    const references = new PulumiReferences(program, tree.problems.length > 0);
    return entriesIn(resources).flatMap((entry) => foundIn(entry, references));
  });
}

function foundIn(entry: Entry, references: PulumiReferences): Found[] {
  const { type = "", properties } = resourceIn(entry);
  const written = asObject(properties?.value);
  const isUnknown = (value: Value): boolean =>
    isInterpolated(value) || isFunction(value) || references.lostIn(value) !== undefined;
  if (!properties || !written || isUnknown(written)) return [];
  if (NATIVE_BUCKET.test(type)) {
    const bucket = memberOf(written, "bucketName");
    const identity = `resources.${entry.name}`;
    const isDirectory = type.endsWith("DirectoryBucket");
    const spelling = { ...native, references, isUnknown };
    return listedIn({ holder: properties, name: LIST, bucket, identity, isDirectory, spelling });
  }
  if (!INVENTORY.test(type)) return [];
  const [bucket, region] = ["bucket", "region"].map((name) => memberOf(written, name));
  const identity = bucket?.value && references.resolve(bucket.value)?.reference?.identity;
  return [{ configuration: properties, bucket, region, identity, spelling: { ...inventory, references, isUnknown } }];
}
