// Builds packages/site into its `dist`: installs what it depends on, writes its pages, checks its types, bundles it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "../lib/install.mjs";
import { root } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { siteDir } from "./server.mjs";

/** @param {readonly string[]} args of node, in the site's folder; its output goes where ours goes */
function succeed(args) {
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: siteDir,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}.`);
}

/** @param {string} name of a package that the site depends on, and of its command */
function program(name) {
  return join(siteDir, "node_modules", name, "bin", `${name}.js`);
}

/** Throws where a step fails, after it has said why. */
export function buildSite() {
  ensureInstalled();
  // It has a lockfile of its own: see decisions/020.
  const install = ["--dir", siteDir, "install", "--frozen-lockfile", "--reporter=append-only"];
  succeed([join(root, "tools", "pnpm.mjs"), ...install]);
  const pages = ["--conditions=inventory-lint-source", join(siteDir, "src", "pages", "main.ts")];
  if (run("tsx", pages) !== 0) throw new Error("The pages could not be written.");
  succeed([program("vue-tsc"), "--noEmit"]);
  succeed([program("vitepress"), "build"]);
}
