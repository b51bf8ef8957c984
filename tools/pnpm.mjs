// Runs pnpm by its exact version on a machine that has only node and npm: `npm run pnpm -- add --filter inventory-lint x`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { npmPackage } from "./lib/npm-package.mjs";
import { root } from "./lib/paths.mjs";

const entry = join(npmPackage("pnpm", "12.21.0"), "bin", "pnpm.mjs");
const result = spawnSync(process.execPath, [entry, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
if (result.error) throw result.error;
process.exitCode = result.status ?? 1;
