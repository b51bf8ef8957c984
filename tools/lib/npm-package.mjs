// Packages that only a tool needs, installed by npm at an exact version and outside of the workspace.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { lastWords } from "./last-words.mjs";
import { cacheDir, root } from "./paths.mjs";

/**
 * Without what an `npm run` around us says of its own Node.js: npm would hand it on, and scripts that install something
 * would take that Node.js for the one they run with. What a user has set, such as a registry, stays.
 * @param {NodeJS.ProcessEnv} env
 */
function ownEnvironment(env) {
  const told =
    /^(?:NODE|npm_(?:config_user_agent|config_npm_version|config_node_gyp|node_execpath|execpath|command|lifecycle_.*|package_.*))$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !told.test(name)));
}

/** That npm has a package, but not for this kind of machine. */
export class UnsupportedPlatform extends Error {}

/**
 * Installs a package below node_modules/.cache once and returns its folder.
 * @param {string} name
 * @param {string} version exact
 * @param {NodeJS.ProcessEnv} [env] what npm, and what it builds, find in their environment
 * @throws with npm's last words; an UnsupportedPlatform where they are that this machine cannot have the package
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
    env: ownEnvironment(env),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  if (npm.error) throw npm.error;
  if (npm.status === 0) return folder;
  const words = lastWords(`${npm.stdout}${npm.stderr}`);
  const message = `npm could not install ${name}@${version} (status ${npm.status}):\n${words}`;
  throw /\bEBADPLATFORM\b/.test(words) ? new UnsupportedPlatform(message) : new Error(message);
}
