// Bundles the command line when one of the files that it is made of has changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleDir, bundleEntry, cacheDir, root } from "./paths.mjs";

/** In the bundle: the files that it was made of, and their fingerprint. */
const SOURCES = "sources.json";
/** The fingerprint of the bundle that was made here, which is trusted more than a committed one. */
const madeHere = join(cacheDir, "bundle.sha256");
const pagesDir = "packages/core/docs/rules";
const packageFolder = /^packages\/[^/]+\//;

/**
 * Of the files that a bundle is made of, with what says how: the same on every machine.
 * @param {readonly string[]} files relative to the root
 */
function fingerprintOf(files) {
  const manifests = new Set(
    files.flatMap((file) => packageFolder.exec(file) ?? []).map((folder) => `${folder}package.json`),
  );
  const hash = createHash("sha256");
  for (const file of [
    "pnpm-lock.yaml",
    "tools/lib/bundle.mjs",
    "tools/lib/ensure-bundle.mjs",
    "tools/lib/late-parts.mjs",
    ...manifests,
    ...files,
  ]) {
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

/** Whether the bundle, by what it says itself, was made of the files that are there. Nothing need be installed. */
export function isBundleOfSources() {
  const path = join(bundleDir, SOURCES);
  if (!existsSync(path)) return false;
  const { fingerprint, files } = JSON.parse(readFileSync(path, "utf8"));
  return fingerprintOf(files) === fingerprint;
}

function isMadeHere() {
  return existsSync(madeHere) && existsSync(bundleDir) && readFileSync(madeHere, "utf8") === fingerprintOfBundle();
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
  return names.map((name) => `${pagesDir}/${name}`);
}

/** Makes dist-bundle/ current, unless it was made here and is. The dependencies must be installed. */
export async function ensureBundle() {
  if (isMadeHere() && isBundleOfSources()) return;
  // Only now, since esbuild takes longer to load than the look above takes.
  const { bundle } = await import("./bundle.mjs");
  mkdirSync(cacheDir, { recursive: true });
  const fresh = join(cacheDir, `bundle-${process.pid}`);
  const old = `${fresh}-old`;
  const began = Date.now();
  try {
    const files = await bundle(bundleEntry, fresh, bundleRulePages);
    // What was saved meanwhile may stand in it as it was before: then it is made anew the next time.
    if (files.every((file) => statSync(join(root, file)).mtimeMs < began)) {
      const sources = { fingerprint: fingerprintOf(files), files };
      writeFileSync(join(fresh, SOURCES), `${JSON.stringify(sources, null, 1)}\n`);
    }
    // Somebody may be running the old bundle: it goes only when the new one is whole, and at once.
    if (existsSync(bundleDir)) renameSync(bundleDir, old);
    renameSync(fresh, bundleDir);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(madeHere, fingerprintOfBundle());
}
