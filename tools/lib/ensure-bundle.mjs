// Bundles the command line when one of the files that it is made of has changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installFingerprint } from "./install.mjs";
import { bundleDir, bundleEntry, cacheDir, root } from "./paths.mjs";

const record = join(cacheDir, "bundle.json");

/** @param {readonly string[]} inputs relative to the root */
function fingerprintOf(inputs) {
  const hash = createHash("sha256").update(installFingerprint());
  for (const file of ["tools/lib/bundle.mjs", ...inputs]) {
    const path = join(root, file);
    hash.update(`\0${file}\0`).update(existsSync(path) ? readFileSync(path) : "missing");
  }
  return hash.digest("hex");
}

function isCurrent() {
  if (!existsSync(record) || !existsSync(join(bundleDir, "inventory-lint.cjs"))) return false;
  const { inputs, fingerprint } = JSON.parse(readFileSync(record, "utf8"));
  return fingerprintOf(inputs) === fingerprint;
}

/** Makes dist-bundle/ current. The dependencies must be installed. */
export async function ensureBundle() {
  if (isCurrent()) return;
  // Only now, since esbuild takes longer to load than the look above takes.
  const { bundle } = await import("./bundle.mjs");
  mkdirSync(cacheDir, { recursive: true });
  // Somebody may be running the old bundle: it goes only when the new one is whole.
  const fresh = join(cacheDir, `bundle-${process.pid}`);
  const inputs = await bundle(bundleEntry, fresh);
  rmSync(bundleDir, { recursive: true, force: true });
  renameSync(fresh, bundleDir);
  writeFileSync(record, JSON.stringify({ inputs, fingerprint: fingerprintOf(inputs) }));
}
