// `npm run pack`: packs every package that is published on npm into dist-packages/.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { packPackage, publishedFolders } from "./lib/pack.mjs";
import { root } from "./lib/paths.mjs";

ensureInstalled();
const target = join(root, "dist-packages");
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const folder of publishedFolders()) {
  const { tarball, bytes } = packPackage(folder, target);
  process.stdout.write(`${tarball} ${Math.round(bytes / 1000)} kB\n`);
}
