import { letters } from "../vocabulary/other-names.ts";
import type { MisplacedMembers, UnknownMember } from "./explain.ts";
import type { InventoryNode, NodeType } from "./node.ts";
import { hasOpenMembers } from "./open-members.ts";
import type { ShapeProblems } from "./structure.ts";

/**
 * Whether a member that `parent` lacks is written under another name or at another place: then that is the mistake, and
 * nothing is missing. Also true where it cannot be known which members there are.
 */
export function isWrittenElsewhere(shape: ShapeProblems, parent: InventoryNode, type: NodeType): boolean {
  if (parent.kind !== "map" || !parent.reliable || parent.spelling.isPartial || hasOpenMembers(parent)) return true;
  const member = parent.member?.members.find((candidate) => candidate.type === type);
  if (!member) return true;
  const groups = byShape.get(shape) ?? groupsOf(shape);
  byShape.set(shape, groups);
  // What another configuration of a list has under a wrong name says nothing of this one.
  const near = new Set([parent.closest("InventoryConfiguration"), undefined]);
  return [...near].some((configuration) => {
    const { unknown = [], misplaced = [] } = groups.get(configuration) ?? {};
    return (
      unknown.some(({ meant }) => meant?.includes(member)) ||
      misplaced.some(
        ({ nodes, places }) =>
          places.some(({ path }) => path.includes(member)) ||
          nodes.some((node) => letters(node.name) === letters(member.name)),
      )
    );
  });
}

/** What is written elsewhere, by configuration; under undefined what stands in none. */
type Groups = Map<
  InventoryNode | undefined,
  { readonly unknown: UnknownMember[]; readonly misplaced: MisplacedMembers[] }
>;

const byShape = new WeakMap<ShapeProblems, Groups>();

function groupsOf({ unknown, misplaced }: ShapeProblems): Groups {
  const groups: Groups = new Map();
  const groupOf = (node: InventoryNode) => {
    const configuration = node.closest("InventoryConfiguration");
    const group = groups.get(configuration) ?? { unknown: [], misplaced: [] };
    groups.set(configuration, group);
    return group;
  };
  for (const each of unknown) groupOf(each.node).unknown.push(each);
  for (const each of misplaced) groupOf(each.nodes[0]).misplaced.push(each);
  return groups;
}
