import { type Entry, isStructure, type Structure, type Tree } from "../../syntax/tree.ts";
import { mergeKeysOf } from "./collection.ts";
import { isOwn, ownChildren } from "./printer.ts";

/** Where an entry stands. */
export interface YamlPlace {
  /** As the tree has it: carriers may point at it otherwise. */
  readonly entry: Entry;
  readonly holder: Structure;
}

/** Where the entries and structures of a document are written: what aliases and merge keys repeat is known once. */
export class YamlPlaces {
  readonly #entries = new Map<unknown, YamlPlace>();
  readonly #owners = new Map<Structure, Entry>();

  constructor({ roots }: Tree) {
    const open = [...roots];
    for (let entry = open.pop(); entry; entry = open.pop()) {
      const { value } = entry;
      if (!isStructure(value) || !isOwn(entry)) continue;
      this.#owners.set(value, entry);
      for (const child of ownChildren(value)) {
        this.#entries.set(child.origin, { entry: child, holder: value });
        open.push(child);
      }
      // A map that is written behind a merge key.
      for (const key of mergeKeysOf(value)) open.push(key);
    }
  }

  /** Undefined for a root. */
  placeOf({ origin }: Entry): YamlPlace | undefined {
    return this.#entries.get(origin);
  }

  /** The entry whose value is written as this structure. */
  ownerOf(structure: Structure): Entry | undefined {
    return this.#owners.get(structure);
  }
}
