import type { InventoryNode } from "../../nodes/node.ts";
import { memberOf } from "../../nodes/parent.ts";
import type { Member } from "../../vocabulary/member.ts";
import type { Spelling } from "../../vocabulary/spelling.ts";

/** What messages call a structure. */
export function structureName(node: InventoryNode): string {
  // What describes a request is one with the configuration.
  const described = node.isWritten ? undefined : node.child("InventoryConfiguration")?.member;
  if (node.type === "Request") return described ? node.spelling.nameOf(described) : node.name || "the request";
  // Of a level that this document should not have only its own name says anything.
  return node.member && !isOfOtherForm(node) ? node.spelling.nameOf(node.member) : node.name;
}

/** Whether it is a structure that documents of this form do not have. */
function isOfOtherForm({ isWritten, member, parent }: InventoryNode): boolean {
  return isWritten && member !== undefined && parent?.spelling.isWritten(member) === false;
}

/** What messages call a place: `Schedule.Frequency`, without levels that are not written. */
export function placeName(path: readonly Member[], { nameOf, isWritten }: Spelling): string {
  return path.flatMap((member) => (isWritten(member) ? nameOf(member) : [])).join(".");
}

/** The names of a structure's members, in the canonical order. */
export function memberNames(node: InventoryNode): string {
  const members = memberOf(node).members.filter((each) => !node.spelling.lacks(each));
  return members.map((each) => (isOfOtherForm(node) ? each.name : node.spelling.nameOf(each))).join(", ");
}
