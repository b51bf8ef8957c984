import {
  validateGetBucketInventoryConfigurationOutput,
  validateInventoryConfiguration,
  validateListBucketInventoryConfigurationsOutput,
  validatePutBucketInventoryConfigurationRequest,
} from "../vocabulary/generated/validators.ts";
import type { Member } from "../vocabulary/member.ts";
import { isOtherFilter, letters } from "../vocabulary/other-names.ts";
import type { StructureError, ValidateStructure } from "../vocabulary/validate-structure.ts";
import { Explanations, type MisplacedMembers, type UnknownMember } from "./explain.ts";
import { isJudgedEmpty } from "./judged-empty.ts";
import { meaningOf } from "./misnamed.ts";
import type { InventoryNode, NodeType } from "./node.ts";
import { hasOpenMembers } from "./open-members.ts";
import { toPlain } from "./plain.ts";
import { Pointers } from "./pointers.ts";

export interface MissingMember {
  readonly parent: InventoryNode;
  readonly member: Member;
}

/** Problems while they are gathered. */
export interface Found {
  readonly missing: MissingMember[];
  readonly unknown: UnknownMember[];
  readonly misplaced: MisplacedMembers[];
  /** Each once: a wrapper also says what is wrong with the configuration in it. */
  readonly wrongType: Set<InventoryNode>;
}

const validators: Partial<Record<NodeType, ValidateStructure>> = {
  InventoryConfiguration: validateInventoryConfiguration,
  Request: validatePutBucketInventoryConfigurationRequest,
  GetOutput: validateGetBucketInventoryConfigurationOutput,
  ListOutput: validateListBucketInventoryConfigurationsOutput,
};

/** Adds what Ajv finds wrong with a root, paired with what explains it. */
export function addFaults(root: InventoryNode, found: Found): void {
  const validate = validators[root.type];
  if (!validate) return;
  const stray = strayNodes(root);
  const isValid = validate(toPlain(root));
  for (const node of stray) if (node.misnamed && node.member) found.unknown.push(renamed(node, node.member));
  if (isValid && stray.length === 0) return;
  const errors = validate.errors ?? [];
  const names: InventoryNode[] = [];
  const pointers = new Pointers(root);
  for (const node of [...unknownNodes(errors, pointers), ...stray]) {
    if (node.misnamed) continue;
    if (node.type !== "StrayText") names.push(node);
    else if (node.kind !== "unknown") found.wrongType.add(node);
  }
  const explanations = new Explanations(names);
  for (const error of errors) {
    const node = pointers.nodeAt(error.instancePath);
    if (error.keyword === "type") addWrongType(node, found);
    if (error.keyword === "required") addMissing(node, error.params.missingProperty ?? "", explanations, found);
  }
  for (const unknown of explanations.unknown) found.unknown.push(unknown);
  for (const misplaced of explanations.misplaced) found.misplaced.push(misplaced);
}

export function addWrongType(node: InventoryNode, found: Found): void {
  // What stands between the items of a broken list may be a part of one.
  if (node.kind === "unknown" || !node.reliable) return;
  // A scalar where the boolean belongs is the concern of invalid-boolean.
  const isScalar = node.kind !== "map" && node.kind !== "list" && node.kind !== "null";
  if (node.type === "IsEnabled" && isScalar) return;
  found.wrongType.add(node);
}

export function addMissing(parent: InventoryNode, name: string, explanations: Explanations, found: Found): void {
  const member = parent.member?.members.find((candidate) => candidate.name === name);
  if (!member || !parent.reliable || !parent.spelling.requires(member)) return;
  // An empty structure is one mistake of its own: empty-value.
  if (isJudgedEmpty(parent)) return;
  // What is filled in, or filters by something else, stands for whatever is missing.
  if (hasOpenMembers(parent) || parent.children.some((child) => child.type === "Unknown" && isOtherFilter(child)))
    return;
  if (explanations.standFor(parent, member)) return;
  found.missing.push({ parent, member });
}

function unknownNodes(errors: readonly StructureError[], pointers: Pointers): InventoryNode[] {
  const nodes: InventoryNode[] = [];
  const known = new Map<InventoryNode, ReadonlyMap<string, readonly InventoryNode[]>>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const parent = pointers.nodeAt(error.instancePath);
    const byName = known.get(parent) ?? unknownByName(parent);
    known.set(parent, byName);
    const name = error.params.additionalProperty?.slice(1) ?? "";
    for (const child of byName.get(name) ?? []) nodes.push(child);
  }
  return nodes;
}

function unknownByName({ children }: InventoryNode): ReadonlyMap<string, readonly InventoryNode[]> {
  const byName = new Map<string, InventoryNode[]>();
  for (const child of children) {
    if (child.type !== "Unknown") continue;
    const others = byName.get(child.name);
    if (others) others.push(child);
    else byName.set(child.name, [child]);
  }
  return byName;
}

/** A member that only needs its right name. */
export function renamed(node: InventoryNode, member: Member): UnknownMember {
  const own = letters(node.spelling.nameOf(member));
  const isNumber = letters(node.name) === own || `${letters(node.name)}s` === own;
  const certain = isNumber || (node.parent?.member !== undefined && meaningOf(node, node.parent.member) !== undefined);
  return { node, meant: [member], by: certain ? "name" : "distance", taken: false, certain };
}

/** What Ajv cannot see: text between elements, elements of another name in a list, members read as what they mean. */
function strayNodes(root: InventoryNode): InventoryNode[] {
  const nodes: InventoryNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      const isStrayItem = child.type === "Unknown" && node.member?.shape === "list" && child.name !== "";
      if (child.type === "StrayText" || child.misnamed || (isStrayItem && node.kind === "list")) nodes.push(child);
      if (child.children.length > 0 && child.member && child.type !== "InventoryConfiguration") open.push(child);
    }
  }
  return nodes;
}
