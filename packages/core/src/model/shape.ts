import {
  validateGetBucketInventoryConfigurationOutput,
  validateInventoryConfiguration,
  validateListBucketInventoryConfigurationsOutput,
  validatePutBucketInventoryConfigurationRequest,
} from "../generated/validators.ts";
import { inventoryConfiguration } from "../generated/vocabulary.ts";
import type { InventoryNode, NodeType } from "./node.ts";
import { letters, meaningOf } from "./other-names.ts";
import { hasPlaceholder } from "./placeholder.ts";
import { toPlain } from "./plain.ts";
import type { StructureError, ValidateStructure } from "./structure.ts";
import { type Dialect, type Member, pathsTo } from "./vocabulary.ts";

/** What is wrong with the structure: each mistake once, paired with what explains it. */
export interface ShapeProblems {
  readonly missing: readonly { readonly parent: InventoryNode; readonly member: Member }[];
  readonly unknown: readonly UnknownMember[];
  readonly misplaced: readonly MisplacedMembers[];
  readonly wrongType: readonly InventoryNode[];
}

export interface UnknownMember {
  readonly node: InventoryNode;
  /** The members that lead from the parent to what is meant; undefined where nothing is near. */
  readonly meant: readonly Member[] | undefined;
  /** Whether the meaning is certain and its place still free. */
  readonly certain: boolean;
}

/** Members that stand in one parent and belong together into another. */
export interface MisplacedMembers {
  readonly nodes: readonly InventoryNode[];
  readonly parent: InventoryNode;
  /** The members that lead from `from` to the right place, the member itself included. */
  readonly path: readonly Member[];
  /** The node that `path` starts at: the parent, or the configuration or request around it. */
  readonly from: InventoryNode;
}

const validators: Partial<Record<NodeType, ValidateStructure>> = {
  InventoryConfiguration: validateInventoryConfiguration,
  Request: validatePutBucketInventoryConfigurationRequest,
  GetOutput: validateGetBucketInventoryConfigurationOutput,
  ListOutput: validateListBucketInventoryConfigurationsOutput,
};

/** Checks the structure of every configuration, and of what is wrapped around it, with the checks that Ajv compiled. */
export function shapeProblems(document: InventoryNode, dialect: Dialect): ShapeProblems {
  const found: Found = { missing: [], unknown: [], misplaced: [], wrongType: [] };
  const open = [...document.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.member && node.kind !== "unknown") checkRoot(node, dialect, found);
    if (node.type === "InventoryConfiguration") continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) open.push(child);
    }
  }
  return found;
}

interface Found {
  missing: { parent: InventoryNode; member: Member }[];
  unknown: UnknownMember[];
  misplaced: MisplacedMembers[];
  wrongType: InventoryNode[];
}

function checkRoot(root: InventoryNode, dialect: Dialect, found: Found): void {
  const validate = validators[root.type];
  if (!validate) return;
  const stray = strayNodes(root);
  if (validate(toPlain(root)) && stray.length === 0) return;
  const errors = validate.errors ?? [];
  const explained: Explained[] = [];
  for (const node of [...unknownNodes(root, errors), ...stray]) {
    if (node.type === "StrayText") {
      if (node.kind !== "unknown") found.wrongType.push(node);
    } else if (node.parent?.reliable && !hasPlaceholder(node.name)) explain(node, node.parent, dialect, found, explained);
  }
  for (const error of errors) {
    const node = nodeAt(root, error.instancePath);
    if (error.keyword === "type") addWrongType(node, found);
    if (error.keyword === "required") addMissing(node, error.params.missingProperty ?? "", explained, found);
  }
}

/** A member that an unknown or misplaced one stands for, so that it is not reported as missing too. */
interface Explained {
  readonly parent: InventoryNode;
  readonly path: readonly Member[];
}

function explain(node: InventoryNode, parent: InventoryNode, dialect: Dialect, found: Found, explained: Explained[]): void {
  const member = parent.member;
  if (!member) return;
  const here = meaningOf(node.name, member, dialect);
  const belongsHere = here && (here.path.length === 1 || letters(node.name) !== letters(here.path.at(-1)?.name ?? ""));
  if (here) explained.push({ parent, path: here.path });
  if (belongsHere) {
    const taken = here.path.length === 1 ? parent.child(here.path[0]?.type ?? "Unknown") : nodeAlong(parent, here.path);
    found.unknown.push({ node, meant: here.path, certain: here.by === "name" && !taken });
    return;
  }
  const misplaced = here ? { from: parent, path: here.path } : belongsOutside(node, parent);
  if (!misplaced) {
    found.unknown.push({ node, meant: undefined, certain: false });
    return;
  }
  if (!here) explained.push({ parent: misplaced.from, path: misplaced.path });
  addMisplaced(node, parent, misplaced, found);
}

