import type { InventoryNode } from "../nodes/node.ts";
import type { Plain } from "../nodes/plain.ts";
import type { Edit } from "../syntax/problem.ts";
import type { Member } from "../vocabulary/member.ts";

/**
 * Makes edits in the words of the vocabulary; each syntax has one. Rules never write XML or JSON themselves. The edits
 * of one call do not overlap, are sorted, and belong together.
 */
export interface Writer {
  /** Replaces a scalar's value; the white space around it goes too. `true` and `false` become the syntax's booleans. */
  replaceValue(node: InventoryNode, value: string | boolean): Edit[];
  /** Gives a member this name: start and end tag, or the key. */
  rename(node: InventoryNode, member: Member): Edit[];
  /** Takes members or items out, each with its line, or the comma that goes with it. */
  remove(...nodes: readonly InventoryNode[]): Edit[];
  /**
   * Inserts a member with a value into a structure at its canonical place, indented like its neighbours; missing
   * structures on `path` are made around it. `path` begins below `parent`, its last member is the one to insert.
   */
  insert(parent: InventoryNode, path: readonly Member[], value: Plain): Edit[];
  /** Writes a value of the shape that the vocabulary gives a member in the place of what it holds, on one line. */
  reshape(node: InventoryNode, value: Plain): Edit[];
  /** Writes items of a list in the place of a node, each on a line of its own where the node has one. */
  replaceByItems(node: InventoryNode, item: Member, values: readonly Plain[]): Edit[];
  /** How a structure without members is written, for messages. */
  emptyStructure(name: string): string;
  /** Puts the value of `inner` into the place of the value of `node`, around it; undefined where a root has a name. */
  unwrap?(node: InventoryNode, inner: InventoryNode): Edit[];
  /** Puts an object with one member around the value of a node, as an item of a list where `inList`; as `unwrap`. */
  wrap?(node: InventoryNode, name: string, inList: boolean): Edit[];
  /** Puts a list around the object that a node holds. */
  enlist?(node: InventoryNode): Edit[];
  /** Writes an object as a block, with the objects in it; no edits where a comment would be lost. */
  asBlock?(node: InventoryNode): Edit[];
  /** Takes nodes of one parent out and inserts them at `path` below `parent`, with the names that belong there. */
  move(nodes: readonly InventoryNode[], parent: InventoryNode, path: readonly Member[]): Edit[];
}
