import type { Range } from "../syntax/problem.ts";
import type { InventoryNode } from "./node.ts";

/** The name or the value of a member, and where it is written. */
export interface NodePlace {
  readonly node: InventoryNode;
  readonly part: "name" | "value";
  /** UTF-16 offsets. */
  readonly range: Range;
}

/** The member whose name or value the character at an offset belongs to; the innermost one, undefined where there is none. */
export function nodePlaceAt(root: InventoryNode, offset: number): NodePlace | undefined {
  let found = partOf(root, offset);
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      // The name of a header stands before what is its node.
      if (!isIn(offset, Math.min(child.start, child.nameStart), child.end)) continue;
      const place = partOf(child, offset);
      // Parts of a request lie in each other: the bucket in the host, the id in the target.
      if (place && (!found || length(place.range) <= length(found.range))) found = place;
      open.push(child);
    }
  }
  return found;
}

function partOf(node: InventoryNode, offset: number): NodePlace | undefined {
  const { nameStart, nameEnd, valueStart, valueEnd } = node;
  const isScalar = node.kind !== "map" && node.kind !== "list";
  if (isScalar && isIn(offset, valueStart, valueEnd) && (valueStart !== nameStart || node.value !== "")) {
    return { node, part: "value", range: [valueStart, valueEnd] };
  }
  if (isIn(offset, nameStart, nameEnd)) return { node, part: "name", range: [nameStart, nameEnd] };
  const [start, end] = endName(node);
  return isIn(offset, start, end) ? { node, part: "name", range: [start, end] } : undefined;
}

/** The name in the end tag of an element; nowhere else has a member a second one. */
function endName({ entry }: InventoryNode): Range {
  return entry?.endName ?? [-1, -1];
}

function isIn(offset: number, start: number, end: number): boolean {
  return offset >= start && offset < end;
}

function length([start, end]: Range): number {
  return end - start;
}
