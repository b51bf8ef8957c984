import type { InventoryNode } from "../nodes/node.ts";
import type { Edit, Range } from "../syntax/problem.ts";
import { indentBefore, lineBreakNear } from "../text/lines.ts";
import type { Draft } from "./drafts.ts";
import { Insertion } from "./insertion.ts";
import { type Content, type OneLiners, oneLinersNear, type Style } from "./layout.ts";
import { indentUnit, siblingsIn } from "./slots.ts";
import { removals } from "./tidy.ts";
import { draftsBySlot, type Insertions, type PlacedDraft, TreeWriter } from "./tree-writer.ts";

/** A style for what stands on one line, where nothing else is asked. */
export const noGap: Style = { lineBreak: "\n", unit: "", oneLiners: new Set(), gap: "", pad: "", colon: "" };

/** Languages in which tags or brackets stand around members: with which line breaks, blanks and separators they go in. */
export abstract class DelimitedWriter extends TreeWriter {
  protected readonly text: string;
  // What is asked again and again of a structure with many members. Made late: rules get a writer for every document.
  #contents: Map<InventoryNode, Content | undefined> | undefined;
  #places: Map<InventoryNode, number> | undefined;
  /** What stands between two members: a comma, or nothing. */
  protected abstract readonly separator: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  /** Whether a node is written in this syntax and may have members or items. */
  protected abstract isStructure(node: InventoryNode): boolean;
  /** Reads the inside of a node that has one; `contentOf` keeps it. */
  protected abstract readContent(node: InventoryNode): Content | undefined;
  /** The inside of a node that members can be put into; may have to be made. */
  protected abstract roomIn(node: InventoryNode): Content | undefined;
  /** Offset of the separator behind a node, -1 where there is none. */
  protected abstract separatorBehind(node: InventoryNode): number;
  /** How members of a structure are written on one line; `near` are those that the document has. */
  protected abstract inlineStyle(holder: InventoryNode, near: OneLiners): Pick<Style, "gap" | "pad" | "colon">;
  /** A draft as text, the indentation of its first line excluded; on one line where `indent` is undefined. */
  protected abstract write(draft: Draft, holder: InventoryNode, style: Style, indent: string | undefined): string;

  protected isRoomIn(node: InventoryNode): boolean {
    return this.roomIn(node) !== undefined;
  }

  /** The inside of a node that has one. */
  protected contentOf(node: InventoryNode): Content | undefined {
    this.#contents ??= new Map();
    if (this.#contents.has(node)) return this.#contents.get(node);
    const content = this.readContent(node);
    this.#contents.set(node, content);
    return content;
  }

  /** The sibling so many places behind a node, or before it where `steps` is negative. */
  protected siblingOf(node: InventoryNode, steps: number): InventoryNode | undefined {
    const siblings = node.parent?.children ?? [];
    this.#places ??= new Map();
    if (!this.#places.has(node)) for (const [place, sibling] of siblings.entries()) this.#places.set(sibling, place);
    return siblings[(this.#places.get(node) ?? -1) + steps];
  }

  /** What goes when a node is taken out. */
  protected spanOf(node: InventoryNode): Range {
    return [node.start, node.end];
  }

  /** The separators behind which new members are written: they separate these, and must stay. */
  private separatorsFor(entries: readonly PlacedDraft[]): ReadonlySet<number> {
    const behind = entries.flatMap(({ slot }) => (slot.at === "after" ? this.separatorBehind(slot.node) : []));
    return new Set(behind);
  }

  protected takeOut(nodes: readonly InventoryNode[], together?: Insertions): Edit[] {
    const { holder, entries = [] } = together ?? {};
    // What is put behind the last member makes use of the separator before those that are taken out.
    const last = holder && siblingsIn(holder, new Set(nodes)).at(-1);
    const isAppended = entries.some(({ slot }) => slot.at === "after" && slot.node === last);
    const kept = this.separatorsFor(entries);
    const byParent = new Map<InventoryNode | undefined, InventoryNode[]>();
    for (const node of nodes) {
      const list = byParent.get(node.parent);
      if (list) list.push(node);
      else byParent.set(node.parent, [node]);
    }
    return [...byParent].flatMap(([parent, taken]) =>
      this.takeFrom(parent, new Set(taken), isAppended && parent === holder, kept),
    );
  }

  private takeFrom(
    parent: InventoryNode | undefined,
    taken: ReadonlySet<InventoryNode>,
    isAppended: boolean,
    kept: ReadonlySet<number>,
  ): Edit[] {
    const siblings = parent ? withoutInner(parent.children, taken) : [];
    const content = parent && this.contentOf(parent);
    const isEmptied = siblings.every((node) => taken.has(node));
    if (content?.isClosed && isEmptied && content.writtenEnd < 0) {
      return [{ range: [content.start, content.end], text: "" }];
    }
    const spans: Range[] = [];
    const takeSeparator = (at: number): void => {
      if (at >= 0) spans.push([at, at + this.separator.length]);
    };
    for (const node of taken) {
      spans.push(this.spanOf(node));
      takeSeparator(this.separatorOf(node, kept));
    }
    const last = siblings.at(-1);
    const lastKept = siblings.findLast((node) => !taken.has(node));
    const isLastTaken = last !== undefined && taken.has(last) && this.separatorBehind(last) < 0;
    if (lastKept && isLastTaken && !isAppended) takeSeparator(this.separatorBehind(lastKept));
    return removals(this.text, spans, this.separator);
  }

  /** The separator that belongs to a node: the one behind it, or one that begins its line, unless that is kept. */
  private separatorOf(node: InventoryNode, kept: ReadonlySet<number>): number {
    const behind = this.separatorBehind(node);
    const before = this.siblingOf(node, -1);
    if (!before) return behind;
    const leading = this.separatorBehind(before);
    const isOwn = leading >= 0 && !kept.has(leading) && indentBefore(this.text, leading) !== undefined;
    return isOwn ? leading : behind;
  }

  protected putIn(holder: InventoryNode, entries: readonly PlacedDraft[], taken: ReadonlySet<InventoryNode>): Edit[] {
    const content = this.roomIn(holder);
    if (!content) return [];
    const style = this.styleIn(holder);
    const insertion = new Insertion(this.text, holder, content, taken, style, {
      text: this.separator,
      behind: (node) => this.separatorBehind(node),
    });
    return draftsBySlot(entries).flatMap(({ slot, drafts }) =>
      insertion.at(slot, drafts, (draft, indent) => this.write(draft, holder, style, indent)),
    );
  }

  private styleIn(holder: InventoryNode): Style {
    const { text } = this;
    const isStructure = (node: InventoryNode) => this.isStructure(node);
    const near = oneLinersNear(text, holder);
    const { gap, pad, colon } = this.inlineStyle(holder, near);
    const oneLiners = new Set((["map", "list"] as const).filter((kind) => near[kind]));
    return {
      gap,
      pad,
      colon,
      oneLiners,
      get lineBreak() {
        return lineBreakNear(text, holder.end);
      },
      get unit() {
        return indentUnit(text, holder, isStructure);
      },
    };
  }
}

/** Siblings without those that stand inside of what is taken: a level too many is a sibling of what it holds. */
function withoutInner(siblings: readonly InventoryNode[], taken: ReadonlySet<InventoryNode>): InventoryNode[] {
  let end = -1;
  return siblings.filter((node) => {
    if (!taken.has(node)) return node.start >= end;
    end = Math.max(end, node.end);
    return true;
  });
}
