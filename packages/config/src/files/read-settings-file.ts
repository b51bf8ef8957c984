import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { OPEN_FLAGS } from "./read-file.ts";

/** Larger files of settings are none; what `reasonOf` says of `TOOLARGE` names it. In bytes. */
export const MAX_SETTINGS_SIZE = 4 * 1024 * 1024;

/**
 * The bytes of a file that says how to lint: a configuration, package.json, .gitignore, suppressions. A repository can
 * carry links to anything under such names, so it is looked at first: never waits, and reads no device. Throws an error
 * with a `code`, the system's or one that `reasonOf` knows.
 */
export function readSettingsFile(path: string): Uint8Array {
  // Some devices do something when they are opened.
  check(path, statSync(path));
  const fd = openSync(path, OPEN_FLAGS);
  try {
    check(path, fstatSync(fd));
    return readToLimit(path, fd);
  } finally {
    closeSync(fd);
  }
}

function check(path: string, stats: Stats): void {
  const code = codeOfKind(stats);
  if (code !== undefined) throw Object.assign(new Error(`${path} is not read.`), { code });
}

function codeOfKind(stats: Stats): string | undefined {
  if (stats.isFile()) return stats.size > MAX_SETTINGS_SIZE ? "TOOLARGE" : undefined;
  if (stats.isDirectory()) return "EISDIR";
  if (stats.isFIFO()) return "FIFO";
  if (stats.isSocket()) return "SOCKET";
  return stats.isCharacterDevice() || stats.isBlockDevice() ? "ENODEV" : "SPECIAL";
}

/** Some files tell no size, and others grow. */
function readToLimit(path: string, fd: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const read = readSync(fd, chunk, 0, chunk.length, null);
    if (read === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    length += read;
    if (length > MAX_SETTINGS_SIZE) throw Object.assign(new Error(`${path} is too large.`), { code: "TOOLARGE" });
    chunks.push(chunk.subarray(0, read));
  }
}
