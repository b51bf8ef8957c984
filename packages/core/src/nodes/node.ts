import { type Entry, isStructure, type Range, type Request } from "../syntax/tree.ts";
import type { NodeType } from "../vocabulary/generated/node-types.ts";
import type { Member } from "../vocabulary/member.ts";
import type { OtherText, Reference, WrittenAt } from "../vocabulary/references.ts";
import { apiSpelling, type Spelling } from "../vocabulary/spelling.ts";
import type { Construct, PathStep } from "./path.ts";

export type { NodeType } from "../vocabulary/generated/node-types.ts";

/**
 * What a node's value is, whatever the carrier. XML knows only elements and text: an element is read as what the
 * vocabulary expects at its place, and `text` stands where that does not fit.
 *
 * - `map`: a structure; `list`: an ordered list
 * - `text`, `number`, `boolean`, `null`: scalars; `boolean` only where the carrier's own true or false is written
 * - `unknown`: cannot be known (a placeholder, a reference, a value not typed yet) and must not be judged
 */
export type NodeKind = "map" | "list" | "text" | "number" | "boolean" | "null" | "unknown";

/** Anything that can be reported: a span, and the node that the finding's path is taken from. */
export interface Place {
  readonly range: Range;
  readonly owner: PathStep;
}

/** What a node is made from: an entry, or a part of another text. */
export type NodeSource = Pick<Entry, "end" | "name" | "nameEnd" | "nameStart" | "origin" | "start">;

/** Of a value that is not written where it counts. */
export interface Provenance {
  /** Where it is written. */
  readonly writtenAt?: WrittenAt | undefined;
  /** Of an alternative, where it is used, if it stands somewhere else. */
  readonly usedAt?: Range | undefined;
  /** The other file in which an alternative stands, which is told where it is used. */
  readonly file?: OtherText | undefined;
}

/** What of a resource of a module is no part of its configuration. */
export interface DeclaredResource {
  /** What it is declared as, such as `aws_s3_bucket_inventory.daily`, once in a module. */
  readonly address: string;
  /** Whether the document has a part of it only; another document has the rest. */
  readonly isPartial: boolean;
  /**
   * Where it stands for several (`count`, `for_each`): by what, and how many of them say the same of the same bucket, as
   * far as that is known.
   */
  readonly instances: { readonly by: string; readonly count: number | undefined } | undefined;
  /** The Region that its request is sent to, what says so, and where; undefined for another file. */
  readonly region:
    | { readonly name: string; readonly by: "resource" | "provider"; readonly node: InventoryNode | undefined }
    | undefined;
}

/**
 * A part of an inventory configuration: the same types for every carrier, named as in the S3 API reference.
 * Places are UTF-16 offsets, half-open; plain numbers, since thousands of nodes are made and few are reported.
 */
