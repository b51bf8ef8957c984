// `npm start` shows what the linter finds in test-corpus/examples/; `npm start -- FILE…` lints those files.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBundle, isBundleOfSources } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { bundleDir, bundleEntry, root } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";

const EXAMPLES = "test-corpus/examples/";

async function start() {
  if (!existsSync(bundleEntry)) {
    process.stderr.write(`${relative(root, bundleEntry)} is not written yet: there is no command to start.\n`);
    return 1;
  }
  // As in a fresh clone: nothing has to be installed to run what is committed.
  if (!isBundleOfSources()) {
    ensureInstalled();
    await ensureBundle();
  }
  const command = join(bundleDir, "inventory-lint.cjs");
  const args = process.argv.slice(2);
  // npm changes to the repository's root and says in INIT_CWD where the user stands.
  if (args.length > 0) return runNode([command, ...args], process.env.INIT_CWD ?? process.cwd());

  const status = runNode([command, EXAMPLES]);
  // The examples are full of mistakes: to find them is what the tour is for.
  return status === 1 ? 0 : status;
}

process.exitCode = await start();
