// Bundles the command line when one of the files that it is made of has changed since the last time.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installFingerprint } from "./install.mjs";
import { bundleDir, cacheDir, root } from "./paths.mjs";

const record = join(cacheDir, "bundle.json");

/** @param {readonly string[]} inputs relative to the root */
function fingerprintOf(inputs) {
  const own = inputs.filter((file) => !file.includes("node_modules/"));
  const hash = createHash("sha256").update(installFingerprint());
  for (const file of ["tools/lib/bundle.mjs", ...own]) {
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
  const inputs = await bundle();
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(record, JSON.stringify({ inputs, fingerprint: fingerprintOf(inputs) }));
}
