import type { InventoryNode } from "../nodes/node.ts";
import type { Plain } from "../nodes/plain.ts";
import type { Edit } from "../syntax/problem.ts";
import type { Member } from "../vocabulary/member.ts";
import { type Draft, draftsOf, movedDrafts, wrapped } from "./drafts.ts";
import { canonicalSlot, isWithin, type Slot, siblingsIn, targetOf } from "./slots.ts";
import { sortedEdits } from "./tidy.ts";
import type { Writer } from "./writer.ts";

/** A draft with the place that it goes to. */
export interface PlacedDraft {
  readonly slot: Slot;
  readonly draft: Draft;
}

/** What is put into a structure. */
export interface Insertions {
  readonly holder: InventoryNode;
  readonly entries: readonly PlacedDraft[];
}

/** What all languages have in common: which structure members go into, and where among its members. */
export abstract class TreeWriter implements Writer {
  abstract replaceValue(node: InventoryNode, value: string | boolean): Edit[];
  abstract reshape(node: InventoryNode, value: Plain): Edit[];
  abstract replaceByItems(node: InventoryNode, item: Member, values: readonly Plain[]): Edit[];
  abstract emptyStructure(name: string): string;
  abstract rename(node: InventoryNode, member: Member): Edit[];
  /** Whether members can be put into a node. */
  protected abstract isRoomIn(node: InventoryNode): boolean;
  /** Takes nodes out; `together` is put in with the same edits. */
  protected abstract takeOut(nodes: readonly InventoryNode[], together?: Insertions): Edit[];
  /** Puts drafts into a structure; `taken` are the nodes that are taken out by the same edits. */
  protected abstract putIn(
    holder: InventoryNode,
    entries: readonly PlacedDraft[],
    taken: ReadonlySet<InventoryNode>,
  ): Edit[];

  remove(...nodes: readonly InventoryNode[]): Edit[] {
    return sortedEdits(this.takeOut(nodes));
  }

  insert(parent: InventoryNode, path: readonly Member[], value: Plain): Edit[] {
    const { holder, missing } = targetOf(parent, path, new Set());
    const [outermost, last] = [missing[0], missing.at(-1)];
    if (!outermost || !last || !this.isRoomIn(holder)) return [];
    const drafts = wrapped(missing.slice(0, -1), draftsOf(last, value, parent.spelling), parent.spelling);
    const siblings = siblingsIn(holder, new Set());
    const slot = canonicalSlot(holder, outermost, siblings) ?? endSlot(holder, siblings);
    return sortedEdits(
      this.putIn(
        holder,
        drafts.map((draft) => ({ slot, draft })),
        new Set(),
      ),
    );
  }

  move(nodes: readonly InventoryNode[], parent: InventoryNode, path: readonly Member[]): Edit[] {
    const sources = [...nodes].sort((a, b) => a.start - b.start);
    const taken = new Set(sources);
    const { holder, missing } = targetOf(parent, path, taken);
    const [outermost, last] = [missing[0], missing.at(-1)];
    if (!outermost || !last || !this.isRoomIn(holder) || isWithin(holder, taken)) return [];
    const moved = movedDrafts(nodes, path.length > 1 ? path.at(-2) : parent.member, last, parent.spelling);
    moved.sort((a, b) => placeOf(a.draft) - placeOf(b.draft));
    const siblings = siblingsIn(holder, taken);
    const slots = new Map<Member | undefined, Slot>();
    const slotOf = (member: Member | undefined): Slot => {
      const known = slots.get(member);
      if (known) return known;
      const slot = canonicalSlot(holder, member, siblings) ?? ownSlot(sources, holder) ?? endSlot(holder, siblings);
      slots.set(member, slot);
      return slot;
    };
    const entries =
      missing.length === 1
        ? moved.map(({ member, draft }) => ({ slot: slotOf(member), draft }))
        : wrapped(
            missing.slice(0, -1),
            moved.map(({ draft }) => draft),
            parent.spelling,
          ).map((draft) => ({
            slot: slotOf(outermost),
            draft,
          }));
    for (const { slot } of entries) if (slot.at === "instead") taken.delete(slot.node);
    return sortedEdits([...this.takeOut([...taken], { holder, entries }), ...this.putIn(holder, entries, taken)]);
  }
}

/** Drafts that go to the same place, together and in their order. */
export function draftsBySlot(entries: readonly PlacedDraft[]): { slot: Slot; drafts: Draft[] }[] {
  const bySlot = new Map<string, { slot: Slot; drafts: Draft[] }>();
  for (const { slot, draft } of entries) {
    const key = `${slot.at} ${slot.node.start}`;
    const known = bySlot.get(key);
    if (known) known.drafts.push(draft);
    else bySlot.set(key, { slot, drafts: [draft] });
  }
  return [...bySlot.values()];
}

/** Behind the last sibling, or inside the empty structure. */
function endSlot(holder: InventoryNode, siblings: readonly InventoryNode[]): Slot {
  const last = siblings.at(-1);
  return last ? { at: "after", node: last } : { at: "inside", node: holder };
}

/** Where nodes get a structure around them, it stands where the first of them stood. */
function ownSlot(sources: readonly InventoryNode[], holder: InventoryNode): Slot | undefined {
  const first = sources.find((node) => node.parent === holder);
  return first && { at: "instead", node: first };
}

function placeOf(draft: Draft): number {
  return draft.content.is === "moved" ? draft.content.node.start : 0;
}
