/** Finds the places of a mark one after the other, and searches no part of the text twice. */
export class Mark {
  readonly #text: string;
  readonly #mark: string;
  #next = -1;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  /** Offset of the mark at or behind `from`, or Infinity; must be asked with offsets that do not fall. */
  next(from: number): number {
    if (this.#next < from) {
      const found = this.#text.indexOf(this.#mark, from);
      this.#next = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}
