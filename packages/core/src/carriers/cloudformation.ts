import { InventoryNode } from "../nodes/node.ts";
import { type Entry, isEntry, isStructure, type Structure, type Tree, type Value } from "../syntax/tree.ts";
import { type Names, spellingOf } from "../vocabulary/spelling.ts";
import type { Binding } from "./carrier.ts";
import { isIntrinsic, isMacro } from "./intrinsics.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import { addDescribed } from "./request-node.ts";

/**
 * CloudFormation and what becomes of it: SAM, `cdk synth`, Serverless resources. Source: the resource schemas of
 * AWS::S3::Bucket and AWS::S3Express::DirectoryBucket, read 2026-09-15 by way of @pulumi/aws-native 1.79.0 (npm).
 */
export const templateNames: Names = {
  InventoryConfiguration: {
    Id: ["Id"],
    Enabled: ["IsEnabled"],
    IncludedObjectVersions: ["IncludedObjectVersions"],
    OptionalFields: ["OptionalFields"],
    Prefix: ["Filter", "FilterPrefix"],
    ScheduleFrequency: ["Schedule", "Frequency"],
    Destination: ["Destination", "S3BucketDestination"],
  },
  S3BucketDestination: {
    BucketArn: ["DestinationBucket"],
    BucketAccountId: ["AccountId"],
    Format: ["Format"],
    Prefix: ["DestinationPrefix"],
  },
};

const spelling = spellingOf({
  names: templateNames,
  optional: ["RequestBucket", "RequestId"],
  ways: { coerces: true, isUnknown: isIntrinsic, opens: isMacro },
});

const BUCKET_TYPE = /^AWS::(?:S3::Bucket|S3Express::DirectoryBucket)$/;

/** The configurations of a template's buckets; undefined where it has none, or is no template. */
export function bindTemplate(tree: Tree): Binding | undefined {
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, spelling);
  for (const root of tree.roots) {
    const resources = memberOf(asObject(root.value), "Resources");
    for (const resource of entriesOf(resources?.value)) {
      const properties = bucketProperties(resource);
      if (properties) addBucket(document, resource, properties);
    }
  }
  if (document.children.length === 0) return undefined;
  return { document, carrier: "cloudformation", root: { is: "ours" } };
}

function addBucket(document: InventoryNode, resource: Entry, properties: Structure): void {
  const list = memberOf(properties, "InventoryConfigurations");
  const bucket = memberOf(properties, "BucketName");
  for (const item of entriesOf(list?.value)) {
    const value = asObject(item.value);
    if (!value || isIntrinsic(value)) continue;
    addDescribed(document, { configuration: pointed(item, value), bucket, identity: `Resources.${resource.name}` });
  }
}

/** Something missing in an item, which has no name, is told at its first key. */
function pointed(item: Entry, value: Structure): Entry {
  const [first] = entriesIn(value);
  return first ? { ...item, nameStart: first.nameStart, nameEnd: first.nameEnd } : item;
}

function bucketProperties({ value }: Entry): Structure | undefined {
  const resource = asObject(value);
  const type = memberOf(resource, "Type")?.value;
  if (!type || isStructure(type) || !BUCKET_TYPE.test(type.value)) return undefined;
  return asObject(memberOf(resource, "Properties")?.value);
}

function memberOf(structure: Structure | undefined, name: string): Entry | undefined {
  return structure && entriesIn(structure).findLast((entry) => entry.name === name);
}

function entriesOf(value: Value | undefined): Entry[] {
  return isStructure(value) && value.kind !== "element" ? value.children.filter(isEntry) : [];
}
