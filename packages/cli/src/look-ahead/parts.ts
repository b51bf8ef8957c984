import type { FoundFile } from "../files/found-file.ts";
import { readFile } from "../files/read-file.ts";
import { firstLook, type Passed } from "./first-look.ts";

/**
 * What a thread knows of a file: that it passes the first look; or its bytes, where it does not; undefined where it is
 * to be read by whoever wants to know more.
 */
export type Look = Passed | Uint8Array | undefined;

/** Files of which a thread looks at so many before it hands on what it knows. */
export const PART = 64;
/** So many bytes of them are kept until they are linted; what is longer is read again. */
const MAX_KEPT = 256 * 1024;

/** The files of one part. */
export function partOf<File>(files: readonly File[], part: number): readonly File[] {
  return files.slice(part * PART, (part + 1) * PART);
}

/** Looks at the files of one part. Never throws for what is wrong with a file. */
export function lookAt(files: readonly Pick<FoundFile, "name" | "isRegular">[], maxSize: number): Look[] {
  let kept = 0;
  return files.map(({ name, isRegular }) => {
    const bytes = readFile(name, maxSize, isRegular);
    if (!(bytes instanceof Uint8Array)) return undefined;
    const passed = firstLook(bytes, name);
    if (passed !== undefined) return passed;
    kept += bytes.length;
    // A copy: the next file is read into the same memory.
    return kept <= MAX_KEPT ? new Uint8Array(bytes) : undefined;
  });
}

/** Where the threads note how far they are, in memory that they share. */
export const progress = { claimed: 0, linted: 1, finished: 2, length: 3 } as const;

/** Threads run ahead by so many parts, so that what they know of files does not heap up. */
const AHEAD = 32;

/** Takes the next part that nobody has taken; undefined where there is none, or none that is near enough yet. */
export function claimPart(state: Int32Array, parts: number): number | undefined {
  for (;;) {
    const next = Atomics.load(state, progress.claimed);
    if (next >= parts || next > Atomics.load(state, progress.linted) + AHEAD) return undefined;
    if (Atomics.compareExchange(state, progress.claimed, next, next + 1) === next) return next;
  }
}
