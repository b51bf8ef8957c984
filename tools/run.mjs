// `node tools/run.mjs biome check .` runs a command of an installed package, after installing what is missing.
import { ensureInstalled } from "./lib/install.mjs";
import { run } from "./lib/run.mjs";

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error("Give a command to run.");
ensureInstalled();
process.exitCode = run(command, args);
