import { inventoryConfiguration } from "../vocabulary/generated/vocabulary.ts";
import { type Member, pathsTo } from "../vocabulary/member.ts";
import { hasLetters, letters, type Meaning, otherNameOf, similarName } from "../vocabulary/other-names.ts";
import type { InventoryNode } from "./node.ts";
import { hasOpenMembers } from "./open-members.ts";
import { isTemplateName } from "./placeholder.ts";

export interface UnknownMember {
  readonly node: InventoryNode;
  /** The members that lead from the parent to what is meant; undefined where nothing is near. */
  readonly meant: readonly Member[] | undefined;
  /** How the meaning was found: by another spelling or another carrier's name, or because it is near. */
  readonly by: Meaning["by"] | undefined;
  /** Whether what is meant is written already, so that this one can only go. */
  readonly taken: boolean;
  /** Whether the meaning is certain and its place free. */
  readonly certain: boolean;
}

/** A place for a member: `path` leads there from `from`, the member itself included. */
export interface MemberPlace {
  readonly from: InventoryNode;
  readonly path: readonly Member[];
}

/** Members that stand in one parent and belong together into another. */
export interface MisplacedMembers {
  /** In source order; all of them but the first only where they are going the same way. */
  readonly nodes: readonly [InventoryNode, ...InventoryNode[]];
  readonly parent: InventoryNode;
  /** Where the first node may go: places that are free. Where none is, the one that it would have. */
  readonly places: readonly [MemberPlace, ...MemberPlace[]];
  /** Whether the place is written already, so that the member can only go. */
  readonly taken: boolean;
  /** Whether there is one place, and it is free. */
  readonly certain: boolean;
}

/** Misplaced members that are still being gathered. */
interface Group {
  readonly members: MisplacedMembers & { readonly nodes: [InventoryNode, ...InventoryNode[]]; certain: boolean };
  /** Theirs, without case and separators. */
  readonly names: Set<string>;
}

/** What the members of no known name mean, and which members they stand for, so that these are not missing too. */
export class Explanations {
  readonly unknown: UnknownMember[] = [];
  readonly misplaced: MisplacedMembers[] = [];
  /** The paths that something stands for, by the node that they lead from; each once, by the types on it. */
  readonly #places = new Map<InventoryNode, Map<string, readonly Member[]>>();
  /** What others may join, by parent and by where it goes. */
  readonly #groups = new Map<InventoryNode, Map<string, Group>>();
  /** Places that a repair fills, each only once: two must not write the same member. */
  readonly #claims = new Map<InventoryNode, Set<Member>>();
  readonly #open = new Map<InventoryNode, boolean>();

  constructor(nodes: readonly InventoryNode[]) {
    const rest: { node: InventoryNode; parent: InventoryNode; name: Meaning | undefined }[] = [];
    for (const node of nodes) {
      const { parent } = node;
      if (!parent?.member || !parent.reliable || isTemplateName(node.name)) continue;
      const name = otherNameOf(node, parent.member, parent.spelling);
      if (isHalfTyped(node)) {
        if (name) this.#addPlace({ from: parent, path: name.path });
        continue;
      }
      if (isNested(node, parent)) {
        this.#addNested(node, parent, parent.member);
        continue;
      }
      // What only needs another name comes first: nothing may move into the place that it will take.
      if (name?.path.length === 1) this.#addUnknown(node, parent, name);
      else rest.push({ node, parent, name });
    }
    // Nor into the place of what is misspelt.
    const others = rest.filter(({ node, parent, name }) => {
      const member = parent.member as Member;
      const near = name ? undefined : similarName(node.name, member, parent.spelling);
      if (!near || placesOf(node, parent, member).length > 0) return true;
      this.#addUnknown(node, parent, near);
      return false;
    });
    for (const { node, parent, name } of others) {
      if (name && !isOwnName(node, name)) this.#addUnknown(node, parent, name);
      else if (!this.#addMisplaced(node, parent, parent.member as Member)) this.#addUnknown(node, parent, undefined);
    }
  }

  /** Whether something stands for `member` in `parent`, or for a member inside it. */
  standFor(parent: InventoryNode, member: Member): boolean {
    for (const [from, paths] of this.#places) {
      for (const path of paths.values()) if (leadsThrough({ from, path }, parent, member)) return true;
    }
    return false;
  }

  /** Whether template expressions stand among the members: then where one of them goes is a guess. */
  #isOpen(parent: InventoryNode): boolean {
    const known = this.#open.get(parent);
    if (known !== undefined) return known;
    const isOpen = hasOpenMembers(parent);
    this.#open.set(parent, isOpen);
    return isOpen;
  }

