import type { InventoryNode } from "./node.ts";

/** Finds nodes by the JSON pointers that Ajv makes from the plain value of a root; each is looked for once. */
export class Pointers {
  readonly #nodes = new Map<string, InventoryNode | undefined>();
  readonly #items = new Map<InventoryNode, readonly InventoryNode[]>();
  readonly #root: InventoryNode;

  constructor(root: InventoryNode) {
    this.#root = root;
  }

  /** The node at a pointer, or the nearest one around it that is written. */
  nodeAt(pointer: string): InventoryNode {
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const node = this.#find(at);
      if (node) return node;
    }
    return this.#root;
  }

  #find(pointer: string): InventoryNode | undefined {
    if (pointer === "") return this.#root;
    if (this.#nodes.has(pointer)) return this.#nodes.get(pointer);
    const slash = pointer.lastIndexOf("/");
    const parent = this.#find(pointer.slice(0, slash));
    const node = parent && this.#step(parent, pointer.slice(slash + 1));
    this.#nodes.set(pointer, node);
    return node;
  }

  #step(parent: InventoryNode, segment: string): InventoryNode | undefined {
    if (parent.kind === "list") return this.#itemsOf(parent)[Number(segment)];
    const member = parent.member?.members.find((candidate) => candidate.name === segment);
    return member && parent.effective(member.type);
  }

  #itemsOf(list: InventoryNode): readonly InventoryNode[] {
    const items = this.#items.get(list) ?? list.children.filter((child) => child.member);
    this.#items.set(list, items);
    return items;
  }
}
