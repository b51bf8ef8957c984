// Bundles the command line when one of the files that it is made of has changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installFingerprint } from "./install.mjs";
import { bundleDir, bundleEntry, cacheDir, root } from "./paths.mjs";

const record = join(cacheDir, "bundle.json");
const pagesDir = join("packages", "core", "docs", "rules");

/** @param {readonly string[]} inputs relative to the root */
function fingerprintOf(inputs) {
  const hash = createHash("sha256").update(installFingerprint());
  for (const file of ["tools/lib/bundle.mjs", "tools/lib/ensure-bundle.mjs", ...inputs]) {
    const path = join(root, file);
    hash.update(`\0${file}\0`).update(existsSync(path) ? readFileSync(path) : "missing");
  }
  return hash.digest("hex");
}

/** Of what is there: git puts other files in the place of those that were made here. */
function fingerprintOfBundle() {
  const hash = createHash("sha256");
  for (const name of readdirSync(bundleDir).sort())
    hash.update(`\0${name}\0`).update(readFileSync(join(bundleDir, name)));
  return hash.digest("hex");
}

function isCurrent() {
  if (!existsSync(record) || !existsSync(bundleDir)) return false;
  const { inputs, fingerprint, outputs } = JSON.parse(readFileSync(record, "utf8"));
  return fingerprintOf(inputs) === fingerprint && fingerprintOfBundle() === outputs;
}

/**
 * Writes the pages of all rules, which `explain` shows, into one file, and returns what it was made of.
 * @param {string} outdir
 */
function bundleRulePages(outdir) {
  const names = readdirSync(join(root, pagesDir)).filter((name) => name.endsWith(".md"));
  const pages = names
    .sort()
    .map((name) => [name.slice(0, -".md".length), readFileSync(join(root, pagesDir, name), "utf8")]);
  writeFileSync(join(outdir, "rule-pages.json"), `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`);
  return names.map((name) => join(pagesDir, name));
}

/** Makes dist-bundle/ current. The dependencies must be installed. */
export async function ensureBundle() {
  if (isCurrent()) return;
  // Only now, since esbuild takes longer to load than the look above takes.
  const { bundle } = await import("./bundle.mjs");
  mkdirSync(cacheDir, { recursive: true });
  const fresh = join(cacheDir, `bundle-${process.pid}`);
  const old = `${fresh}-old`;
  const began = Date.now();
  let inputs;
  try {
    inputs = await bundle(bundleEntry, fresh, bundleRulePages);
    // Somebody may be running the old bundle: it goes only when the new one is whole, and at once.
    if (existsSync(bundleDir)) renameSync(bundleDir, old);
    renameSync(fresh, bundleDir);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
  // What was saved meanwhile may stand in it as it was before: then it is made anew the next time.
  if (inputs.some((file) => statSync(join(root, file)).mtimeMs >= began)) return;
  writeFileSync(record, JSON.stringify({ inputs, fingerprint: fingerprintOf(inputs), outputs: fingerprintOfBundle() }));
}