  #addPlace({ from, path }: MemberPlace): void {
    const paths = this.#places.get(from) ?? new Map<string, readonly Member[]>();
    this.#places.set(from, paths.set(path.map(({ type }) => type).join(" "), path));
  }

  #addUnknown(node: InventoryNode, parent: InventoryNode, meaning: Meaning | undefined): void {
    if (!meaning) {
      this.unknown.push({ node, meant: undefined, by: undefined, taken: false, certain: false });
      return;
    }
    const place = { from: parent, path: meaning.path };
    this.#addPlace(place);
    const taken = isTaken(place);
    const isMoved = meaning.path.length > 1;
    const certain = !taken && this.#claim(place) && meaning.by === "name" && !(isMoved && this.#isOpen(parent));
    this.unknown.push({ node, meant: meaning.path, by: meaning.by, taken, certain });
  }

  /** A configuration in a configuration holds all that is missing around it. */
  #addNested(node: InventoryNode, parent: InventoryNode, member: Member): void {
    for (const own of member.members) this.#addPlace({ from: parent, path: [own] });
    this.#addUnknown(node, parent, undefined);
  }

  #addMisplaced(node: InventoryNode, parent: InventoryNode, member: Member): boolean {
    const all = placesOf(node, parent, member);
    const free = all.filter((place) => !isTaken(place));
    for (const place of all) this.#addPlace(place);
    const [first, ...others] = free.length > 0 ? free : all;
    if (!first) return false;
    const taken = free.length === 0;
    const isOnly = !taken && others.length === 0;
    if (isOnly && this.#joinGroup(node, parent, first)) return true;
    const certain = isOnly && isPlausible(node, first) && this.#claim(first) && !this.#isOpen(parent);
    const members: Group["members"] = { nodes: [node], parent, places: [first, ...others], taken, certain };
    this.misplaced.push(members);
    if (isOnly) this.#addGroup(members, first);
    return true;
  }

  /** Makes a group that others can join, unless there is one for the same way. */
  #addGroup(members: Group["members"], place: MemberPlace): void {
    const groups = this.#groups.get(members.parent) ?? new Map<string, Group>();
    this.#groups.set(members.parent, groups);
    const way = wayTo(place);
    if (!groups.has(way)) groups.set(way, { members, names: new Set(members.nodes.map(({ name }) => letters(name))) });
  }

  /** Members that go from one structure into the same other one are one mistake. */
  #joinGroup(node: InventoryNode, parent: InventoryNode, place: MemberPlace): boolean {
    const group = this.#groups.get(parent)?.get(wayTo(place));
    if (!group) return false;
    const { members, names } = group;
    const name = letters(node.name);
    const isSecond = !isItem(place) && names.has(name);
    if (isSecond) return false;
    members.nodes.push(node);
    names.add(name);
    members.certain &&= isPlausible(node, place) && this.#claim(place, true);
    return true;
  }

  /**
   * Takes the first member of the path that is not written yet; false where another fix will write it. `shared` is for
   * nodes that go with others, whose fix writes the structures on the way.
   */
  #claim({ from, path }: MemberPlace, shared = false): boolean {
    let holder = from;
    for (const step of path) {
      const isLast = step === path.at(-1);
      const next = isLast ? undefined : holder.child(step.type);
      if (next) {
        holder = next;
        continue;
      }
      if (holder.member?.shape === "list" || (shared && !isLast)) return true;
      const claimed = this.#claims.get(holder) ?? new Set();
      if (claimed.has(step)) return false;
      this.#claims.set(holder, claimed.add(step));
      return true;
    }
    return false;
  }
}

