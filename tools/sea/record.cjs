// Runs the command from a folder and writes what V8 has compiled by the end of the run:
// node record.cjs BUNDLE CACHE ARGUMENT…
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { start } = require("./loader.cjs");

const [bundle = "", caches = ""] = process.argv.splice(2, 2);
/** @type {Map<string, import("node:vm").Script>} */
const scripts = new Map();
process.on("exit", () => {
  for (const [name, script] of scripts) writeFileSync(join(caches, `${name}.cache`), script.createCachedData());
});

start({
  has: (name) => existsSync(join(bundle, name)),
  text: (name) => readFileSync(join(bundle, name), "latin1"),
  codeCache: (name) => {
    const path = join(caches, `${name}.cache`);
    return existsSync(path) ? readFileSync(path) : undefined;
  },
  onScript: (name, script) => scripts.set(name, script),
});
