import type { MisplacedMembers, UnknownMember } from "../../nodes/structure.ts";

/** Whether an unknown name is that of a member which the API has, and this carrier has no way to say. */
export function isLacking({ node, meant }: UnknownMember): boolean {
  return meant?.some((member) => node.spelling.lacks(member)) === true;
}

/** The same for members that stand in another structure than in the API. */
export function areLacking({ nodes, places }: MisplacedMembers): boolean {
  const { spelling } = nodes[0];
  return places.every(({ path }) => path.some((member) => spelling.lacks(member)));
}
