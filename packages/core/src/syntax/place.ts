import type { Draft } from "../edits/drafts.ts";
import { type Entry, isEntry, isStructure, type Range, type Tree } from "./tree.ts";

/** What stands at an offset, in any language, and how something is written there. */
export interface Place {
  /**
   * - `name`: the name of a member, or where a member may be typed
   * - `value`: what the last entry around holds, or an item of it where it is a list
   * - `content`: the inside of the last entry around: a value or members, as the vocabulary has it
   * - `other`: nothing of the vocabulary
   */
  readonly part: "name" | "value" | "content" | "other";
  /** The entries around, outermost first. */
  readonly around: readonly Entry[];
  /** What is just being typed; it does not count as written. */
  readonly typing?: Entry | undefined;
  /** What a completion replaces, in UTF-16 offsets. */
  readonly range: Range;
  /** Signs that stand before a name or value while it is typed: a quote, a prefix. */
  readonly lead: string;
  /** Whether only the name of a member is written, since the rest is there. */
  readonly isNameOnly: boolean;
  /** Whether what is written is one value that another one may replace. */
  readonly takesValue: boolean;
  /** Signs that end a value of this language. */
  readonly commitBy: readonly string[];
  /** A draft with a name as a member, one without as a value. */
  write(draft: Draft): Written;
  /** What may stand here besides members and values. */
  readonly words: readonly Word[];
}

export interface Written {
  /** In the place of `range`. */
  readonly text: string;
  /** What must change elsewhere, such as a comma that is missing. */
  readonly alongside?: readonly { readonly range: Range; readonly text: string }[] | undefined;
}

/** An end tag, or an attribute. */
export interface Word {
  readonly is: "tag" | "attribute";
  readonly label: string;
  readonly text: string;
  readonly range: Range;
  /** What the user types to get it. */
  readonly typed: string;
  readonly isLikely: boolean;
}

/** How a place is asked for. `ownIndent`: whether lines that are written begin with all of their indentation. */
export type PlaceAt = (tree: Tree, offset: number, ownIndent: boolean) => Place;

/** A place where nothing is written yet, and nothing may be, but for what is given. */
export function placeOf(offset: number, given: Partial<Place> = {}): Place {
  const nothing = { takesValue: true, isNameOnly: false, lead: "", commitBy: [], words: [] };
  return { part: "other", around: [], range: [offset, offset], ...nothing, write: () => ({ text: "" }), ...given };
}

/** The entries that satisfy a test, each in the one before, outermost first. */
export function entriesTo(tree: Tree, isAround: (entry: Entry) => boolean): Entry[] {
  const path: Entry[] = [];
  let at = tree.roots.find(isAround);
  while (at) {
    path.push(at);
    at = isStructure(at.value) ? at.value.children.filter(isEntry).find(isAround) : undefined;
  }
  return path;
}

/** The entries between whose brackets an offset stands, outermost first. */
export function entriesAround(tree: Tree, offset: number): Entry[] {
  return entriesTo(tree, ({ value }) => {
    if (!isStructure(value)) return false;
    const [start, end] = value.inner;
    return start <= offset && (offset <= end || !value.closed);
  });
}
