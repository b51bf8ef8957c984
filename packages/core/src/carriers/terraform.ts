import { namesUnknownAction } from "../aws/inventory-actions.ts";
import { bind } from "../nodes/bind.ts";
import { InventoryNode } from "../nodes/node.ts";
import { type Entry, isStructure, isTemplated, type Scalar, type Tree, type Value } from "../syntax/tree.ts";
import { id } from "../vocabulary/generated/vocabulary.ts";
import type { References } from "../vocabulary/references.ts";
import type { Spelling } from "../vocabulary/spelling.ts";
import type { Asked, Binding } from "./carrier.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import { addDescribed } from "./request-node.ts";
import { ModuleFiles } from "./terraform-files.ts";
import { resourceOf } from "./terraform-instances.ts";
import { isJson, withTemplates } from "./terraform-json.ts";
import { attributeOf, type Declaration, declarationsIn } from "./terraform-module.ts";
import { isOverride, markPartial, overridden } from "./terraform-overrides.ts";
import { moduleOf, TerraformReferences } from "./terraform-references.ts";
import { terraformResources } from "./terraform-resources.ts";
import { bucketModule, cloudControlResource, inventoryResource } from "./terraform-spellings.ts";

/** Where the module is known to come from: its registry address, or its repository. */
const BUCKET_MODULE = /(?:^|\/)terraform-aws-modules\/(?:s3-bucket\/aws|terraform-aws-s3-bucket)(?=$|[./?])/;

const INVENTORY = "aws_s3_bucket_inventory";

const cloudControlTypes: ReadonlySet<string> = new Set(["awscc_s3_bucket", "awscc_s3express_directory_bucket"]);

/** The inventory configurations of a Terraform file; undefined where it has none, nor a mistaken policy about them. */
export function bindTerraform(
  tree: Tree,
  { siblings, fileName, readTemplate }: Omit<Asked, "carrier" | "strict"> = {},
): Binding | undefined {
  const hasMistakenPolicies = namesUnknownAction(tree.text);
  if (!declarationsIn(tree).some((each) => isOurs(each) || (hasMistakenPolicies && mayHavePolicy(each))))
    return undefined;
  const read = (file: Tree) => declarationsIn(readTemplate && isJson(file) ? withTemplates(file, readTemplate) : file);
  const declarations = read(tree);
  const files = new ModuleFiles(siblings?.() ?? [], read);
  const others = files.neededBy(declarations, isOurs);
  const isWhole = siblings !== undefined && !tree.roots.some(({ value }) => isTemplated(value));
  const module = moduleOf([...declarations, ...others], isWhole, isJson(tree), () => files.rest());
  const isPartial = isOverride(fileName);
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, inventoryResource);
  for (const declaration of declarations.filter(isOurs)) {
    const own = isPartial ? declaration : overridden(declaration, others);
    for (const node of declaredIn(document, own, new TerraformReferences(module, own))) {
      if (isPartial) markPartial(node);
      node.resource = resourceOf(node, own, module.declared, isPartial);
    }
  }
  if (document.children.length === 0 && !hasMistakenPolicies) return undefined;
  const resources: Binding["resources"] = (facts) => terraformResources(module, tree, facts);
  return { document, carrier: "terraform", root: { is: "ours" }, resources };
}

function mayHavePolicy({ block }: Declaration): boolean {
  return block === "resource" || block === "data";
}

/** Whether a declaration may hold configurations. */
function isOurs({ block, type, entry }: Declaration): boolean {
  if (block === "module") return attributeOf(asObject(entry.value), "inventory_configuration") !== undefined;
  return block === "resource" && type !== undefined && (type === INVENTORY || cloudControlTypes.has(type));
}

/** Adds the requests that a declaration makes. */
function declaredIn(document: InventoryNode, declaration: Declaration, references: References): InventoryNode[] {
  const { block, type, entry } = declaration;
  if (block === "module") return addModule(document, declaration, resolving(bucketModule, references));
  if (type !== INVENTORY) return addBucket(document, declaration, resolving(cloudControlResource, references));
  if (!isStructure(entry.value)) return [];
  const bucket = attributeOf(asObject(entry.value), "bucket");
  const identity = bucket?.value?.expression && references.resolve(bucket.value)?.reference?.identity;
  const spelling = resolving(inventoryResource, references);
  return [addDescribed(document, { configuration: entry, bucket, identity, spelling })];
}

/** A spelling with what is known of references; what was meant to be one is not judged as a text. */
function resolving(spelling: Spelling, references: References): Spelling {
  const isLost = (value: Value): boolean => references.lostIn(value) !== undefined;
  return {
    ...spelling,
    references,
    isUnknown: (value, name) => spelling.isUnknown?.(value, name) === true || isLost(value),
  };
}

/** The list of a bucket that is made after CloudFormation's schema. */
function addBucket(document: InventoryNode, { type, name, entry }: Declaration, spelling: Spelling): InventoryNode[] {
  const body = asObject(entry.value);
  const list = attributeOf(body, "inventory_configurations")?.value;
  const bucket = attributeOf(body, "bucket_name");
  return (isStructure(list) && list.kind === "list" ? entriesIn(list) : []).flatMap((item) => {
    const value = asObject(item.value);
    if (!value || value.expression) return [];
    const [first] = entriesIn(value);
    // Something missing in an item, which has no name, is told at its first key.
    const configuration = first ? { ...item, nameStart: first.nameStart, nameEnd: first.nameEnd } : item;
    return addDescribed(document, { configuration, bucket, identity: `${type}.${name}`, spelling });
  });
}

/** `inventory_configuration = { daily = { … } }` of the module for buckets; the names in it are the Ids. */
function addModule(document: InventoryNode, { name, entry }: Declaration, spelling: Spelling): InventoryNode[] {
  const body = asObject(entry.value);
  const source = attributeOf(body, "source")?.value;
  const map = asObject(attributeOf(body, "inventory_configuration")?.value);
  if (!map || map.expression || source?.kind !== "text" || !BUCKET_MODULE.test(source.value)) return [];
  return entriesIn(map).flatMap((configuration) => {
    if (!asObject(configuration.value)) return [];
    const own = attributeOf(asObject(configuration.value), "bucket");
    const bucket = own ?? attributeOf(body, "bucket");
    const node = addDescribed(document, {
      configuration,
      bucket: bucket && { ...bucket, name: "bucket" },
      identity: `module.${name}`,
      spelling,
    });
    const inventory = node.child("InventoryConfiguration");
    if (inventory) inventory.children.unshift(bind(keyAsId(configuration), id, inventory));
    return node;
  });
}

/** The key of a map as a member with that text as its value. */
function keyAsId({ name, nameStart, nameEnd }: Entry): Entry {
  const place = { start: nameStart, end: nameEnd, nameStart, nameEnd };
  const value: Scalar = {
    kind: "text",
    value: name,
    source: name,
    ...place,
    outer: [nameStart, nameEnd],
    quoted: true,
  };
  return { name, key: name, ...place, value, closed: true };
}
