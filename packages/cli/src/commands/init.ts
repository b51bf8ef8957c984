import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { codeOf, configIn, newConfigName, newConfigText, reasonOf } from "@inventory-lint/config";
import { nodeHost } from "@inventory-lint/config/node";
import { UsageError } from "../args/usage-error.ts";

/** Writes a commented configuration into a folder and says so; never over one that is there. */
export function writeConfig(folder: string): string {
  const existing = configIn(nodeHost, folder);
  if (existing !== undefined) throw new UsageError(`a configuration exists already: ${basename(existing)}`);
  try {
    createWhole(join(folder, newConfigName), newConfigText);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UsageError(`${newConfigName} cannot be written: ${reasonOf(code)}`);
  }
  return `Wrote ${newConfigName}. inventory-lint --print-config FILE shows the result for a file.\n`;
}

/** Makes a file that is not there yet, whole or not at all. Throws the system's errors. */
export function createWhole(path: string, text: string, write: typeof writeFileSync = writeFileSync): void {
  const fd = openSync(path, "wx");
  let isDone = false;
  try {
    write(fd, text);
    isDone = true;
  } finally {
    closeSync(fd);
    if (!isDone) rmSync(path);
  }
}
