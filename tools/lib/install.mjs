// Installs the workspace's dependencies, or sees quickly that there is nothing to install.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheDir, root } from "./paths.mjs";

const stamp = join(cacheDir, "installed");

/** Changes with the lockfile, every package.json, and the kind of machine. */
function installFingerprint() {
  const packages = readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join("packages", entry.name, "package.json"));
  const files = ["package.json", "tools/package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...packages.sort()];
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of files) {
    if (existsSync(join(root, file))) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** Installs exactly what the lockfile says unless that has been done. Says nothing on stdout. */
export function ensureInstalled() {
  const fingerprint = installFingerprint();
  const installed = existsSync(join(root, "node_modules", ".modules.yaml"));
  if (installed && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;

  process.stderr.write("Installing dependencies…\n");
  const pnpm = join(root, "tools", "pnpm.mjs");
  const result = spawnSync(process.execPath, [pnpm, "install", "--frozen-lockfile"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    throw new Error(
      "The dependencies could not be installed. After a change to a package.json: npm run pnpm -- install",
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
