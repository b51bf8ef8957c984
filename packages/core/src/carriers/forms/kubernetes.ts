import { type Entry, isStructure, type Structure, type Tree } from "../../syntax/tree.ts";
import { asObject } from "../recognise/likeness.ts";
import { entriesOf, memberOf } from "../template.ts";

/** An object of a Kubernetes manifest. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string | undefined;
  /** What it is specified by, and what stands in there. */
  readonly entry: Entry;
  readonly spec: Structure;
  /** Whether something makes it of more than is written: a composition, with what patches add. */
  readonly isNested: boolean;
}

/** The objects with a specification in a stream of documents, those of lists and in others too. */
export function objectsIn(tree: Tree): KubernetesObject[] {
  const found: KubernetesObject[] = [];
  const open = tree.roots.map(({ value }) => ({ value, isNested: false }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, isNested } = next;
    const object = asObject(value);
    const entry = memberOf(object, "spec");
    const spec = asObject(entry?.value);
    const [apiVersion, kind] = ["apiVersion", "kind"].map((name) => textIn(object, name));
    if (apiVersion !== undefined && kind !== undefined && entry && spec) {
      const name = textIn(asObject(memberOf(object, "metadata")?.value), "name");
      found.push({ apiVersion, kind, name, entry, spec, isNested });
    }
    const isList = kind?.endsWith("List") === true;
    const isObject = kind !== undefined && !isList;
    for (const child of entriesOf(value).reverse()) open.push({ value: child.value, isNested: isNested || isObject });
  }
  return found;
}

/** The text of a member. */
export function textIn(structure: Structure | undefined, name: string): string | undefined {
  const value = memberOf(structure, name)?.value;
  return value && !isStructure(value) && value.kind === "text" ? value.value : undefined;
}