export class InventoryNode {
  readonly type: NodeType;
  /** The name as written in this carrier (`SSE-KMS`, `SSEKMS`); empty for an item of a JSON list and the document. */
  readonly name: string;
  /** What the vocabulary says of this member; undefined for Document, Unknown and StrayText. */
  readonly member: Member | undefined;
  readonly parent: InventoryNode | undefined;
  kind: NodeKind = "unknown";
  /** The scalar's text without surrounding white space; empty for structures. Source text of numbers. */
  value = "";
  /** True where white space surrounds the value and does not belong to it. */
  padded = false;
  /** False where broken syntax makes it uncertain which members this node has. */
  reliable = true;
  /** True where the member has another name here, which can mean nothing else: it is read as what is meant. */
  misnamed = false;
  /** What tells the bucket of a request from others in its document where the name of the bucket is not known. */
  identity: string | undefined = undefined;
  /** What the value names that stands elsewhere in the document. */
  reference: Reference | undefined = undefined;
  /** How many values there are where choices are between choices, this one among them; at most `MAX_CHOICES` are made. */
  choices = 1;
  /** Where the value comes from, if it is not written here. */
  provenance: Provenance | undefined = undefined;
  /** Whether all of the alternatives come to be; else they are what something is limited to. */
  areAllMeant = false;
  /** The values of which this is one, each a node of its own in the same place; undefined where there is no choice. */
  alternatives: readonly InventoryNode[] | undefined = undefined;
  /** True for one of the alternatives of another node. */
  isAlternative = false;
  /** Which of the lists the request comes from that never count together, since a condition chooses between them. */
  branch = 0;
  /** The resource of a module that a request is made from. */
  resource: DeclaredResource | undefined = undefined;
  /** True for a request about a bucket that the document makes as a directory bucket. */
  isDirectory = false;
  /** Where a request's bucket waits for something that needs the bucket itself. */
  circle: { readonly through: string; readonly range: Range } | undefined = undefined;
  /** What the bucket of a request comes from, where a program wrote the document. */
  construct: Construct | undefined = undefined;
  /** False for a structure that the carrier leaves out: what is in it stands in the one around. */
  isWritten = true;
  /** True for what another entry makes, none or several times: the content of a `dynamic` block. */
  isGenerated = false;
  /** True for a structure that must stand in a list of its own here, and does not. */
  lacksList = false;
  /** Index among the siblings of the same type. */
  index = 0;
  /** The whole element, member or item. */
  start: number;
  end: number;
  /** The name in the start tag; the key with its quotes; the opening brace at the root of a JSON document. */
  nameStart: number;
  nameEnd: number;
  /** The characters to point at when the value is wrong; the name where no character is written. */
  valueStart: number;
  valueEnd: number;
  /** The value with the white space around it. */
  outerStart: number;
  outerEnd: number;
  readonly children: InventoryNode[] = [];
  /** How members are written here. */
  readonly spelling: Spelling;
  /** What it was made from; undefined for the document, stray text, and the parts of a request. */
  readonly entry: Entry | undefined;
  /** The part of a language's own tree that this node was made from; only that language's writer looks at it. */
  readonly origin: unknown;

  constructor(
    type: NodeType,
    member: Member | undefined,
    parent: InventoryNode | undefined,
    source: NodeSource,
    entry?: Entry,
    spelling = parent?.spelling ?? apiSpelling,
  ) {
    const { nameStart, nameEnd } = source;
    this.type = type;
    this.name = source.name;
    this.member = member;
    this.parent = parent;
    this.entry = entry;
    this.origin = source.origin;
    this.spelling = spelling;
    this.start = source.start;
    this.end = source.end;
    if (parent) this.choices = parent.choices;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.valueStart = nameStart;
    this.valueEnd = nameEnd;
    this.outerStart = nameStart;
    this.outerEnd = nameEnd;
  }

  static ofEntry(
    entry: Entry,
    member: Member | undefined,
    parent: InventoryNode,
    spelling = parent.spelling,
  ): InventoryNode {
    const node = new InventoryNode(member?.type ?? "Unknown", member, parent, entry, entry, spelling);
    node.reliable = entry.closed;
    return node;
  }

  /** A structure that this carrier does not write, with the place of the first entry in it. */
  static ofLevel(entry: Entry, member: Member, parent: InventoryNode, spelling = parent.spelling): InventoryNode {
    const node = new InventoryNode(member.type, member, parent, entry, entry, spelling);
    node.kind = "map";
    node.isWritten = false;
    return node;
  }

  /** The node that stands for a whole text. */
  static ofDocument(length: number, origin: unknown, spelling: Spelling): InventoryNode {
    const source = { name: "", start: 0, end: length, nameStart: 0, nameEnd: 0, origin };
    const node = new InventoryNode("Document", undefined, undefined, source, undefined, spelling);
    node.kind = "map";
    return node;
  }

  /** A request as it is sent, whose parts are no members: a line, an address, headers. */
  get isRawRequest(): boolean {
    return this.type === "Request" && this.entry === undefined;
  }

  /** The raw request that it was made from. */
  get request(): Request | undefined {
    return this.isRawRequest ? (this.origin as Request) : undefined;
  }

