import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { readSettingsFile } from "./files/read-settings-file.ts";
import type { ConfigHost } from "./host.ts";

/** The file system of this machine. */
export const nodeHost: ConfigHost = {
  path,
  // As git decides on these systems.
  ignoreCase: process.platform === "win32" || process.platform === "darwin",
  exists: existsSync,
  readFile: readSettingsFile,
  realPath: realpathSync,
};
