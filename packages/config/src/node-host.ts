import { lstatSync, realpathSync } from "node:fs";
import path from "node:path";
import { readSettingsFile } from "./files/read-settings-file.ts";
import type { ConfigHost } from "./host.ts";
import { codeOf } from "./system-error.ts";

/** The file system of this machine. */
export const nodeHost: ConfigHost = {
  path,
  // As git decides on these systems.
  ignoreCase: process.platform === "win32" || process.platform === "darwin",
  exists,
  readFile: readSettingsFile,
  realPath: realpathSync,
};

/** A link to nothing is there, too: a configuration that it was to be has to be told of. */
function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // In a folder that may not be looked into, or under a name that is too long, nothing is found.
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
