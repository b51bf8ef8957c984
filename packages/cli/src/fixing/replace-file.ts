import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeOf, reasonOf } from "../files/read-file.ts";

const NOBODY_WRITES = 0o222;

/**
 * Gives a file other bytes, all or none of them: they are written beside it, and take its name when they are on the
 * disk. Of a symbolic link the target is replaced. Returns why it was left alone, or undefined where it was replaced.
 */
export function replaceFile(path: string, expected: Uint8Array, replacement: Uint8Array): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const stats = statSync(target);
    // A new file can take the name of one that nobody may write, so both are asked for.
    if ((stats.mode & NOBODY_WRITES) === 0) return "it is read-only";
    accessSync(target, constants.W_OK);
    const beside = join(dirname(target), `.inventory-lint-${randomBytes(6).toString("hex")}.tmp`);
    const fd = openSync(beside, "wx", 0o600);
    temporary = beside;
    writeAndClose(fd, replacement, stats);
    if (!readFileSync(target).equals(expected)) return "it has changed since it was read";
    renameSync(beside, target);
    temporary = undefined;
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return reasonOf(code);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  }
}

function writeAndClose(fd: number, bytes: Uint8Array, stats: Stats): void {
  try {
    writeFileSync(fd, bytes);
    keepOwner(fd, stats);
    fchmodSync(fd, stats.mode & 0o7777);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Only root may give a file away. For everybody else it becomes their own, as with most editors. */
function keepOwner(fd: number, { uid, gid }: Stats): void {
  try {
    fchownSync(fd, uid, gid);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error;
  }
}
