import { type Draft, draftsOf } from "../../edits/drafts.ts";
import { type Slot, targetOf } from "../../edits/slots.ts";
import { removals, sortedEdits } from "../../edits/tidy.ts";
import { draftsBySlot, type Insertions, type PlacedDraft, TreeWriter } from "../../edits/tree-writer.ts";
import type { Writer } from "../../edits/writer.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import type { Plain } from "../../nodes/plain.ts";
import type { Edit } from "../../syntax/problem.ts";
import { commentRanges, type Entry, isStructure, type Structure, type Tree, type Value } from "../../syntax/tree.ts";
import { beforeAttachedComments, indentBefore, lineStart } from "../../text/lines.ts";
import type { Member } from "../../vocabulary/member.ts";
import { YamlPlaces } from "./places.ts";
import { yamlDraft } from "./printed-drafts.ts";
import {
  columnOf,
  contentEnd,
  endOfLines,
  isFlow,
  isOwn,
  ownChildren,
  printEntry,
  printName,
  printScalar,
  roomForValue,
  shifted,
  styleOf,
  valueText,
  writtenOf,
  type YamlStyle,
} from "./printer.ts";
import { takenFrom, valueBegin } from "./removal.ts";

/** Makes the edits of a YAML document. */
export function createYamlWriter(text: string, tree: Tree): Writer {
  return new YamlWriter(text, tree);
}

type Room =
  | { readonly is: "structure"; readonly structure: Structure }
  /** Nothing is written yet, or null. */
  | { readonly is: "nothing"; readonly entry: Entry };

class YamlWriter extends TreeWriter {
  readonly #text: string;
  readonly #tree: Tree;
  #madePlaces: YamlPlaces | undefined;
  #madeStyle: YamlStyle | undefined;

  constructor(text: string, tree: Tree) {
    super();
    this.#text = text;
    this.#tree = tree;
  }

  /** What an alias stands for is changed here alone: its anchor's value may be right for others. */
  replaceValue(node: InventoryNode, value: string | boolean): Edit[] {
    return this.#putValue(node, printScalar(value, node.entry?.value && this.#sourceOf(node.entry)));
  }

