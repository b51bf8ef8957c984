import { tooLarge, type Unreadable } from "@inventory-lint/config/node";
import { UsageError } from "../args/usage-error.ts";
import type { Git } from "./run-git.ts";

/** Contents are fetched together up to this many bytes: a process for each file would cost more than linting it. */
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** So much of a blob tells what is in it. */
const MAX_BEGINNING_BYTES = 64 * 1024;

/** Contents of blobs, mostly asked for in the order in which they were given. */
export class Blobs {
  readonly #git: Git;
  readonly #ids: readonly string[];
  readonly #sizes: ReadonlyMap<string, number>;
  #batch = new Map<string, Buffer>();

  constructor(git: Git, ids: readonly string[]) {
    this.#git = git;
    this.#ids = ids;
    const lines =
      ids.length === 0 ? [] : git.run(["cat-file", "--batch-check"], linesOf(ids)).toString("utf8").split("\n");
    this.#sizes = new Map(
      lines.flatMap((line) => {
        const [id = "", type, size] = line.split(" ");
        return type === "blob" ? [[id, Number(size)] as const] : [];
      }),
    );
  }

  /** The bytes of a blob, which are not longer than `maxSize`. */
  read(id: string, maxSize: number): Buffer | Unreadable {
    const size = this.#sizes.get(id);
    if (size === undefined) throw new UsageError(`git has no content for ${id}`);
    if (size > maxSize) return tooLarge(size, maxSize);
    if (!this.#batch.has(id)) this.#batch = this.#fetch(this.#batchFrom(id, maxSize));
    const bytes = this.#batch.get(id);
    if (!bytes) throw new UsageError(`git has no content for ${id}`);
    return bytes;
  }

  /** The first bytes of a blob that is too large to be read. */
  readBeginning(id: string): Buffer {
    return this.#git.beginning(["cat-file", "blob", id], MAX_BEGINNING_BYTES);
  }

  #batchFrom(id: string, maxSize: number): string[] {
    const wanted: string[] = [];
    let bytes = 0;
    for (const next of this.#ids.slice(this.#ids.indexOf(id))) {
      const size = this.#sizes.get(next) ?? 0;
      if (size > maxSize) continue;
      bytes += size;
      if (wanted.length > 0 && bytes > MAX_BATCH_BYTES) break;
      wanted.push(next);
    }
    return wanted;
  }

  /** `git cat-file --batch` prints a line with name, type and size, the bytes, and an LF, for each. */
  #fetch(ids: readonly string[]): Map<string, Buffer> {
    const output = this.#git.run(["cat-file", "--batch"], linesOf(ids));
    const batch = new Map<string, Buffer>();
    for (let at = 0; at < output.length; ) {
      const lineEnd = output.indexOf(0x0a, at);
      const [id = "", , size] = output.toString("latin1", at, lineEnd).split(" ");
      const end = lineEnd + 1 + Number(size);
      batch.set(id, output.subarray(lineEnd + 1, end));
      at = end + 1;
    }
    return batch;
  }
}

function linesOf(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join("");
}
