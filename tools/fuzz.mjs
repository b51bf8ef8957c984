// `npm run fuzz -- --minutes 30` tries the properties of all packages deep, in rounds that begin at random; a round that
// fails is told with its seed, and `npm run fuzz -- --seed N` runs it again. Files may be named, as for vitest.
// Every test file that imports packages/core/tests/fuzz.ts takes part.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { root } from "./lib/paths.mjs";
import { commandEntry } from "./lib/run.mjs";

/** How many times the runs of `npm test` a round makes. */
const DEPTH = 10;
const MAX_SEED = 2 ** 31;
const MS_PER_MINUTE = 60_000;
const takesPart = /from "[./]*(?:core\/tests\/)?fuzz\.ts"/;

/** Test files of all packages that hold properties, relative to the root. */
function propertyFiles() {
  const folders = readdirSync(join(root, "packages"))
    .map((name) => join("packages", name, "tests"))
    .filter((folder) => existsSync(join(root, folder)));
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(folder, name))
      .filter((path) => takesPart.test(readFileSync(join(root, path), "utf8"))),
  );
}

/**
 * @param {readonly string[]} files
 * @param {number} seed
 */
function holdsIn(files, seed) {
  const env = { ...process.env, INVENTORY_LINT_FUZZ_SEED: String(seed), INVENTORY_LINT_FUZZ_DEPTH: String(DEPTH) };
  const args = [commandEntry("vitest"), "run", "--reporter=dot", "--testTimeout=3600000", ...files];
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" }).status === 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
});
const minutes = Number(values.minutes);
const only = values.seed === undefined ? undefined : Number(values.seed);
if (!(minutes > 0)) throw new Error(`--minutes takes a number above 0, not ${values.minutes}.`);
if (only !== undefined && !Number.isInteger(only)) throw new Error(`--seed takes a whole number, not ${values.seed}.`);

ensureInstalled();
const files = propertyFiles().filter(
  (path) => positionals.length === 0 || positionals.some((part) => path.includes(part)),
);
if (files.length === 0) throw new Error(`No file with properties is called ${positionals.join(", ")}.`);
const end = Date.now() + minutes * MS_PER_MINUTE;
let rounds = 0;
do {
  const seed = only ?? randomInt(MAX_SEED);
  rounds++;
  process.stdout.write(`Round ${rounds}, seed ${seed}\n`);
  if (holdsIn(files, seed)) continue;
  process.stdout.write(`To run it again: npm run fuzz -- --seed ${seed}\n`);
  process.exitCode = 1;
  break;
} while (only === undefined && Date.now() < end);
