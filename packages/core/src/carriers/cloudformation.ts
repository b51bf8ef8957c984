import { namesUnknownAction } from "../aws/inventory-actions.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Construct } from "../nodes/path.ts";
import { type Entry, isStructure, type Structure, type Tree } from "../syntax/tree.ts";
import type { NodeType } from "../vocabulary/generated/node-types.ts";
import { type Spelling, spellingOf } from "../vocabulary/spelling.ts";
import type { Binding } from "./carrier.ts";
import { intrinsicOf, isIntrinsic, isMacro } from "./intrinsics.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import { addDescribed, addOddList } from "./request-node.ts";
import { entriesOf, memberOf, pointed, type Resource, type Template, templatesIn } from "./template.ts";
import { templateFields, templateNames } from "./template-names.ts";
import { TemplateReferences } from "./template-references.ts";
import { templateResources } from "./template-resources.ts";
import { isBucket } from "./template-values.ts";

/** Values that the resource schemas list. */
const checkedValues: ReadonlySet<NodeType> = new Set<NodeType>([
  "IncludedObjectVersions",
  "OptionalField",
  "OptionalFields",
  "Frequency",
  "Format",
]);

const spelling = spellingOf({
  names: templateNames,
  optional: ["RequestBucket", "RequestId"],
  ways: {
    refuser: { name: "CloudFormation", checks: checkedValues },
    coerces: true,
    prefersBooleans: true,
    uniqueItems: true,
    ownsBuckets: true,
    fields: templateFields,
    isUnknown: isIntrinsic,
    opens: isMacro,
  },
});

const LIST = "InventoryConfigurations";

/** The configurations of a template's buckets; undefined where it has none, nor policies about them, or is no template. */
export function bindTemplate(tree: Tree): Binding | undefined {
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, spelling);
  const templates = templatesIn(tree).map((template) => [template, new TemplateReferences(template)] as const);
  for (const [template, references] of templates) {
    const own = { ...spelling, references };
    for (const resource of template.resources.values()) {
      if (!isBucket(resource)) continue;
      const [first] = addBucket(document, resource, own, references.identityOf(resource), tree.problems.length > 0);
      if (first) first.circle = circleIn(resource, template, references);
    }
  }
  // Without inventories there may be policies with a mistake about them.
  if (document.children.length === 0 && !(templates.length > 0 && namesUnknownAction(tree.text))) return undefined;
  const resources: Binding["resources"] = (facts) => templateResources(templates, facts);
  return { document, carrier: "cloudformation", root: { is: "ours" }, resources };
}

function addBucket(
  document: InventoryNode,
  resource: Resource,
  own: Spelling,
  called: string,
  isBroken: boolean,
): InventoryNode[] {
  const { name, entry, type, properties } = resource;
  const requests: InventoryNode[] = [];
  const written = properties && listIn(properties);
  const list = written ?? memberOf(asObject(entry.value), LIST);
  if (!list) return requests;
  const holder = written && memberOf(asObject(entry.value), "Properties");
  addList(document, holder ?? entry, list, own, isBroken);
  const bucket = memberOf(properties, "BucketName");
  for (const [branch, items] of listsIn(list).entries()) {
    for (const item of items) {
      const configuration = pointed(item);
      const node = addDescribed(document, { configuration, bucket, identity: `Resources.${name}`, spelling: own });
      node.branch = branch;
      node.isDirectory = type === "AWS::S3Express::DirectoryBucket";
      node.construct = constructOf(entry);
      const written = node.child("RequestBucket");
      if (written && written.reference?.service === undefined) {
        written.reference = { kind: "name", service: "bucket", identity: called };
      }
      requests.push(node);
    }
  }
  return requests;
}

/** A policy that a bucket waits for, and that names the bucket: each needs the other to be there first. */
function circleIn(
  { name, entry }: Resource,
  { resources }: Template,
  references: TemplateReferences,
): InventoryNode["circle"] {
  const value = memberOf(asObject(entry.value), "DependsOn")?.value;
  const names = isStructure(value) ? entriesOf(value).map((each) => each.value) : [value];
  for (const each of names) {
    if (!each || isStructure(each)) continue;
    const other = resources.get(each.value);
    const needs = other?.entry.value && references.dependenciesOf(other.entry.value).includes(`Resources.${name}`);
    if (needs && other.type === "AWS::S3::BucketPolicy") return { through: each.value, range: [each.start, each.end] };
  }
  return undefined;
}

function listIn(properties: Structure): Entry | undefined {
  return memberOf(properties, LIST) ?? entriesIn(properties).find((each) => /^inventor/i.test(each.name));
}

/**
 * The list itself, where its name or place is wrong, where it is none, or where a syntax problem may have swallowed it.
 * @param around the properties; the resource, where the list does not stand in them
 */
function addList(document: InventoryNode, around: Entry, list: Entry, own: Spelling, isBroken: boolean): void {
  const isMisnamed = list.name !== LIST || around.name !== "Properties";
  const { value } = list;
  const isSwallowed = isBroken && (!value || (!isStructure(value) && value.kind === "null"));
  if (!isSwallowed && (!value || isIntrinsic(value) || (value.kind === "list" && !isMisnamed))) return;
  const shown = isSwallowed ? { ...list, value: undefined } : list;
  addOddList(document, { list: shown, holder: around, isMisnamed, spelling: own });
}

/** The items of a list; of one that is chosen by a condition, those of each choice. */
function listsIn(list: Entry): Entry[][] {
  const { value } = list;
  const intrinsic = value && intrinsicOf(value);
  if (!intrinsic) return [asObject(value) ? [list] : entriesOf(value).filter(isItem)];
  const [, ...branches] = entriesOf(intrinsic.argument);
  return intrinsic.name === "If" ? branches.flatMap((branch) => listsIn(branch)) : [];
}

/** Whether an item is a configuration, or one of two; what is made elsewhere is none. */
function isItem({ value }: Entry): boolean {
  const intrinsic = value && intrinsicOf(value);
  return intrinsic ? intrinsic.name === "If" : value !== undefined;
}

/** The path that the CDK writes beside a resource: what its author can change. */
function constructOf(resource: Entry): Construct | undefined {
  const metadata = asObject(memberOf(asObject(resource.value), "Metadata")?.value);
  const path = memberOf(metadata, "aws:cdk:path")?.value;
  if (!path || isStructure(path) || path.kind !== "text") return undefined;
  return { path: path.value, range: [path.start, path.end] };
}

/** The names of a template. */
/** How a template spells the members of a configuration. */
export function templateSpelling(): Spelling {
  return spelling;
}
