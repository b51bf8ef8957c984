// `npm run test:external`: runs each driver of tools/external/, or those named as arguments.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runDrivers } from "./lib/drivers.mjs";
import { ensureBundle } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { bundleEntry, root } from "./lib/paths.mjs";

/** Most drivers take seconds, but the first time they install what they drive. */
const TIME_LIMIT_MS = 300_000;

ensureInstalled();
if (existsSync(bundleEntry)) await ensureBundle();
runDrivers(join(root, "tools", "external"), process.argv.slice(2), TIME_LIMIT_MS);
