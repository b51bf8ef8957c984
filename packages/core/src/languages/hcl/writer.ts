import { type Draft, type DraftContent, draftsOf, movedDrafts, wrapped } from "../../edits/drafts.ts";
import { reindentEdits } from "../../edits/reindent.ts";
import { isWithin, targetOf } from "../../edits/slots.ts";
import { removals, sortedEdits } from "../../edits/tidy.ts";
import type { Writer } from "../../edits/writer.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import type { Plain } from "../../nodes/plain.ts";
import type { Edit } from "../../syntax/problem.ts";
import { type Entry, isEntry, isStructure, type Range, type Structure, type Tree } from "../../syntax/tree.ts";
import { applyEdits } from "../../text/edit.ts";
import {
  indentBefore,
  indentOfLine,
  lineBreakNear,
  skipBlanks,
  skipLineBreak,
  skipSpaceBack,
} from "../../text/lines.ts";
import type { Member } from "../../vocabulary/member.ts";
import { alignment, insertion, runAround } from "./placement.ts";
import { type HclContent, type HclDraft, type HclStyle, printDraft, printScalar } from "./printer.ts";

type MovedContent = Extract<DraftContent, { is: "moved" }>;

/** Makes the edits of a Terraform document. */
export function createHclWriter(text: string, tree: Tree): Writer {
  return new HclWriter(text, tree);
}

/**
 * Structures are blocks in blocks, and objects in objects and lists: so the carrier's own place decides. What has an
 * aligned `=` keeps it.
 */
class HclWriter implements Writer {
  readonly #text: string;
  readonly #tree: Tree;
  readonly #entries = new Map<Structure, readonly Entry[]>();

  constructor(text: string, tree: Tree) {
    this.#text = text;
    this.#tree = tree;
  }

