// Packages that only a tool needs, installed by npm at an exact version and outside of the workspace.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheDir, root } from "./paths.mjs";

/**
 * Installs a package below node_modules/.cache once and returns its folder.
 * @param {string} name
 * @param {string} version exact
 * @param {NodeJS.ProcessEnv} [env] what npm, and what it builds, find in their environment
 */
export function npmPackage(name, version, env = process.env) {
  const prefix = join(cacheDir, "npm", `${name.replace("/", "+")}@${version}`);
  const folder = join(prefix, "node_modules", name);
  // npm writes this file last, so an interrupted install is not taken for a whole one.
  if (existsSync(join(prefix, "node_modules", ".package-lock.json"))) return folder;
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  // By default npm waits for 70 s before it believes that there is no network.
  const patience = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const npm = spawnSync("npm", ["install", "--prefix", prefix, ...quiet, ...patience, `${name}@${version}`], {
    cwd: root,
    env,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) throw new Error(`npm could not install ${name}@${version} (status ${npm.status}).`);
  return folder;
}
