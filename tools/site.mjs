// `npm run site` builds packages/site into its `dist`; `npm run site -- --serve` serves it, too.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

const site = join(root, "packages", "site");

/** @param {readonly string[]} args */
function succeed(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: site, stdio: ["ignore", "inherit", "inherit"] });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} name of a program that the site depends on */
function program(name, path) {
  return join(site, "node_modules", name, "bin", path);
}

ensureInstalled();
// The site has a lockfile of its own: see decisions/018.
succeed([join(root, "tools", "pnpm.mjs"), "--dir", site, "install", "--frozen-lockfile", "--reporter=append-only"]);
const status = run("tsx", ["--conditions=inventory-lint-source", join(site, "src", "pages", "main.ts")]);
if (status !== 0) process.exit(status);
succeed([program("vue-tsc", "vue-tsc.js"), "--noEmit"]);
succeed([program("vitepress", "vitepress.js"), "build"]);
if (process.argv.includes("--serve")) succeed([program("vitepress", "vitepress.js"), "preview"]);
