import type { Member } from "../vocabulary/member.ts";
import { Explanations } from "./explain.ts";
import type { InventoryNode } from "./node.ts";
import { addMissing, addWrongType, type Found, renamed } from "./structure-faults.ts";

/** Adds what is wrong with the values that conditions choose between below a node, each as a part of its own. */
export function addFaultsOfAlternatives({ children }: InventoryNode, found: Found): void {
  for (const child of children) {
    for (const alternative of child.alternatives ?? []) addFaultsOfPart(alternative, found);
    addFaultsOfAlternatives(child, found);
  }
}

/** What Ajv does for whole configurations. */
function addFaultsOfPart(node: InventoryNode, found: Found): void {
  const { member, kind, children, alternatives = [] } = node;
  for (const alternative of alternatives) addFaultsOfPart(alternative, found);
  if (!member || kind === "unknown") return;
  if (member.shape !== kind) return addWrongType(node, found);
  const explanations = new Explanations(children.filter(({ type, misnamed }) => type === "Unknown" && !misnamed));
  for (const child of children) {
    if (child.misnamed && child.member) found.unknown.push(renamed(child, child.member));
    addFaultsOfPart(child, found);
  }
  for (const { name } of missingFrom(node, member)) addMissing(node, name, explanations, found);
  for (const unknown of explanations.unknown) found.unknown.push(unknown);
  for (const misplaced of explanations.misplaced) found.misplaced.push(misplaced);
}

function missingFrom(node: InventoryNode, { shape, members }: Member): readonly Member[] {
  return shape === "map" ? members.filter(({ required, type }) => required && !node.child(type)) : [];
}

/** Adds what is wrong with a list that stands in no output: a carrier that describes buckets has it. */
export function addFaultsOfList(list: InventoryNode, found: Found): void {
  if (list.parent?.type === "ListOutput" || !list.member) return;
  if (list.misnamed) found.unknown.push({ node: list, meant: [list.member], by: "name", taken: false, certain: true });
  if (list.kind !== "list") addWrongType(list, found);
}
