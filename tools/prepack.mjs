// What npm runs before it packs a package: makes what is in it anew, so that nothing old is published.
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { ensureBundle } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { bundleDir } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

const folder = process.cwd();
if (!existsSync(join(folder, "package.json"))) throw new Error("Run this in the folder of a package.");
const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

ensureInstalled();
if (name === "inventory-lint") {
  await ensureBundle();
  const target = join(folder, "bundle");
  rmSync(target, { recursive: true, force: true });
  // What the bundle was made of is the repository's own concern.
  cpSync(bundleDir, target, {
    recursive: true,
    filter: (path) => !/^(?:sources\.json|\.compile-cache)$/.test(basename(path)),
  });
} else {
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  process.exitCode = run("tsc", ["-b", folder]);
}