  replaceValue(node: InventoryNode, value: string | boolean): Edit[] {
    const { entry } = node;
    if (!entry) return [];
    const literal = printScalar(value);
    if (entry.labels) return isMade(entry) ? [] : [{ range: [entry.nameEnd, entry.end], text: ` = ${literal}` }];
    if (entry.value) return [{ range: [entry.value.start, entry.value.end], text: literal }];
    const equals = skipBlanks(this.#text, entry.nameEnd);
    const isSigned = this.#text[equals] === "=";
    const at = isSigned ? equals + 1 : entry.nameEnd;
    return [{ range: [at, at], text: isSigned ? ` ${literal}` : ` = ${literal}` }];
  }

  rename(node: InventoryNode, member: Member): Edit[] {
    const { entry } = node;
    if (!entry || entry.name === "") return [];
    const { nameStart, nameEnd } = entry;
    const name = node.spelling.nameOf(member);
    // The label of a `dynamic` block.
    if (isMade(entry))
      return [{ range: [nameStart, nameEnd], text: this.#text[nameStart] === '"' ? `"${name}"` : name }];
    const run = this.#runOf(node, new Set()).filter((each) => each !== entry);
    const width = Math.max(name.length, ...run.map(nameLength));
    const own: Edit = run.length
      ? { range: [nameStart, skipBlanks(this.#text, nameEnd)], text: name.padEnd(width + 1) }
      : { range: [nameStart, nameEnd], text: name };
    return sortedEdits([own, ...alignment(this.#text, run, width)]);
  }

  remove(node: InventoryNode): Edit[] {
    return sortedEdits(this.#takeOut([node]));
  }

  insert(parent: InventoryNode, path: readonly Member[], value: Plain): Edit[] {
    const { holder, missing } = targetOf(parent, path, new Set());
    const last = missing.at(-1);
    if (!last || !canHold(holder)) return [];
    const drafts = wrapped(missing.slice(0, -1), draftsOf(last, value, parent.spelling), parent.spelling);
    return sortedEdits(insertion(this.#tree, holder.entry, this.#hclDrafts(drafts, holder.entry)));
  }

  reshape(node: InventoryNode, value: Plain): Edit[] {
    const { entry, member } = node;
    const draft = entry && member && draftsOf(member, value, node.spelling)[0];
    const holder = node.parent?.entry;
    if (!draft || !holder || isMade(entry)) return [];
    const [own] = this.#hclDrafts([draft], holder) as [HclDraft];
    const written = printDraft(own, indentOfLine(this.#text, entry.start), this.#styleAt(entry));
    const equals = skipBlanks(this.#text, entry.nameEnd);
    const isAttribute = own.content.is !== "block" && this.#text[equals] === "=" && entry.value;
    if (!isAttribute) return [{ range: [entry.start, entry.end], text: written }];
    return [{ range: [entry.value.start, entry.end], text: written.slice(written.indexOf("= ") + 2) }];
  }

  replaceByItems(node: InventoryNode, item: Member, values: readonly Plain[]): Edit[] {
    const { start, end } = node;
    const indent = indentBefore(this.#text, start);
    const separator = indent === undefined ? ", " : `,${lineBreakNear(this.#text, start)}${indent}`;
    const drafts = values.flatMap((value) => draftsOf(item, value, node.spelling));
    const style = { unit: "  ", lineBreak: lineBreakNear(this.#text, start) };
    const items = drafts.map((draft) => printDraft({ content: this.#content(draft, false) }, indent ?? "", style));
    return [{ range: [start, end], text: items.join(separator) }];
  }

  asBlock(node: InventoryNode): Edit[] {
    const { entry } = node;
    if (!entry?.value || this.#hasComment({ inner: [entry.start, entry.end] })) return [];
    const text = printDraft(this.#blockDraft(node), indentOfLine(this.#text, entry.start), this.#styleAt(entry));
    return [{ range: [entry.start, entry.end], text }];
  }

  #blockDraft(node: InventoryNode): HclDraft {
    const drafts = node.children.map((child): HclDraft => {
      if (child.kind === "map" && child.member?.shape === "map") return this.#blockDraft(child);
      const value = child.entry?.value;
      return {
        name: child.name,
        content: { is: "source", text: value ? this.#text.slice(value.start, value.end) : "null" },
      };
    });
    return { name: node.name, content: { is: "block", drafts } };
  }

  emptyStructure(name: string): string {
    return `${name} {}`;
  }

  move(nodes: readonly InventoryNode[], parent: InventoryNode, path: readonly Member[]): Edit[] {
    const sources = [...nodes].sort((a, b) => a.start - b.start);
    const taken = new Set(sources);
    const { holder, missing } = targetOf(parent, path, taken);
    const [last, first] = [missing.at(-1), sources[0]];
    const isLost = sources.some(({ entry }) => !entry || isMade(entry));
    if (!last || !first?.entry || isLost || !canHold(holder) || isWithin(holder, taken)) return [];
    const around = path.length > 1 ? path.at(-2) : parent.member;
    const moved = movedDrafts(sources, around, last, parent.spelling).map(({ draft }) => draft);
    const drafts = this.#hclDrafts(wrapped(missing.slice(0, -1), moved, parent.spelling), holder.entry);
    // Where they get a structure around them, it stands where the first of them stood.
    if (first.parent === holder && missing.length > 1) {
      const indent = indentOfLine(this.#text, first.start);
      const texts = drafts.map((draft) => printDraft(draft, indent, this.#styleAt(first.entry as Entry)));
      const put: Edit = {
        range: [first.start, first.end],
        text: texts.join(lineBreakNear(this.#text, first.start) + indent),
      };
      return sortedEdits([put, ...this.#takeOut(sources.slice(1), first)]);
    }
    const gone = new Set(sources.map(({ entry }) => entry as Entry));
    return sortedEdits([...this.#takeOut(sources), ...insertion(this.#tree, holder.entry, drafts, { taken: gone })]);
  }

  /**
   * Takes entries out with their lines; what stays of a run of attributes is aligned again.
   * @param replaced a sibling of theirs in whose place something else is written
   */
  #takeOut(nodes: readonly InventoryNode[], replaced?: InventoryNode): Edit[] {
    const going = [...nodes, ...(replaced ? [replaced] : [])];
    const taken = new Set(going.flatMap(({ entry }) => (entry && !isMade(entry) ? entry : [])));
    const spans = nodes.flatMap(({ entry, parent }): Range[] => {
      const structure = structureOf(parent);
      if (!entry || !structure || isMade(entry)) return [];
      const isEmptied = !replaced && structure.children.every((child) => isEntry(child) && taken.has(child));
      return isEmptied && !this.#hasComment(structure) ? [structure.inner] : this.#spansOf(entry, structure, taken);
    });
    const aligned = going.flatMap((node) => {
      const run = this.#runOf(node, taken);
      return run.length === 0
        ? []
        : alignment(
            this.#text,
            run,
            run.reduce((most, each) => Math.max(most, nameLength(each)), 0),
          );
    });
    const unique = new Map(aligned.map((edit) => [edit.range[0], edit]));
    return [...removals(this.#text, spans, ","), ...unique.values()];
  }

  /** An entry and the comma that goes with it; a block goes with the empty lines before it. */
  #spansOf(entry: Entry, { kind, children }: Structure, taken: ReadonlySet<Entry>): Range[] {
    const text = this.#text;
    const behind = skipBlanks(text, entry.end);
    const spans: Range[] = [[this.#startOf(entry), entry.end]];
    if (text[behind] === ",") spans.push([behind, behind + 1]);
    else if (kind === "list") {
      const before = children.filter(isEntry).findLast((each) => each.start < entry.start && !taken.has(each));
      const comma = before && text.indexOf(",", before.end);
      if (comma !== undefined && comma >= 0 && comma < entry.start) spans.push([comma, comma + 1]);
    }
    return spans;
  }

  #startOf({ start, labels }: Entry): number {
    const text = this.#text;
    if (!labels || indentBefore(text, start) === undefined) return start;
    const before = skipSpaceBack(text, start, 0);
    const line = skipLineBreak(text, before);
    // Directly behind the brace that opens the block around it, no empty line stands.
    return before > 0 && line < start - indentOfLine(text, start).length ? line : start;
  }

  #hasComment({ inner: [start, end] }: Pick<Structure, "inner">): boolean {
    return this.#tree.comments.some((comment) => comment.start >= start && comment.end <= end);
  }

  /** The attributes aligned with that of a node, without those that are taken out. */
  #runOf({ entry, parent }: InventoryNode, taken: ReadonlySet<Entry>): Entry[] {
    const structure = structureOf(parent);
    if (!entry || entry.labels || structure?.kind !== "map") return [];
    return runAround(this.#text, this.#entriesOf(structure), entry).filter((each) => !taken.has(each));
  }

  /** Asked again and again of a structure with many mistakes. */
  #entriesOf(structure: Structure): readonly Entry[] {
    const known = this.#entries.get(structure) ?? structure.children.filter(isEntry);
    this.#entries.set(structure, known);
    return known;
  }

  #hclDrafts(drafts: readonly Draft[], holder: Entry): HclDraft[] {
    const isList = isStructure(holder.value) && holder.value.kind === "list";
    const isBody = holder.labels !== undefined;
    return drafts.map((draft) => {
      const content = this.#content(draft, isBody);
      return isList ? { content } : { name: nameOf(draft), content };
    });
  }

  #content({ content }: Draft, isBody: boolean): HclContent {
    if (content.is === "scalar") return content;
    if (content.is === "moved") return this.#movedContent(content.node);
    if (content.is === "list")
      return { is: "list", drafts: content.drafts.map((each) => ({ content: this.#content(each, false) })) };
    const drafts = content.drafts.map((each) => ({
      name: nameOf(each),
      content: this.#content(each, isBody),
    }));
    return { is: isBody ? "block" : "map", drafts };
  }

  #movedContent({ entry }: InventoryNode): HclContent {
    const text = this.#text;
    const value = entry?.value;
    if (!value) return { is: "source", text: "null" };
    const { start, end } = value;
    const write = (indent: string): string => {
      const edits = reindentEdits(text, start, end, indent, linesToKeep(value));
      const shifted = edits.map(
        ({ range, text: put }): Edit => ({ range: [range[0] - start, range[1] - start], text: put }),
      );
      return applyEdits(text.slice(start, end), shifted);
    };
    return { is: "moved", isBlock: entry.labels !== undefined, write };
  }

  #styleAt({ start }: Entry): HclStyle {
    return { unit: "  ", lineBreak: lineBreakNear(this.#text, start) };
  }
}

/** A draft without a name of its own is a node that keeps its name. */
function nameOf({ name, content }: Draft): string {
  return name ?? (content as MovedContent).node.name;
}

/** Whether an entry stands for what a `dynamic` block makes: it has that block's label as its name. */
function isMade({ nameStart, start, labels }: Entry): boolean {
  return labels !== undefined && nameStart < start;
}

/** Scalars over several lines, such as heredocs, in which a blank counts. */
function linesToKeep(value: NonNullable<Entry["value"]>): Range[] {
  if (!isStructure(value)) return [[value.start, value.end]];
  return value.children.flatMap((child) => (isEntry(child) && child.value ? linesToKeep(child.value) : []));
}

function structureOf(node: InventoryNode | undefined): Structure | undefined {
  return isStructure(node?.entry?.value) ? node.entry.value : undefined;
}

function canHold(node: InventoryNode): node is InventoryNode & { entry: Entry } {
  const structure = structureOf(node);
  return structure !== undefined && (!node.member || structure.kind === node.member.shape);
}

function nameLength({ nameStart, nameEnd }: Entry): number {
  return nameEnd - nameStart;
}
