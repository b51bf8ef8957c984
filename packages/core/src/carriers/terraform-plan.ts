import { InventoryNode } from "../nodes/node.ts";
import { type Entry, isStructure, type Structure, type Tree } from "../syntax/tree.ts";
import type { Binding } from "./carrier.ts";
import { asObject, entriesIn, memberValue, objectsIn } from "./recognise/likeness.ts";
import { addDescribed } from "./request-node.ts";
import { attributeOf } from "./terraform-module.ts";
import { plannedResource } from "./terraform-spellings.ts";

/**
 * The inventory resources in what `terraform show -json` prints of a plan or a state; undefined where it is none or has
 * none. What is known only after the plan is applied is unknown.
 */
export function bindPlan(tree: Tree): Binding | undefined {
  const root = asObject(tree.roots[0]?.value);
  if (!root || memberValue(root, "format_version") === undefined) return undefined;
  const values = asObject(memberValue(root, "planned_values")) ?? asObject(memberValue(root, "values"));
  const top = values && asObject(memberValue(values, "root_module"));
  if (!top) return undefined;
  const document = InventoryNode.ofDocument(tree.text.length, tree.origin, plannedResource);
  const unknown = unknownByAddress(root);
  for (const resource of resourcesIn(top)) addResource(document, resource, unknown);
  if (document.children.length === 0) return undefined;
  return { document, carrier: "terraform-plan", root: { is: "ours" } };
}

/** The resources of a module and of those that it calls. */
function resourcesIn(top: Structure): Structure[] {
  const found: Structure[] = [];
  const open = [top];
  for (let module = open.pop(); module; module = open.pop()) {
    for (const resource of objectsIn(memberValue(module, "resources"))) found.push(resource);
    for (const child of objectsIn(memberValue(module, "child_modules"))) open.push(child);
  }
  return found;
}

function addResource(document: InventoryNode, resource: Structure, unknown: ReadonlyMap<string, Structure>): void {
  const values = attributeOf(resource, "values");
  const known = asObject(values?.value);
  if (textOf(resource, "type") !== "aws_s3_bucket_inventory" || !values || !known) return;
  if (textOf(resource, "mode") === "data") return;
  const address = attributeOf(resource, "address");
  const after = unknown.get(textOf(resource, "address") ?? "");
  // Something missing in it is told at its address, which is all that a reader of a plan knows it by.
  const place = address?.value ?? values;
  const value = after ? withUnknown(known, after) : known;
  const configuration: Entry = { ...values, value, nameStart: place.start, nameEnd: place.end };
  addDescribed(document, {
    configuration,
    bucket: attributeOf(value, "bucket"),
    identity: undefined,
    spelling: document.spelling,
  });
}

/** What is not known before the plan is applied, by address. */
function unknownByAddress(root: Structure): ReadonlyMap<string, Structure> {
  const found = new Map<string, Structure>();
  for (const change of objectsIn(memberValue(root, "resource_changes"))) {
    const address = textOf(change, "address");
    const after = asObject(memberValue(change, "change"));
    const unknown = after && asObject(memberValue(after, "after_unknown"));
    if (address !== undefined && unknown) found.set(address, unknown);
  }
  return found;
}

/** A structure with unknown members where `unknown` has true: `values` leaves them out. */
function withUnknown(known: Structure, unknown: Structure): Structure {
  const children = known.children.map((child, index) => {
    if (!("nameStart" in child)) return child;
    const entry = known.kind === "list" ? entriesIn(unknown)[index] : attributeOf(unknown, child.name);
    const inner = entry?.value;
    if (!isStructure(child.value) || !isStructure(inner)) return child;
    return { ...child, value: withUnknown(child.value, inner) };
  });
  const missing =
    known.kind === "list"
      ? []
      : entriesIn(unknown).filter(({ name, value }) => {
          return value?.kind === "boolean" && value.value === "true" && !attributeOf(known, name)?.value;
        });
  const made = missing.map((entry): Entry => {
    const { start, end } = entry;
    return {
      ...entry,
      value: {
        kind: "unknown",
        value: "",
        source: "",
        start,
        end,
        outer: [start, end],
        quoted: false,
        expression: { kind: "other" },
      },
    };
  });
  return { ...known, children: [...children, ...made] };
}

function textOf(structure: Structure, name: string): string | undefined {
  const value = memberValue(structure, name);
  return value?.kind === "text" ? value.value : undefined;
}
