import type { InventoryNode } from "../nodes/node.ts";
import { type Entry, isEntry, type Scalar, type Structure } from "../syntax/tree.ts";
import { asObject, entriesIn } from "./recognise/likeness.ts";
import type { Declaration } from "./terraform-module.ts";
import { addressOf } from "./terraform-values.ts";

/**
 * Whether what a file declares is put over what the others declare. Source: Terraform documentation, "Override Files",
 * read 2026-11.
 */
export function isOverride(fileName: string | undefined): boolean {
  return fileName !== undefined && /(?:^|[\\/_])override\.(?:tf|tofu)(?:\.json)?$/i.test(fileName);
}

/** What an override file has of a resource: everything else stands in another file. */
export function markPartial(request: InventoryNode): void {
  request.reliable = false;
  const configuration = request.child("InventoryConfiguration");
  if (configuration) configuration.reliable = false;
}

/** A declaration in which all that override files say of it is unknown. */
export function overridden(declaration: Declaration, others: readonly Declaration[]): Declaration {
  const { entry } = declaration;
  const body = asObject(entry.value);
  const address = addressOf(declaration);
  const over = others.filter((other) => isOverride(other.elsewhere?.fileName) && addressOf(other) === address);
  if (!body || over.length === 0) return declaration;
  const bodies = over.flatMap((other) => asObject(other.entry.value) ?? []);
  const names = new Set(bodies.flatMap((each) => entriesIn(each)).map(nameOf));
  const kept = body.children.filter((child) => !isEntry(child) || !names.has(nameOf(child)));
  const value: Structure = { ...body, children: [...kept, ...[...names].map((name) => unknownAt(name, entry))] };
  return { ...declaration, entry: { ...entry, value } };
}

/** What an entry sets: a `dynamic` block sets the block that it makes. */
function nameOf({ name, labels }: Entry): string {
  return name === "dynamic" ? (labels?.[0]?.value ?? name) : name;
}

function unknownAt(name: string, { nameStart, nameEnd, end }: Entry): Entry {
  const place = { start: nameStart, end };
  const value: Scalar = {
    kind: "unknown",
    value: "",
    source: "",
    ...place,
    outer: [nameStart, end],
    quoted: false,
    expression: { kind: "other" },
  };
  return { name, key: name, ...place, nameStart, nameEnd, value, closed: true };
}
