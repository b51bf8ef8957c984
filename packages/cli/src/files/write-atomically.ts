import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "@inventory-lint/config";

export interface AtomicWrite {
  /** Access rights of the file, less what the system's mask takes away; everybody may read it where they are not given. */
  readonly mode?: number;
  /** What stood there before: the new file gets its rights and its owner, and is on the disk before it takes its place. */
  readonly replaced?: Stats | undefined;
  /** A last look, when all is written: why the file must be left as it is after all. */
  readonly hinderedBy?: () => string | undefined;
}

/**
 * Writes a file whole or not at all: what is written beside it takes its name. A symbolic link of this name is replaced.
 * The system's errors are thrown, and nothing is left behind. Returns what `hinderedBy` has said.
 */
export function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { mode = 0o666, replaced, hinderedBy }: AtomicWrite = {},
): string | undefined {
  // Not the name with something behind it: that may be as long as names may be.
  const folder = dirname(path);
  removeLeftovers(folder);
  const temporary = join(folder, `.inventory-lint-${randomBytes(6).toString("hex")}.tmp`);
  const fd = openSync(temporary, "wx", replaced ? 0o600 : mode);
  let isDone = false;
  try {
    writeAndClose(fd, content, replaced);
    const hindrance = hinderedBy?.();
    if (hindrance !== undefined) return hindrance;
    renameSync(temporary, path);
    isDone = true;
    return undefined;
  } finally {
    if (!isDone) rmSync(temporary, { force: true });
  }
}

/** What `writeAtomically` writes to: of no other program. */
const TEMPORARY = /^\.inventory-lint-[\da-f]{12}\.tmp$/;
/** No run writes one file for so long; in milliseconds. */
const MAX_AGE = 60 * 60 * 1000;
const tidied = new Set<string>();

/** Removes what a run that was killed has left in a folder; what is young may be another run's. */
function removeLeftovers(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      if (!TEMPORARY.test(name)) continue;
      const path = join(folder, name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() && Date.now() - stats.mtimeMs > MAX_AGE) rmSync(path, { force: true });
    }
  } catch (error) {
    // Who may write into a folder need not be allowed to look into it, or to remove what is another's.
    if (codeOf(error) === undefined) throw error;
  }
}

function writeAndClose(fd: number, content: string | Uint8Array, replaced: Stats | undefined): void {
  try {
    writeFileSync(fd, content);
    if (!replaced) return;
    keepOwner(fd, replaced);
    fchmodSync(fd, replaced.mode & 0o7777);
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
