import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { ConfigHost } from "./host.ts";

/** The file system of this machine. */
export const nodeHost: ConfigHost = {
  path,
  // As git decides on these systems.
  ignoreCase: process.platform === "win32" || process.platform === "darwin",
  exists: existsSync,
  readFile,
};

/** A configuration may be a link, in a repository of others, and some devices have no end. */
function readFile(file: string): Uint8Array {
  const stats = statSync(file);
  if (stats.isCharacterDevice() || stats.isBlockDevice()) {
    throw Object.assign(new Error(`${file} is a device.`), { code: "ENODEV" });
  }
  return readFileSync(file);
}
