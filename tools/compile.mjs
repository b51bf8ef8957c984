// Compiles every package to its dist/, and the command line to dist-bundle/.
import { ensureBundle } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { run } from "./lib/run.mjs";

ensureInstalled();
process.exitCode = run("tsc", ["-b"]);
await ensureBundle();
