import type { Range } from "../../syntax/problem.ts";
import { type Entry, isEntry, isStructure, type Structure, type Value } from "../../syntax/tree.ts";

/** What the printer needs of an entry beside its value. */
export interface YamlOrigin {
  /** What stands in the place of the value: with its tag, or the alias; empty behind colon or dash where there is nothing. */
  readonly written: Range;
}

const keysOf = new WeakMap<Structure, ReadonlySet<Entry>>();

/** Notes the merge keys of a map: those of its children that stand behind one are written in another map. */
export function noteMergeKeys(map: Structure, keys: ReadonlySet<Entry>): void {
  if (keys.size > 0) keysOf.set(map, keys);
}

/** The merge keys that are written in a map, in source order. */
export function mergeKeysOf(map: Structure): readonly Entry[] {
  return [...(keysOf.get(map) ?? [])];
}

/** A value with what it takes to repeat it: how many nodes, how many levels. */
export interface Part extends YamlOrigin {
  readonly value: Value | undefined;
  readonly size: number;
  readonly height: number;
}

/** The entries of a map or list while it is read. */
export class Collection {
  entries: Entry[] = [];
  readonly mergeKeys = new Set<Entry>();
  /** Of all that is written in it, merge keys included; -1 before the first. */
  start = -1;
  end = -1;
  size = 1;
  height = 0;
  /** False where something in it could not be read. */
  isComplete = true;

  /** @param isMerge a merge key `<<`: what its value holds takes its place */
  add(entry: Entry, { size, height }: Part, isMerge = false): void {
    // The package `yaml` sorts the parts of a broken line otherwise than they stand.
    /* v8 ignore next 4 -- no text is known that makes it do so here, and a tree out of order would harm every writer */
    if (entry.start < this.end) {
      this.isComplete = false;
      return;
    }
    this.entries.push(entry);
    if (isMerge) this.mergeKeys.add(entry);
    if (this.start < 0) this.start = entry.start;
    this.end = Math.max(this.end, entry.end);
    this.size += size;
    this.height = Math.max(this.height, height);
  }

  /** Puts the members of merged maps in the place of their keys, but for those that are written here or merged before. */
  merge(): void {
    if (this.mergeKeys.size === 0) return;
    const names = new Set(this.entries.filter((entry) => !this.mergeKeys.has(entry)).map(({ name }) => name));
    this.entries = this.entries.flatMap((entry) =>
      this.mergeKeys.has(entry) ? this.#members(entry.value, names) : entry,
    );
  }

  #members(value: Value | undefined, names: Set<string>): Entry[] {
    const isList = isStructure(value) && value.kind === "list";
    const maps = isList ? value.children.filter(isEntry).map((child) => child.value) : [value];
    return maps.flatMap((map) => {
      const isMap = isStructure(map) && map.kind === "map";
      if (!isMap || !map.closed) this.isComplete = false;
      const members = isMap ? map.children.filter(isEntry).filter(({ name }) => !names.has(name)) : [];
      for (const { name } of members) names.add(name);
      return members;
    });
  }
}