  rename(node: InventoryNode, member: Member): Edit[] {
    if (!node.entry || node.entry.name === "") return [];
    const { nameStart, nameEnd } = node.entry;
    const name = printName(node.spelling.nameOf(member), this.#text.slice(nameStart, nameEnd));
    return [{ range: [nameStart, nameEnd], text: name }];
  }

  /**
   * Into flow notation nothing is moved that has comments in it: they have no place there. Nothing is moved out of or into
   * what an alias or a merge key brings: others may have it, too.
   */
  override move(nodes: readonly InventoryNode[], parent: InventoryNode, path: readonly Member[]): Edit[] {
    const { holder } = targetOf(parent, path, new Set(nodes));
    if (isBrought(holder) || [holder, ...nodes].some((node) => this.#isElsewhere(node))) return [];
    const value = holder.entry?.value;
    const hasComments = nodes.some(({ start, end }) =>
      this.#tree.comments.some((comment) => start < comment.start && comment.end <= end),
    );
    return hasComments && isStructure(value) && isFlow(value) ? [] : super.move(nodes, parent, path);
  }

  reshape(node: InventoryNode, value: Plain): Edit[] {
    const draft = node.member && draftsOf(node.member, value, node.spelling)[0];
    return draft ? this.#putValue(node, printEntry(yamlDraft(draft, this.#tree), this.#style, undefined, true)) : [];
  }

  replaceByItems(node: InventoryNode, item: Member, values: readonly Plain[]): Edit[] {
    const place = node.entry && this.#places.placeOf(node.entry);
    if (!place) return [];
    const drafts = values.flatMap((value) => draftsOf(item, value, node.spelling));
    return [this.#instead(place.entry, place.holder, drafts)];
  }

  emptyStructure(): string {
    return "{}";
  }

  unwrap(node: InventoryNode, inner: InventoryNode): Edit[] {
    const { entry } = node;
    if (!entry || !inner.entry || !isStructure(entry.value) || !isOwn(entry)) return [];
    const { start, end } = entry.value;
    const text = this.#valueAt(inner.entry, columnOf(this.#text, start));
    // A scalar stands on the line of its name.
    const isBelow = !isStructure(inner.entry.value) && /^ *: *[\r\n]+ *$/.test(this.#text.slice(entry.nameEnd, start));
    return [isBelow ? { range: [entry.nameEnd, end], text: `: ${text}` } : { range: [start, end], text }];
  }

  wrap({ entry }: InventoryNode, name: string, inList: boolean): Edit[] {
    if (!entry || !isStructure(entry.value) || !isOwn(entry)) return [];
    const { start, end } = entry.value;
    const { lineBreak, unit, dash } = this.#style;
    const key = printName(name);
    if (isFlow(entry.value)) {
      const [left, right] = inList ? ["[", "]"] : ["", ""];
      return [
        { range: [start, start], text: `{${key}: ${left}` },
        { range: [end, end], text: `${right}}` },
      ];
    }
    const column = columnOf(this.#text, start);
    const lead = lineBreak + " ".repeat(column) + (inList ? `${dash}- ` : unit);
    const inside = this.#valueAt(entry, column + (inList ? dash.length + 2 : unit.length));
    return [{ range: [start, end], text: `${key}:${lead}${inside}` }];
  }

  enlist(node: InventoryNode): Edit[] {
    const entry = node.entry as Entry;
    const value = entry.value as Structure;
    if (!isOwn(entry)) return [];
    const { start, end } = value;
    if (isFlow(value)) {
      return [
        { range: [start, start], text: "[" },
        { range: [end, end], text: "]" },
      ];
    }
    return [{ range: [start, end], text: `- ${this.#valueAt(entry, columnOf(this.#text, start) + 2)}` }];
  }

  /** Whether it is written in another structure than the one that it is a member of. */
  #isElsewhere(node: InventoryNode): boolean {
    const place = node.entry && this.#places.placeOf(node.entry);
    const parent = node.parent?.isWritten === false ? node.parent.parent : node.parent;
    const value = parent?.entry && innerOf(parent, parent.entry.value);
    return place !== undefined && isStructure(value) && place.holder !== value;
  }

  protected isRoomIn(node: InventoryNode): boolean {
    return this.#roomIn(node) !== undefined;
  }

  protected takeOut(nodes: readonly InventoryNode[], together?: Insertions): Edit[] {
    const filled = together && this.#roomIn(together.holder);
    const entries = nodes
      .flatMap((node) => (node.isWritten ? node : node.children))
      .flatMap(({ entry }) => entry ?? []);
    const byHolder = new Map<Structure, Set<Entry>>();
    const edits: Edit[] = [];
    for (const written of entries) {
      const place = this.#places.placeOf(written);
      if (!place) edits.push({ range: [written.start, written.end], text: "" });
      else byHolder.set(place.holder, (byHolder.get(place.holder) ?? new Set()).add(place.entry));
    }
    for (const [holder, taken] of byHolder) {
      const isFilled = filled?.is === "structure" && filled.structure === holder;
      for (const edit of takenFrom(holder, this.#ownerOf(holder), taken, isFilled, this.#tree)) edits.push(edit);
    }
    return edits;
  }

  protected putIn(holder: InventoryNode, entries: readonly PlacedDraft[], taken: ReadonlySet<InventoryNode>): Edit[] {
    const room = this.#roomIn(holder);
    const gone = new Set([...taken].flatMap((node) => (node.isWritten ? node : node.children)).map(originOf));
    if (!room) return [];
    return draftsBySlot(entries).map(({ slot, drafts }) => {
      if (room.is === "structure") return this.#putAt(slot, room.structure, drafts, gone);
      return this.#putInNothing(room.entry, holder, drafts);
    });
  }

  get #places(): YamlPlaces {
    this.#madePlaces ??= new YamlPlaces(this.#tree);
    return this.#madePlaces;
  }

  get #style(): YamlStyle {
    this.#madeStyle ??= styleOf(this.#tree);
    return this.#madeStyle;
  }

  #sourceOf({ value }: Entry): string {
    return value && !isStructure(value) ? value.source : "";
  }

  /** Into the place of what stands behind a name or dash, be it nothing. */
  #putValue({ entry }: InventoryNode, text: string): Edit[] {
    if (!entry) return [];
    const [start, end] = writtenOf(entry);
    const { value } = entry;
    if (isStructure(value) && isOwn(entry) && !isFlow(value)) {
      const at = valueBegin(entry, value, this.#tree);
      // The line break of a whole document goes with it.
      const written = at === value.start ? text + this.#style.lineBreak : ` ${text}`;
      const put = { range: [at, at], text: written } satisfies Edit;
      return sortedEdits([put, ...removals(this.#text, [[value.start, value.end]], "")]);
    }
    if (start < end) return [{ range: [start, end], text }];
    const isNamed = entry.name !== "" && !this.#text.slice(entry.nameEnd, entry.end).includes(":");
    return [{ range: [start, end], text: `${isNamed ? ": " : " "}${text}` }];
  }

  /** A structure that is repeated by an alias gets its members where it is written; only null is overwritten. */
  #roomIn(node: InventoryNode): Room | undefined {
    const entry = node.isWritten ? node.entry : node.parent?.entry;
    if (!entry) return undefined;
    const value = innerOf(node, entry.value);
    if (!isStructure(value)) {
      return value && (value.kind !== "null" || !isOwn(entry)) ? undefined : { is: "nothing", entry };
    }
    if (node.member && value.kind !== kindOf(node)) return undefined;
    return this.#places.ownerOf(value) && { is: "structure", structure: value };
  }

  #putInNothing(entry: Entry, holder: InventoryNode, drafts: readonly Draft[]): Edit {
    const place = this.#places.placeOf(entry);
    const kind = kindOf(holder);
    const isInFlow = place !== undefined && isFlow(place.holder);
    const { range, before, indent } = roomForValue(entry, kind, this.#tree, this.#style, isInFlow);
    const written = drafts.map((draft) => this.#print(draft, kind, indent));
    if (indent !== undefined) return { range, text: before + written.join(this.#style.lineBreak + indent) };
    const inside = written.join(", ");
    return { range, text: before + (kind === "list" ? `[${inside}]` : `{${inside}}`) };
  }

  #putAt({ at, node }: Slot, structure: Structure, drafts: readonly Draft[], gone: ReadonlySet<unknown>): Edit {
    const children = ownChildren(structure);
    const place = node.entry && this.#places.placeOf(node.entry);
    // What a merge key brings stands elsewhere.
    const sibling = at !== "inside" && place?.holder === structure ? place.entry : undefined;
    if (sibling && at === "instead") return this.#instead(sibling, structure, drafts);
    if (sibling && at === "before") return this.#before(sibling, structure, drafts);
    const before = sibling ?? (at === "inside" ? undefined : children.at(-1));
    if (isFlow(structure)) return this.#afterInFlow(before, structure, drafts);
    const { lineBreak } = this.#style;
    const indent = this.#indentIn(structure);
    const end = endOfLines(before ?? this.#ownerOf(structure), this.#tree, gone);
    const written = drafts.map((draft) => lineBreak + indent + this.#print(draft, structure.kind, indent));
    return { range: [end, end], text: written.join("") };
  }

  #ownerOf(structure: Structure): Entry {
    return this.#places.ownerOf(structure) as Entry;
  }

  #afterInFlow(before: Entry | undefined, structure: Structure, drafts: readonly Draft[]): Edit {
    const written = drafts.map((draft) => this.#print(draft, structure.kind, undefined, before));
    const [start] = structure.inner;
    if (!before) return { range: [start, start], text: written.join(", ") };
    const separator = this.#flowSeparator(before);
    return { range: [before.end, before.end], text: written.map((each) => separator + each).join("") };
  }

  #before(sibling: Entry, structure: Structure, drafts: readonly Draft[]): Edit {
    if (isFlow(structure)) {
      const separator = this.#flowSeparator(sibling);
      const written = drafts.map((draft) => this.#print(draft, structure.kind, undefined, sibling) + separator);
      return { range: [sibling.start, sibling.start], text: written.join("") };
    }
    const indent = this.#indentIn(structure);
    const written = drafts.map((draft) => this.#print(draft, structure.kind, indent) + this.#style.lineBreak);
    if (indentBefore(this.#text, sibling.start) === undefined) {
      return { range: [sibling.start, sibling.start], text: written.map((each) => each + indent).join("") };
    }
    const at = lineStart(this.#text, beforeAttachedComments(this.#text, sibling.start, commentRanges(this.#tree)));
    return { range: [at, at], text: written.map((each) => indent + each).join("") };
  }

  #instead(entry: Entry, structure: Structure, drafts: readonly Draft[]): Edit {
    const indent = isFlow(structure) ? undefined : this.#indentIn(structure);
    const between = indent === undefined ? this.#flowSeparator(entry) : this.#style.lineBreak + indent;
    const text = drafts.map((draft) => this.#print(draft, structure.kind, indent, entry)).join(between);
    return { range: [entry.start, contentEnd(entry, this.#tree)], text };
  }

  #print(draft: Draft, kind: Structure["kind"], indent: string | undefined, beside?: Entry): string {
    const like = beside && beside.name !== "" ? this.#text.slice(beside.nameStart, beside.nameEnd) : "";
    return printEntry(yamlDraft(draft, this.#tree), this.#style, indent, kind === "list", like);
  }

  #indentIn({ start }: Structure): string {
    return " ".repeat(columnOf(this.#text, start));
  }

  #flowSeparator({ start }: Entry): string {
    const indent = indentBefore(this.#text, start);
    return indent === undefined ? ", " : `,${this.#style.lineBreak}${indent}`;
  }

  /** The value of an entry as it is written, for a place in another column. */
  #valueAt(entry: Entry, column: number): string {
    if (!isOwn(entry) || !entry.value) return this.#text.slice(...writtenOf(entry));
    const { start } = entry.value;
    if (!isStructure(entry.value) || isFlow(entry.value)) return valueText(entry, this.#tree);
    return shifted(this.#text, entry, columnOf(this.#text, start), column);
  }
}

/** What members are put into: where a structure stands in a list of its own, the one in there. */
function innerOf({ kind }: InventoryNode, value: Value | undefined): Value | undefined {
  const [only] = kind === "map" && isStructure(value) && value.kind === "list" ? ownChildren(value) : [];
  return only ? only.value : value;
}

function originOf({ origin }: InventoryNode): unknown {
  return origin;
}

function kindOf({ member, kind }: InventoryNode): "map" | "list" {
  return (member?.shape ?? kind) === "list" ? "list" : "map";
}

/** Whether it, or something around it, is what an alias stands for. */
function isBrought(node: InventoryNode): boolean {
  for (let at: InventoryNode | undefined = node; at; at = at.parent)
    if (at.isWritten && at.entry && !isOwn(at.entry)) return true;
  return false;
}
