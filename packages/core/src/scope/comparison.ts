import type { Summary } from "./summary.ts";

/** A configuration among others. What the caller needs to find its place again comes along. */
export interface Compared {
  readonly summary: Summary;
}

/** The part of a configuration that is pointed at: the value of its Id or of its destination bucket, or its name. */
export type ComparedPart = "id" | "destination" | "name";

/** What a configuration has to do with those before it. */
export interface Conflict<T extends Compared> {
  readonly part: ComparedPart;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** The same part of one before it, and what is said there; undefined where all of them are meant. */
  readonly other: { readonly item: T; readonly messageId: string } | undefined;
  /** Whether both say the same: in files of two forms they are one configuration, which is kept in both. */
  readonly isCopy?: boolean;
}

/** Takes configurations one after the other, and tells how each conflicts with those before it. */
export interface Comparison<T extends Compared> {
  add(item: T): Conflict<T> | undefined;
}

/**
 * What a rule knows of several configurations. It looks at nothing but summaries, so that it serves those of one
 * document and those of many.
 */
export interface Comparator {
  /** Which configurations meet each other: those of one source bucket, or all of them. */
  readonly scope: "bucket" | "all";
  start<T extends Compared>(): Comparison<T>;
}

/** Keeps the first one of each key. */
export class Firsts<T> {
  readonly #firsts = new Map<string, T>();

  /** The first one of this key, or undefined where this one is the first. */
  before(key: string, item: T): T | undefined {
    const first = this.#firsts.get(key);
    if (first === undefined) this.#firsts.set(key, item);
    return first;
  }

  get(key: string): T | undefined {
    return this.#firsts.get(key);
  }
}
