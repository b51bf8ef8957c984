import type { Comment } from "../../syntax/tree.ts";
import type { JsonArray, JsonDocument, JsonMember, JsonObject, JsonScalar, JsonValue } from "./syntax-tree.ts";

/** An object or array. */
export type JsonContainer = JsonObject | JsonArray;

/**
 * Which part of a JSON document an offset stands in.
 *
 * - `name`: in the name of a member, or where one may be typed
 * - `value`: in a scalar, or where a value may be typed: of a member, an item, or the root
 * - `other`: in a comment, or where nothing can be typed
 */
export interface JsonPlace {
  readonly part: "name" | "value" | "other";
  /** What it stands in directly; undefined at the root. */
  readonly container: JsonContainer | undefined;
  /** The names and indexes that lead from the root to the container, or to the value. */
  readonly path: readonly (string | number)[];
  /** The member whose name or value it is; undefined in gaps, and for items. */
  readonly member: JsonMember | undefined;
  /** The scalar that it is in. */
  readonly scalar: JsonScalar | undefined;
  /** What is written already of the name or value, with its quotes, in UTF-16 offsets; empty in a gap. */
  readonly start: number;
  readonly end: number;
  /** Where a comma is missing before it: behind what it follows; -1 where none is. */
  readonly commaBefore: number;
  /** Whether a comma is missing behind it. */
  readonly commaBehind: boolean;
}

type Step = string | number;

/** Finds what stands at an offset; of two things that meet there, the one that is still being typed. */
export function jsonPlaceAt(document: JsonDocument, offset: number): JsonPlace {
  if (isInComment(document, offset)) return other(undefined, [], offset);
  const finder = new Finder(document, offset);
  const { root } = document;
  if (root === undefined) return finder.gap("value", undefined, undefined, []);
  const path: Step[] = [];
  let container: JsonContainer | undefined;
  for (let value: JsonValue = root; ; ) {
    if (!isStructure(value)) return finder.scalar(value, container, undefined, path);
    if (!isInside(value, offset)) return other(container, path, offset);
    container = value;
    if (value.kind === "array") {
      const index: number = value.elements.findIndex((element) => touches(element, offset, document.text));
      const element: JsonValue | undefined = value.elements[index];
      path.push(index < 0 ? value.elements.length : index);
      if (!element) return finder.gap("value", container, undefined, path);
      value = element;
      continue;
    }
    const member: JsonMember | undefined = value.members.find((each) => touchesMember(each, offset, document.text));
    if (!member) return finder.gapInObject(value, path);
    if (offset <= member.nameEnd || !member.value) return finder.name(value, member, path);
    path.push(member.name);
    if (!isStructure(member.value)) return finder.scalar(member.value, container, member, path);
    value = member.value;
  }
}

function isInComment({ text, comments }: JsonDocument, offset: number): boolean {
  return comments.some(
    ({ start, end }) => start < offset && (offset < end || (offset === end && !text.startsWith("/*", start))),
  );
}

function isStructure(value: JsonValue): value is JsonContainer {
  return value.kind === "object" || value.kind === "array";
}

function isInside({ start, end, closed }: JsonContainer, offset: number): boolean {
  return offset > start && (offset < end || !closed);
}

/** Whether an offset stands in a value, or at its end where more of it may be typed. */
function touches(value: JsonValue, offset: number, text: string): boolean {
  if (isStructure(value)) return isInside(value, offset) && (offset <= value.end || isBlank(text, value.end, offset));
  if (offset < value.start || offset > value.end) return false;
  if (value.kind !== "string") return true;
  return offset > value.start && (offset < value.end || !isQuoted(text, value.start, value.end));
}

function touchesMember(member: JsonMember, offset: number, text: string): boolean {
  const { nameStart, nameEnd, value } = member;
  if (offset < nameStart) return false;
  if (offset <= nameEnd) {
    const isWord = text[nameStart] !== '"';
    return isWord || (offset > nameStart && (offset < nameEnd || !isQuoted(text, nameStart, nameEnd)));
  }
  return value !== undefined && touches(value, offset, text);
}

