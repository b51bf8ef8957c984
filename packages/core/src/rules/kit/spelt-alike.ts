import type { InventoryNode } from "../../nodes/node.ts";
import type { UnknownMember } from "../../nodes/structure.ts";
import type { Member } from "../../vocabulary/member.ts";
import { letters } from "../../vocabulary/other-names.ts";

/** A name, and how it is written here. */
export interface Renaming {
  readonly node: InventoryNode;
  readonly member: Member;
}

/** From this many names on it is one mistake: the whole was written in the style of something else. */
const MIN_NAMES = 3;

/**
 * Names that differ from the right ones in case and separators only, together where a configuration has several:
 * `inventoryConfigurations`, `id`, `enabled`. In source order; what stands in a list whose name is wrong goes with it.
 */
export function speltAlike(unknown: readonly UnknownMember[]): Renaming[][] {
  const all = unknown.flatMap((each) => renamingOf(each) ?? []).sort((a, b) => a.node.nameStart - b.node.nameStart);
  const groups = new Map<InventoryNode, Renaming[]>();
  let list: InventoryNode | undefined;
  for (const each of all) {
    const { node } = each;
    if (node.type === "InventoryConfigurationList") list = node;
    const owner = list && node.start < list.end ? list : rootOf(node);
    const group = groups.get(owner);
    if (group) group.push(each);
    else groups.set(owner, [each]);
  }
  return [...groups.values()].filter(({ length }) => length >= MIN_NAMES);
}

function renamingOf({ node, meant = [], certain }: UnknownMember): Renaming | undefined {
  const [member, ...others] = meant;
  if (!member || others.length > 0 || !certain || node.name.includes(":")) return undefined;
  return letters(node.name) === letters(node.spelling.nameOf(member)) ? { node, member } : undefined;
}

/** What stands in the document itself. */
function rootOf(node: InventoryNode): InventoryNode {
  let root = node;
  while (root.parent?.parent) root = root.parent;
  return root;
}
