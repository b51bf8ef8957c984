// `pnpm --filter inventory-lint-vscode package`: packs the extension as users install it, packages/vscode/dist/*.vsix.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "../lib/install.mjs";
import { npmPackage } from "../lib/npm-package.mjs";
import { bundleExtension, extensionDir } from "./bundle.mjs";

export const vsix = join(extensionDir, "dist", "inventory-lint-vscode.vsix");

/** Bundles the extension and packs what .vscodeignore lets through. */
export async function packageExtension() {
  await bundleExtension();
  // Newer versions do not run on Node 20.
  const vsce = join(npmPackage("@vscode/vsce", "3.9.2"), "vsce");
  const args = [vsce, "package", "--no-dependencies", "--skip-license", "--out", vsix];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: extensionDir, encoding: "utf8" });
  if (status !== 0) throw new Error(`vsce could not pack the extension (status ${status}):\n${stdout}${stderr}`);
  return stdout;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  ensureInstalled();
  process.stdout.write(await packageExtension());
}
