import type { InventoryNode } from "../../nodes/node.ts";
import { memberOf } from "../../nodes/parent.ts";
import type { Member } from "../../vocabulary/member.ts";
import type { Spelling } from "../../vocabulary/spelling.ts";

/** What messages call a structure. */
export function structureName(node: InventoryNode): string {
  if (node.type === "Request") return "the request";
  return node.spelling.nameOf(memberOf(node));
}

/** What messages call a place: `Schedule.Frequency`. */
export function placeName(path: readonly Member[], { nameOf }: Pick<Spelling, "nameOf">): string {
  return path.map((member) => nameOf(member)).join(".");
}

/** The names of a structure's members, in the canonical order. */
export function memberNames(node: InventoryNode): string {
  return memberOf(node)
    .members.map((member) => node.spelling.nameOf(member))
    .join(", ");
}
