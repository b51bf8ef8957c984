// Runs pnpm by its exact version on a machine that has only node and npm: `node tools/pnpm.mjs add -D x --filter core`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheDir, root } from "./lib/paths.mjs";

const VERSION = "12.21.0";

/** Installs pnpm below node_modules/.cache once, and returns the file that node can run. */
function pnpmEntry() {
  const prefix = join(cacheDir, `pnpm-${VERSION}`);
  const entry = join(prefix, "node_modules", "pnpm", "bin", "pnpm.mjs");
  if (existsSync(entry)) return entry;
  const args = ["install", "--prefix", prefix, "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = spawnSync("npm", [...args, `pnpm@${VERSION}`], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new Error(`npm could not install pnpm ${VERSION} (status ${npm.status}).`);
  return entry;
}

/**
 * Runs pnpm at the repository's root, its output on stderr, and returns its exit status.
 * @param {readonly string[]} args
 */
export function pnpm(args) {
  const result = spawnSync(process.execPath, [pnpmEntry(), ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = pnpm(process.argv.slice(2));