/** Whether what a name means is called so here: then only its place is wrong. */
function isOwnName({ name, spelling }: InventoryNode, { path }: Meaning): boolean {
  const [holder, last] = path.slice(-2);
  return last !== undefined && holder?.shape === "map" && spelling.nameOf(last) === name;
}

/** Whether a place lies in `parent`, in or below the `member` of it. */
function leadsThrough({ from, path }: MemberPlace, parent: InventoryNode, member: Member): boolean {
  let node: InventoryNode | undefined = from;
  for (const step of path) {
    if (node === parent && step === member) return true;
    node = node?.child(step.type);
  }
  return false;
}

/** The same for places in the same structure: nodes around each other are of different types. */
function wayTo({ from, path }: MemberPlace): string {
  return `${from.type} ${path.at(-2)?.type ?? ""}`;
}

/** A name without a value, or one that lacks a quotation mark: the reader has reported it, and it may be anything. */
export function isHalfTyped({ kind, name, value, nameStart, valueStart }: InventoryNode): boolean {
  return name.includes('"') || (kind === "unknown" && value === "" && valueStart === nameStart);
}

/** Every place that has a member of this name, below its parent or around it; the nearest first. */
function placesOf(node: InventoryNode, parent: InventoryNode, member: Member): MemberPlace[] {
  const key = letters(node.name);
  const places = pathsIn(node, member, key).map((path) => ({ from: parent, path }));
  // What stands in the configuration itself may belong below, or into the request around it.
  if (places.length > 0 && parent.type !== "InventoryConfiguration") return places;
  for (let from = parent.parent; from?.member; from = from.parent) {
    if (from.isRawRequest || !from.isWritten) break;
    for (const path of pathsIn(node, from.member, key)) places.push({ from, path });
    if (places.length > 0) break;
  }
  return withoutRepeats(places).sort((a, b) => a.path.length - b.path.length);
}

/** The paths to the members of this name. Of what is wrapped around configurations only its own members count. */
function pathsIn(node: InventoryNode, member: Member, key: string): Member[][] {
  const isWrapper = member.members.some((child) => wraps(child));
  const { namesItems } = node.spelling;
  const hasName = (child: Member) => hasLetters(child, key) || node.spelling.nameOf(child) === node.name;
  const paths = isWrapper ? member.members.filter(hasName).map((child) => [child]) : pathsTo(member, hasName);
  return paths.filter((path) => fits(node, path.at(-1)) && (namesItems || path.at(-2)?.shape !== "list"));
}

/** A structure or a list is no value, whatever it is called. */
function fits({ kind }: InventoryNode, member: Member | undefined): boolean {
  if (kind === "map") return member?.shape === "map";
  return kind !== "list" || member?.shape === "list";
}

/** Whether a configuration stands in a configuration: a wrapper too many. */
export function isNested(node: InventoryNode, parent: InventoryNode): boolean {
  return node.name === "InventoryConfiguration" && parent.type === "InventoryConfiguration";
}

function wraps(member: Member): boolean {
  return member === inventoryConfiguration || member.members[0] === inventoryConfiguration;
}

/** A place is found from every structure around it; the innermost one counts. */
function withoutRepeats(places: readonly MemberPlace[]): MemberPlace[] {
  const seen = new Set<Member>();
  return places.filter(({ path }) => {
    const last = path.at(-1);
    if (!last || seen.has(last)) return false;
    seen.add(last);
    return true;
  });
}

function isTaken({ from, path }: MemberPlace): boolean {
  if (isItem({ from, path })) return false;
  let node: InventoryNode | undefined = from;
  for (const step of path) {
    // What is no structure cannot take anything in.
    if (node && node.kind !== (node.member?.shape === "list" ? "list" : "map")) return true;
    node = node?.child(step.type);
  }
  return node !== undefined;
}

/** Items of a list may be any number. */
function isItem({ from, path }: MemberPlace): boolean {
  return (path.length > 1 ? path.at(-2) : from.member)?.shape === "list";
}

/** A bucket outside of the destination may be the source bucket, unless it is written as an ARN. */
function isPlausible(node: InventoryNode, { path }: MemberPlace): boolean {
  return path.at(-1)?.type !== "DestinationBucket" || path.length < 3 || node.value.startsWith("arn:");
}
