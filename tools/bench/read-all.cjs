// What linting is compared with: reads every file below a folder, one after the other, and does nothing with it.
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** @param {string} folder */
function readBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) readBelow(path);
    else readFileSync(path);
  }
}

readBelow(process.argv[2] ?? ".");
