import type { InventoryNode } from "../model/node.ts";
import { type Dialect, type Member, nameIn } from "../model/vocabulary.ts";

/** What messages call a structure. */
export function structureName(node: InventoryNode, dialect: Dialect): string {
  if (node.type === "Request") return "the request";
  return node.member ? nameIn(node.member, dialect) : node.name;
}

/** What messages call a place: `Schedule.Frequency`. */
export function placeName(path: readonly Member[], dialect: Dialect): string {
  return path.map((member) => nameIn(member, dialect)).join(".");
}

/** The names of a structure's members, in the canonical order. */
export function memberNames(node: InventoryNode, dialect: Dialect): string {
  return (node.member?.members ?? []).map((member) => nameIn(member, dialect)).join(", ");
}
