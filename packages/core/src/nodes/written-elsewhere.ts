import { letters } from "../vocabulary/other-names.ts";
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
  // What another configuration of a list has under a wrong name says nothing of this one.
  const configuration = parent.closest("InventoryConfiguration");
  const isNear = (node: InventoryNode): boolean => {
    const own = node.closest("InventoryConfiguration");
    return own === configuration || own === undefined;
  };
  const isMeant = shape.unknown.some(({ node, meant }) => meant?.includes(member) && isNear(node));
  return (
    isMeant ||
    shape.misplaced.some(
      ({ nodes, places }) =>
        (places.some(({ path }) => path.includes(member)) ||
          nodes.some((node) => letters(node.name) === letters(member.name))) &&
        isNear(nodes[0]),
    )
  );
}
