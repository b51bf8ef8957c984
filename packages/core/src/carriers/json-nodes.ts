import { InventoryNode } from "../model/node.ts";
import { hasPlaceholder } from "../model/placeholder.ts";
import { type Member, membersByName } from "../model/vocabulary.ts";
import type { JsonMember, JsonObject, JsonScalar, JsonValue } from "../syntax/types.ts";
import { readMisnamed } from "./misnamed.ts";

/** What a JSON node was made from: a member of an object, an item of an array, or the root value. */
export interface JsonOrigin {
  /** Undefined for items and the root. */
  readonly member: JsonMember | undefined;
  /** Undefined where nothing is written behind the colon yet. */
  readonly value: JsonValue | undefined;
}

/** Turns the member of a JSON object into inventory nodes. */
export function jsonMemberNode(written: JsonMember, member: Member | undefined, parent: InventoryNode): InventoryNode {
  const origin: JsonOrigin = { member: written, value: written.value };
  const node = new InventoryNode(
    member?.type ?? "Unknown",
    written.name,
    member,
    parent,
    origin,
    written.start,
    written.end,
    written.nameStart,
    written.nameEnd,
  );
  if (written.value) readValue(node, written.value, member);
  return node;
}

/** Turns the root value or an item of a list into inventory nodes; it has no name, so an opening brace stands for it. */
export function jsonValueNode(value: JsonValue, member: Member | undefined, parent: InventoryNode): InventoryNode {
  const origin: JsonOrigin = { member: undefined, value };
  const nameEnd = value.kind === "object" || value.kind === "array" ? value.start + 1 : value.end;
  const node = new InventoryNode(
    member?.type ?? "Unknown",
    "",
    member,
    parent,
    origin,
    value.start,
    value.end,
    value.start,
    nameEnd,
  );
  readValue(node, value, member);
  return node;
}

function readValue(node: InventoryNode, value: JsonValue, member: Member | undefined): void {
  node.valueStart = value.start;
  node.valueEnd = value.end;
  node.outerStart = value.start;
  node.outerEnd = value.end;
  if (value.kind === "object") return readObject(node, value, member);
  if (value.kind === "array") {
    node.kind = "list";
    node.reliable = value.closed;
    const item = member?.shape === "list" ? member.members[0] : undefined;
    for (const element of value.elements) {
      const made = jsonValueNode(element, item, node);
      made.index = node.children.length;
      node.children.push(made);
    }
    return;
  }
  readScalar(node, value, member);
}

function readObject(node: InventoryNode, value: JsonObject, member: Member | undefined): void {
  node.kind = "map";
  node.reliable = value.closed;
  const names = member?.shape === "map" ? membersByName(member, "json") : undefined;
  let isKnown = true;
  for (const child of value.members) {
    const known = names?.get(child.name);
    if (!known) isKnown = false;
    node.children.push(jsonMemberNode(child, known, node));
  }
  if (isKnown || !names) return;
  readMisnamed(node, "json", (unknown, meant) => {
    const { member: written } = unknown.syntax as JsonOrigin;
    return written ? jsonMemberNode(written, meant, node) : unknown;
  });
}

function readScalar(node: InventoryNode, value: JsonScalar, member: Member | undefined): void {
  node.value = value.value;
  switch (value.kind) {
    case "string": {
      // A key may begin or end with a blank, so a prefix means what is written.
      const keepsSpace = member?.type === "FilterPrefix" || member?.type === "DestinationPrefix";
      if (!keepsSpace) node.value = value.value.trim();
      node.padded = node.value !== "" && node.value.length !== value.value.length;
      node.kind = hasPlaceholder(value.value) ? "unknown" : "text";
      return;
    }
    case "number":
    case "boolean":
    case "null":
      node.kind = value.kind;
      return;
    default:
      // A template expression cannot be known; a bare word is a syntax problem, and what it means is a guess.
      node.kind = "unknown";
  }
}
