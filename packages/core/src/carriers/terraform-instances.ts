import { bind } from "../nodes/bind.ts";
import type { DeclaredResource, InventoryNode } from "../nodes/node.ts";
import { isStructure, type Value } from "../syntax/tree.ts";
import { asObject } from "./recognise/likeness.ts";
import { attributeOf, type Declaration } from "./terraform-module.ts";
import { addressOf, type Declared, TerraformValues } from "./terraform-values.ts";

/** What of a resource is no part of its configuration: how often there is one, and in which Region. */
export function resourceOf(
  request: InventoryNode,
  declaration: Declaration,
  declared: Declared,
  isPartial: boolean,
): DeclaredResource {
  const body = asObject(declaration.entry.value);
  const values = new TerraformValues(declared, undefined);
  const repeated = attributeOf(body, "for_each") ?? attributeOf(body, "count");
  return {
    address: addressOf(declaration),
    isPartial,
    instances: repeated && { by: repeated.name, count: countOf(request, repeated.value, values) },
    region: regionOf(request, declaration, values, declared),
  };
}

/** How many there are that are the same; undefined where their names or buckets differ, or nothing tells how many. */
function countOf(request: InventoryNode, value: Value | undefined, values: TerraformValues): number | undefined {
  const id = request.child("InventoryConfiguration")?.effective("Id")?.entry?.value;
  const bucket = request.effective("RequestBucket")?.entry?.value;
  const isSame = [id, bucket].every((each) => each && isConstant(each));
  return isSame ? values.countOf(value) : undefined;
}

/** Whether a value is the same for every instance of a resource. */
function isConstant(value: Value): boolean {
  return !isStructure(value) && !(value.expression && /\b(?:each|count|self)\b/.test(value.source));
}

/** The Region that a resource names itself, or that its provider does, where it is written out. */
function regionOf(
  request: InventoryNode,
  { block, type, entry }: Declaration,
  values: TerraformValues,
  declared: Declared,
): DeclaredResource["region"] {
  const body = asObject(entry.value);
  const own = attributeOf(body, "region");
  if (own) return regionIn(request, own.value, "resource", values);
  // Which provider a module is given is another matter.
  if (block === "module" && attributeOf(body, "providers")) return undefined;
  const [kind = "", alias] = providerName(attributeOf(body, "provider")?.value) ?? [type?.split("_")[0] ?? "aws"];
  const providers = (declared.get(`provider.${kind}`) ?? []).filter(({ entry: provider }) => {
    const named = attributeOf(asObject(provider.value), "alias")?.value;
    return alias === undefined ? !named : named !== undefined && !isStructure(named) && named.value === alias;
  });
  const [only, ...others] = providers;
  if (!only || others.length > 0) return undefined;
  const region = attributeOf(asObject(only.entry.value), "region")?.value;
  return regionIn(request, region, "provider", values, only.elsewhere !== undefined);
}

/** `aws.west`, in JSON as a text. */
function providerName(value: Value | undefined): readonly string[] | undefined {
  if (!value || isStructure(value)) return undefined;
  if (value.expression) return value.expression.kind === "reference" ? value.expression.path : [""];
  return value.value.split(".");
}

function regionIn(
  request: InventoryNode,
  value: Value | undefined,
  by: "resource" | "provider",
  values: TerraformValues,
  isElsewhere = false,
): DeclaredResource["region"] {
  const name = value && (value.expression ? values.resolve(value)?.text : !isStructure(value) && value.value);
  if (!value || !name) return undefined;
  const { start, end } = value;
  const entry = { name: "region", key: "region", start, end, nameStart: start, nameEnd: end, value, closed: true };
  return { name, by, node: isElsewhere ? undefined : bind(entry, undefined, request) };
}