  /** Whether it is written as an element, with a name that may have a prefix. */
  get isElement(): boolean {
    const value = this.entry?.value;
    return isStructure(value) && value.kind === "element";
  }

  /** The whole node. ESLint reads it too. */
  get range(): Range {
    return [this.start, this.end];
  }

  /** Where an error in the name, or something missing inside, is reported. */
  get namePlace(): Place {
    return { range: [this.nameStart, this.nameEnd], owner: this };
  }

  /** Where an error in the value is reported. */
  get valuePlace(): Place {
    return { range: [this.valueStart, this.valueEnd], owner: this };
  }

  /** Where white space around the value is reported. */
  get outerPlace(): Place {
    return { range: [this.outerStart, this.outerEnd], owner: this };
  }

  /** True where the value is text that a rule can judge: known, not empty. */
  get hasText(): boolean {
    return this.kind === "text" && this.value !== "";
  }

  /** Of the children of this type, the one that counts: the first in XML, the last in JSON. */
  effective(type: NodeType): InventoryNode | undefined {
    return this.spelling.counts === "first" ? this.child(type) : this.lastChild(type);
  }

  /** Whether its alternatives are what something else is limited to, so that others may use them too. */
  get hasAlternativesElsewhere(): boolean {
    if (this.areAllMeant) return false;
    return this.alternatives?.some(({ valueStart: at }) => at < this.valueStart || at >= this.valueEnd) === true;
  }

  /** Puts another node in the place of a child. */
  replaceChild(index: number, child: InventoryNode): void {
    this.children[index] = child;
    byTypes.delete(this);
  }

  /** The first child of this type. */
  child(type: NodeType): InventoryNode | undefined {
    if (this.children.length > MAX_SCANNED) return byTypeIn(this).first.get(type);
    for (const child of this.children) if (child.type === type) return child;
    return undefined;
  }

  /** The last child of this type. */
  lastChild(type: NodeType): InventoryNode | undefined {
    const { children } = this;
    if (children.length > MAX_SCANNED) return byTypeIn(this).last.get(type);
    for (let i = children.length - 1; i >= 0; i--) if (children[i]?.type === type) return children[i];
    return undefined;
  }

  /** All children of this type, in source order. */
  childrenOf(type: NodeType): InventoryNode[] {
    return this.children.filter((child) => child.type === type);
  }

  /** The nearest node of this type upward, this one included. */
  closest(type: NodeType): InventoryNode | undefined {
    let node: InventoryNode | undefined = this;
    while (node && node.type !== type) node = node.parent;
    return node;
  }

  /** The node at the end of a chain of members, taking the first of duplicates. */
  find(...types: readonly NodeType[]): InventoryNode | undefined {
    let node: InventoryNode | undefined = this;
    for (const type of types) node = node?.child(type);
    return node;
  }
}

/** No structure has as many members unless something is wrong; then searching it for each of them takes too long. */
const MAX_SCANNED = 32;

interface ChildrenByType {
  /** How many children there were. */
  readonly count: number;
  readonly first: ReadonlyMap<NodeType, InventoryNode>;
  readonly last: ReadonlyMap<NodeType, InventoryNode>;
}

const byTypes = new WeakMap<InventoryNode, ChildrenByType>();

function byTypeIn(node: InventoryNode): ChildrenByType {
  const { children } = node;
  const known = byTypes.get(node);
  // Carriers may still be adding to it.
  if (known?.count === children.length) return known;
  const first = new Map<NodeType, InventoryNode>();
  const last = new Map<NodeType, InventoryNode>();
  for (const child of children) {
    if (!first.has(child.type)) first.set(child.type, child);
    last.set(child.type, child);
  }
  const made = { count: children.length, first, last };
  byTypes.set(node, made);
  return made;
}

/** All nodes of one type below `root`, in source order, `root` included. */
export function descendantsOf(root: InventoryNode, type: NodeType): InventoryNode[] {
  const found: InventoryNode[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === type) found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) open.push(child);
    }
  }
  return found;
}
