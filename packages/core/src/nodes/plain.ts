import type { InventoryNode } from "./node.ts";

/** A JSON value with the API's own member names. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * The plain value of a node for structural checks. Members that the vocabulary does not know get a `?` in front of
 * their names, since an XML element may be called as an SDK's member is. Of duplicates the one counts that the document
 * means. A configuration inside a wrapper is left out: it is checked by itself. Values that cannot be known pass for
 * what is expected.
 */
export function toPlain(node: InventoryNode): Plain {
  switch (node.kind) {
    case "map":
      return plainMap(node);
    case "list":
      return node.children.filter((child) => child.member).map((child) => plainMember(child));
    case "number":
      return 0;
    case "boolean":
      return true;
    case "null":
      return null;
    case "unknown":
      return node.member?.shape === "boolean" ? true : "";
    default:
      return node.value;
  }
}

function plainMap(node: InventoryNode): Plain {
  // Without a prototype: `__proto__` is a name like any other.
  const plain: Record<string, Plain> = Object.create(null);
  for (const child of node.children) {
    if (child.type === "StrayText" || isRequestPart(child)) continue;
    const name = child.member ? child.member.name : `?${child.name}`;
    if (name in plain && node.spelling.counts === "first") continue;
    plain[name] = plainMember(child);
  }
  return plain;
}

function plainMember(child: InventoryNode): Plain {
  return child.type === "InventoryConfiguration" && child.kind === "map" ? {} : toPlain(child);
}

/** Lines of a raw request are no members. */
function isRequestPart(node: InventoryNode): boolean {
  return node.parent?.type === "Request" && !node.member && node.type !== "Unknown";
}
