import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import { codeOf, reasonOf } from "@inventory-lint/config";
import { nativePath } from "@inventory-lint/config/node";
import { writeAtomically } from "../files/write-atomically.ts";
import { notice } from "../terminal/output.ts";

const NOBODY_WRITES = 0o222;

/**
 * Gives a file other bytes, all or none of them. Of a symbolic link the target is replaced; of a file with several
 * names one only, which is said. Returns why it was left alone, or undefined where it was replaced.
 */
export function replaceFile(path: string, expected: Uint8Array, replacement: Uint8Array): string | undefined {
  if (typeof nativePath(path) !== "string") return "its name is no UTF-8";
  try {
    const target = realpathSync(path);
    const replaced = statSync(target);
    // A new file can take the name of one that nobody may write, so both are asked for.
    if ((replaced.mode & NOBODY_WRITES) === 0) return "it is read-only";
    accessSync(target, constants.W_OK);
    const hinderedBy = () => (hasBytes(target, expected) ? undefined : "it has changed since it was read");
    const hindrance = writeAtomically(target, replacement, { replaced, hinderedBy });
    if (hindrance === undefined && replaced.nlink > 1) {
      notice(sentenceOnNames(path, replaced.nlink - 1));
    }
    return hindrance;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return reasonOf(code);
  }
}

function sentenceOnNames(path: string, others: number): string {
  const which = others === 1 ? "its other name, a hard link, holds" : `its ${others} other names, hard links, hold`;
  return `${path} is repaired under this name only: ${which} what it held before`;
}

function hasBytes(path: string, expected: Uint8Array): boolean {
  const stats = statSync(path);
  // Of a directory the system itself says what it is.
  if (!stats.isDirectory() && (!stats.isFile() || stats.size !== expected.length)) return false;
  return readFileSync(path).equals(expected);
}
