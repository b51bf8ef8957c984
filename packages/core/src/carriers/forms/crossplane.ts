import { type Entry, isStructure, type Structure, type Tree } from "../../syntax/tree.ts";
import type { NodeType } from "../../vocabulary/generated/node-types.ts";
import { requestBucket } from "../../vocabulary/generated/vocabulary.ts";
import { requestRegion } from "../../vocabulary/request-region.ts";
import { type Names, partial, type Spelling, spellingOf } from "../../vocabulary/spelling.ts";
import { asObject, namesIn } from "../recognise/likeness.ts";
import type { Found } from "../request-node.ts";
import { entriesOf, memberOf } from "../template.ts";
import { camelCase, checkedValues, fields, inventoryNames } from "../terraform-names.ts";
import { type KubernetesObject, objectsIn, textIn } from "./kubernetes.ts";

// Crossplane's BucketInventory. Source: crossplane-contrib/provider-upjet-aws at 75a4c57 (2026-08-05), package/crds.

const terraform = camelCase(inventoryNames);

/** Terraform's names; what refers to another object stands for its name or ARN. */
const names: Names = {
  ...terraform,
  Request: { forProvider: ["InventoryConfiguration"] },
  S3BucketDestination: {
    bucketArnRef: ["DestinationBucket"],
    bucketArnSelector: ["DestinationBucket"],
    ...terraform.S3BucketDestination,
  },
};

const required = ["region", "name", "includedObjectVersions", "schedule", "destination"];

/** What the resource's own definition misses; the rest is Terraform's. */
const missed = new Set<NodeType>(["RequestRegion", "InventoryConfiguration"]);
for (const name of required) for (const type of names.InventoryConfiguration?.[name] ?? []) missed.add(type);

const objects = spellingOf({
  names,
  optional: ["RequestId", "IsEnabled", "FilterPrefix"],
  demands: { Request: [requestRegion, requestBucket] },
  others: /^(?:region|bucket|bucketRef|bucketSelector)$/,
  ways: {
    refuser: {
      name: "The Kubernetes API server",
      checks: new Set(),
      misses: missed,
      next: { name: "The Crossplane provider", checks: checkedValues },
    },
    defaults: { IsEnabled: true },
    uniqueItems: true,
    fields,
    isUnknown: (_, name) => /(?:Ref|Selector)$/.test(name),
  },
});

/** The oldest version has lists with one object where the others have an object. */
const lists: Spelling = { ...objects, listsOfOne: "required" };

const VERSION = /^s3\.aws\.(?:upbound\.io\/v1beta([12])|m\.upbound\.io\/v1beta1)$/;

/** The inventories of a manifest. */
export function findCrossplane(tree: Tree): Found[] {
  return objectsIn(tree).flatMap((object) => {
    const version = object.kind === "BucketInventory" ? VERSION.exec(object.apiVersion) : undefined;
    return version ? describedIn(object, version[1] === "1" ? lists : objects) : [];
  });
}

function describedIn({ entry, spec, isNested }: KubernetesObject, spelling: Spelling): Found[] {
  const [main, initial] = ["forProvider", "initProvider"].map((name) => memberOf(spec, name));
  const written = asObject(main?.value);
  const begun = asObject(initial?.value);
  const found: Found[] = [];
  if (main && written) {
    const isWhole = !isNested && !isObserved(spec) && !isPatch(written, begun);
    const bucket = isWhole ? bucketIn(written) : undefined;
    const region = memberOf(written, "region");
    found.push({
      configuration: main,
      bucket,
      region,
      // The same reference is the same bucket.
      identity: textIn(asObject(bucket?.value), "name"),
      spelling: isWhole ? (begun ? besides(spelling, begun) : spelling) : partial(spelling),
    });
  }
  if (initial && begun) {
    found.push({ configuration: initial, bucket: undefined, identity: undefined, spelling: partial(spelling) });
  }
  // Members without the structure that they belong into are one mistake.
  const isFlat = !main && !isNested && namesIn(spec).filter((name) => required.includes(name)).length > 2;
  return isFlat ? [{ holder: entry, spelling: { ...spelling, demands: undefined, isOther: () => true } }] : found;
}

/** Where nothing is made or changed, nothing needs to be said. */
function isObserved(spec: Structure): boolean {
  const policies = memberOf(spec, "managementPolicies")?.value;
  const makes = /^(?:\*|Create|Update)$/;
  return (
    policies !== undefined &&
    !entriesOf(policies).some(({ value }) => !isStructure(value) && makes.test(value?.value ?? ""))
  );
}

/** Patches of kustomize hold what they change: an object without most of what must be there is one. */
function isPatch(written: Structure, begun: Structure | undefined): boolean {
  const known = new Set([...namesIn(written), ...(begun ? namesIn(begun) : [])]);
  return known.has("$patch") || required.filter((name) => known.has(name)).length < 3;
}

/** What initProvider has need not stand in forProvider; what is in its structures neither. */
function besides(spelling: Spelling, begun: Structure): Spelling {
  const there = new Set(namesIn(begun));
  const isThere = (name: string): boolean => there.has(name);
  const types = Object.entries(names.InventoryConfiguration ?? {}).flatMap(([name, path]) =>
    isThere(name) ? [] : path,
  );
  return {
    ...spelling,
    isPartial: true,
    demands: { Request: bucketIn(begun) ? [requestRegion] : [requestRegion, requestBucket] },
    requires: (member) => spelling.requires(member) && types.includes(member.type),
  };
}

/** `bucket`, or what refers to it. */
function bucketIn(written: Structure): Entry | undefined {
  return ["bucket", "bucketRef", "bucketSelector"].flatMap((name) => memberOf(written, name) ?? [])[0];
}