/** The place of a known name that is not below its parent. */
function belongsOutside(node: InventoryNode, parent: InventoryNode): { from: InventoryNode; path: Member[] } | undefined {
  const key = letters(node.name);
  for (let from = parent.parent; from?.member; from = from.parent) {
    const paths = pathsTo(from.member, (member) => letters(member.name) === key || letters(member.xmlName) === key);
    const path = paths.sort((a, b) => a.length - b.length)[0];
    if (path) return { from, path };
    if (from.member === inventoryConfiguration && from.parent?.type !== "Request") return undefined;
  }
  return undefined;
}

function addMisplaced(
  node: InventoryNode,
  parent: InventoryNode,
  place: { from: InventoryNode; path: readonly Member[] },
  found: Found,
): void {
  const target = place.path.at(-2);
  const same = found.misplaced.findIndex((other) => other.parent === parent && other.path.at(-2) === target);
  const group = found.misplaced[same];
  if (group) found.misplaced[same] = { ...group, nodes: [...group.nodes, node] };
  else found.misplaced.push({ nodes: [node], parent, ...place });
}

function addWrongType(node: InventoryNode, found: Found): void {
  if (node.kind === "unknown") return;
  // A scalar where the boolean belongs is the concern of invalid-boolean.
  const scalar = node.kind !== "map" && node.kind !== "list" && node.kind !== "null";
  if (node.type === "IsEnabled" && scalar) return;
  found.wrongType.push(node);
}

function addMissing(parent: InventoryNode, name: string, explained: readonly Explained[], found: Found): void {
  const member = parent.member?.members.find((candidate) => candidate.name === name);
  if (!member || !parent.reliable) return;
  // An empty structure is one mistake of its own: empty-value.
  if (isJudgedEmpty(parent)) return;
  if (parent.children.some((child) => child.type === "Unknown" && hasPlaceholder(child.name))) return;
  if (explained.some((other) => leadsThrough(other, parent, member))) return;
  found.missing.push({ parent, member });
}

/** Whether `explained` stands for `member` in `parent`, or for something inside it. */
function leadsThrough(explained: Explained, parent: InventoryNode, member: Member): boolean {
  let node: InventoryNode | undefined = explained.parent;
  for (const step of explained.path) {
    if (node === parent && step === member) return true;
    node = node?.child(step.type);
  }
  return false;
}

/** Structures that must not be empty; empty-value speaks of them. */
export function isJudgedEmpty(node: InventoryNode): boolean {
  const judged = node.type === "Filter" || node.type === "Destination" || node.type === "Schedule";
  return judged && node.children.length === 0 && (node.kind === "map" || node.kind === "text");
}

function nodeAlong(parent: InventoryNode, path: readonly Member[]): InventoryNode | undefined {
  let node: InventoryNode | undefined = parent;
  for (const step of path) node = node?.child(step.type);
  return node;
}

function unknownNodes(root: InventoryNode, errors: readonly StructureError[]): InventoryNode[] {
  const nodes: InventoryNode[] = [];
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const name = error.params.additionalProperty?.slice(1);
    for (const child of nodeAt(root, error.instancePath).children) {
      if (child.type === "Unknown" && child.name === name) nodes.push(child);
    }
  }
  return nodes;
}

/** What Ajv cannot see: text between elements, and elements of another name in a list. */
function strayNodes(root: InventoryNode): InventoryNode[] {
  const nodes: InventoryNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of node.children) {
      if (child.type === "StrayText" || (child.type === "Unknown" && node.kind === "list" && child.name !== "")) nodes.push(child);
      else if (child.children.length > 0 && child.member) open.push(child);
    }
  }
  return nodes;
}

/** The node at a JSON pointer that Ajv made from the plain value; the first of duplicates, as there. */
function nodeAt(root: InventoryNode, pointer: string): InventoryNode {
  let node = root;
  for (const segment of pointer.split("/").slice(1)) {
    const known = node.children.filter((child) => child.member);
    const next = node.kind === "list" ? known[Number(segment)] : known.find((child) => child.member?.name === segment);
    if (!next) return node;
    node = next;
  }
  return node;
}
