import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { codeOf, reasonOf } from "../system-error.ts";
import { formatSize } from "./format-size.ts";
import { nativePath } from "./native-path.ts";

/** Why a file is not linted: a message of the rule `unreadable-file`. */
export interface Unreadable {
  readonly messageId: "cannotRead" | "notRegular" | "directory" | "tooLarge";
  readonly data: Readonly<Record<string, string>>;
}

// A FIFO without a writer would be waited for; with this flag it is opened at once and seen for what it is.
export const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const USUAL_SIZE = 64 * 1024;
/** Less is not worth the time that giving it back takes. */
const LARGE = 8 * 1024 * 1024;

// One buffer for all files: a new one for each costs a fifth of the time that reading takes.
let shared = Buffer.allocUnsafeSlow(USUAL_SIZE);

/**
 * The bytes of a file; they are valid until the next call. `isRegular` where a look at the directory has told so.
 * Never waits, and never throws for what is wrong with the file.
 */
export function readFile(path: string, maxSize: number, isRegular: boolean): Buffer | Unreadable {
  let fd: number | undefined;
  try {
    fd = openSync(nativePath(path), OPEN_FLAGS);
    if (!isRegular) {
      const stats = fstatSync(fd);
      if (stats.isDirectory()) return { messageId: "directory", data: { kind: "a directory" } };
      const kind = kindOf(stats);
      if (kind) return { messageId: "notRegular", data: { kind } };
    }
    return readAll(fd, maxSize);
  } catch (error) {
    return unreadable(error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Gives back the memory of what `readFile` has read last, where it is much: the bytes are gone then. */
export function releaseLarge(bytes: Uint8Array): void {
  if (bytes.buffer !== shared.buffer || shared.length < LARGE) return;
  // Who holds the bytes still holds them, so their memory is handed to a copy that nobody holds.
  structuredClone(shared.buffer, { transfer: [shared.buffer as ArrayBuffer] });
  shared = Buffer.allocUnsafeSlow(USUAL_SIZE);
}

/** The first bytes of a file that is too large to be read. */
export function readBeginning(path: string): Uint8Array | Unreadable {
  let fd: number | undefined;
  try {
    fd = openSync(nativePath(path), OPEN_FLAGS);
    return shared.subarray(0, readSync(fd, shared, 0, shared.length, null));
  } catch (error) {
    return unreadable(error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function readAll(fd: number, maxSize: number): Buffer | Unreadable {
  let length = 0;
  for (;;) {
    const read = readSync(fd, shared, length, shared.length - length, null);
    length += read;
    if (length > maxSize) return tooLarge(fstatSync(fd).size, maxSize);
    if (read === 0) return shared.subarray(0, length);
    if (length < shared.length) continue;
    const { size } = fstatSync(fd);
    if (size > maxSize) return tooLarge(size, maxSize);
    const larger = Buffer.allocUnsafeSlow(Math.max(size + 1, shared.length * 2));
    shared.copy(larger, 0, 0, length);
    shared = larger;
  }
}

/** Why a file of so many bytes, where that is known, is not read. */
export function tooLarge(size: number | undefined, limit: number): Unreadable {
  const shown = size === undefined ? `more than ${formatSize(limit)}` : formatSize(size);
  return { messageId: "tooLarge", data: { size: shown, limit: formatSize(limit) } };
}

function kindOf(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  return stats.isCharacterDevice() || stats.isBlockDevice() ? "a device" : "no regular file";
}

/** What the system says of a file, in words. Errors that are not the system's are thrown on. */
export function unreadable(error: unknown): Unreadable {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return { messageId: "cannotRead", data: { reason: reasonOf(code) } };
}
