// Where things are, for the tools that run before anything is installed.
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** What the tools remember between runs; never committed, and pnpm leaves it alone. */
export const cacheDir = join(root, "node_modules", ".cache", "inventory-lint");
export const bundleEntry = join(root, "packages", "cli", "src", "bin.ts");
export const bundleDir = join(root, "dist-bundle");
