import { accessSync, constants, readFileSync, realpathSync, statSync } from "node:fs";
import { codeOf, reasonOf } from "@inventory-lint/config";
import { writeAtomically } from "../files/write-atomically.ts";

const NOBODY_WRITES = 0o222;

/**
 * Gives a file other bytes, all or none of them. Of a symbolic link the target is replaced. Returns why it was left
 * alone, or undefined where it was replaced.
 */
export function replaceFile(path: string, expected: Uint8Array, replacement: Uint8Array): string | undefined {
  try {
    const target = realpathSync(path);
    const replaced = statSync(target);
    // A new file can take the name of one that nobody may write, so both are asked for.
    if ((replaced.mode & NOBODY_WRITES) === 0) return "it is read-only";
    accessSync(target, constants.W_OK);
    const hinderedBy = () => (hasBytes(target, expected) ? undefined : "it has changed since it was read");
    return writeAtomically(target, replacement, { replaced, hinderedBy });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return reasonOf(code);
  }
}

function hasBytes(path: string, expected: Uint8Array): boolean {
  const stats = statSync(path);
  // Of a directory the system itself says what it is.
  if (!stats.isDirectory() && (!stats.isFile() || stats.size !== expected.length)) return false;
  return readFileSync(path).equals(expected);
}
