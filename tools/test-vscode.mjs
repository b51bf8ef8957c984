// `npm run test:vscode`: drives VS Code itself with our extension, as served by code-server and as VS Code for the Web.
// It takes minutes, and the first time installs an editor and a browser, so it is not part of the other tests.
import { join } from "node:path";
import { runDrivers } from "./lib/drivers.mjs";
import { ensureBundle } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";

/** The checks take minutes, and the first time an editor is compiled. */
const TIME_LIMIT_MS = 1_800_000;

ensureInstalled();
await ensureBundle();
runDrivers(join(root, "tools", "vscode", "drivers"), process.argv.slice(2), TIME_LIMIT_MS);