export function isQuoted(text: string, start: number, end: number): boolean {
  const quote = text[start];
  return end - start >= 2 && text[end - 1] === quote;
}

export function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === "";
}

function other(container: JsonContainer | undefined, path: readonly Step[], offset: number): JsonPlace {
  return {
    part: "other",
    container,
    path,
    member: undefined,
    scalar: undefined,
    start: offset,
    end: offset,
    commaBefore: -1,
    commaBehind: false,
  };
}

/** Looks at what stands around an offset. */
class Finder {
  readonly #document: JsonDocument;
  readonly #offset: number;

  constructor(document: JsonDocument, offset: number) {
    this.#document = document;
    this.#offset = offset;
  }

  name(container: JsonObject, member: JsonMember, path: readonly Step[]): JsonPlace {
    const { nameStart: start, nameEnd: end } = member;
    const place = this.#place("name", container, member, path, start, end);
    // Where a colon follows, the value is there.
    return this.#document.text[this.#next(end)] === ":" ? { ...place, commaBehind: false } : place;
  }

  scalar(
    scalar: JsonScalar,
    container: JsonContainer | undefined,
    member: JsonMember | undefined,
    path: readonly Step[],
  ): JsonPlace {
    if (!touches(scalar, this.#offset, this.#document.text)) return other(container, path, this.#offset);
    const place = this.#place("value", container, member, path, scalar.start, scalar.end);
    return { ...place, scalar };
  }

  gapInObject(container: JsonObject, path: readonly Step[]): JsonPlace {
    const before = this.#before(this.#offset);
    if (before < 0 || this.#document.text[before] !== ":") return this.gap("name", container, undefined, path);
    const member = container.members.findLast(({ nameEnd }) => nameEnd <= before);
    if (!member || member.value) return other(container, path, this.#offset);
    return this.gap("value", container, member, [...path, member.name]);
  }

  /** A place where nothing is written. */
  gap(
    part: "name" | "value",
    container: JsonContainer | undefined,
    member: JsonMember | undefined,
    path: readonly Step[],
  ): JsonPlace {
    const { text } = this.#document;
    const place = this.#place(part, container, member, path, this.#offset, this.#offset);
    const isBeforeColon = text[this.#next(this.#offset)] === ":";
    // Directly behind a value, it is that value which is being typed.
    if (isBeforeColon || place.commaBefore === this.#offset) return other(container, path, this.#offset);
    return place;
  }

  #place(
    part: "name" | "value",
    container: JsonContainer | undefined,
    member: JsonMember | undefined,
    path: readonly Step[],
    start: number,
    end: number,
  ): JsonPlace {
    const { text } = this.#document;
    const before = this.#before(start);
    const sign = text.charAt(before);
    const isFirst = before < 0 || sign === "{" || sign === "[" || sign === "," || sign === ":";
    const next = text.charAt(this.#next(end));
    const isLast = next === "" || next === "," || next === "}" || next === "]";
    const isRoot = container === undefined;
    return {
      part,
      container,
      path,
      member,
      scalar: undefined,
      start,
      end,
      commaBefore: isFirst || isRoot ? -1 : before + 1,
      commaBehind: !isLast && !isRoot,
    };
  }

  /** The offset of the last character before `from` that is neither white space nor in a comment; -1 for none. */
  #before(from: number): number {
    const { text, comments } = this.#document;
    let at = from - 1;
    for (let i = comments.length; ; at--) {
      while (at >= 0 && /\s/.test(text.charAt(at))) at--;
      while (i > 0 && (comments[i - 1] as Comment).start > at) i--;
      const comment = comments[i - 1];
      if (!comment || comment.end <= at) return at;
      at = comment.start;
    }
  }

  /** The offset of the first character from `from` on that is neither white space nor in a comment. */
  #next(from: number): number {
    const { text, comments } = this.#document;
    let at = from;
    for (;;) {
      while (at < text.length && /\s/.test(text.charAt(at))) at++;
      const comment = comments.find(({ start, end }) => start <= at && at < end);
      if (!comment) return at;
      at = comment.end;
    }
  }
}
