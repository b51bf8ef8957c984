import type { TakePutOff } from "./engine.ts";
import type { ReadFile } from "./files/read-file.ts";
import type { Passed } from "./look-ahead/first-look.ts";

/**
 * Clean files that name the bucket they are about. Most are the only one about theirs, and have nothing to do with any
 * other: so only the names are kept, and a file is read again once another one comes up.
 */
export class PutOffFiles {
  readonly #names = new Map<string, string>();
  #lastName: string | undefined;
  readonly #maxSize: number;
  readonly #read: ReadFile;

  /** Files were not longer than `maxSize` bytes when they were first read, in the same way. */
  constructor(maxSize: number, read: ReadFile) {
    this.#maxSize = maxSize;
    this.#read = read;
  }

  /**
   * Puts a clean file off. False where it has to be compared with others at once: with one that was put off, or with
   * those about a bucket that `isKnown`.
   */
  add(name: string, passed: Passed, isKnown: (bucket: string) => boolean): boolean {
    if (passed === "clean") return true;
    const { source, destination } = passed;
    if ([source, destination].some((bucket) => this.#names.has(bucket) || isKnown(bucket))) return false;
    this.#names.set(source, name);
    this.#lastName = name;
    return true;
  }

  /** Whether this file was put off just now. */
  has(name: string): boolean {
    return this.#lastName === name;
  }

  readonly take: TakePutOff = (bucket) => {
    const name = this.#names.get(bucket);
    if (name === undefined) return undefined;
    this.#names.delete(bucket);
    const bytes = this.#read(name, this.#maxSize, false);
    return bytes instanceof Uint8Array ? { name, bytes } : undefined;
  };
}
