// `npm run mutation [-- RULE…]`: changes rules in small ways, one at a time, and tells which changes no test notices. Each
// rule is held against its own test. It takes some minutes for a few rules and more than an hour for all, so it is run by
// hand.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { cacheDir, root } from "./lib/paths.mjs";

const VERSION = "9.6.1";
const home = join(cacheDir, `mutation@${VERSION}`);
const rulesDir = "packages/core/src/rules";

/** Stryker is larger than all other tools together, so it is no dependency: npm brings it when it is first asked for. */
function installStryker() {
  const modules = join(home, "node_modules");
  if (!existsSync(join(modules, ".package-lock.json"))) {
    const packages = [`@stryker-mutator/core@${VERSION}`, `@stryker-mutator/vitest-runner@${VERSION}`];
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--legacy-peer-deps"];
    mkdirSync(home, { recursive: true });
    const npm = spawnSync("npm", ["install", "--prefix", home, ...quiet, ...packages], {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    if (npm.status !== 0) throw new Error(`npm could not install Stryker (status ${npm.status}).`);
  }
  // Its runner has to find the very vitest that the tests import.
  const vitest = join(modules, "vitest");
  rmSync(vitest, { recursive: true, force: true });
  symlinkSync(join(root, "tools", "node_modules", "vitest"), vitest, "junction");
  return createRequire(join(home, "package.json"));
}

/** @param {string} rule */
function testOf(rule) {
  return `packages/core/tests/rules/${rule}.test.ts`;
}

/**
 * The lines of a rule that do something: not those of its `meta`, whose texts the messages' page shows.
 * @param {string} file
 */
function rangesOf(file) {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  const start = lines.findIndex((line) => /^ {2}(meta: )?\{$/.test(line));
  const end = lines.findIndex((line, i) => i > start && /^ {2}\},$/.test(line));
  const ranges =
    start < 0 || end < 0
      ? [[1, lines.length]]
      : [
          [1, start],
          [end + 2, lines.length],
        ];
  return ranges.filter(([from = 0, to = 0]) => to >= from).map(([from, to]) => `${file}:${from}-${to}`);
}

/**
 * @param {string} rule
 * @param {NodeJS.Require} require
 */
function mutate(rule, require) {
  const report = join(home, `${rule}.json`);
  const config = join(home, `${rule}.config.json`);
  rmSync(report, { force: true });
  const tests = [testOf(rule)];
  const source = readFileSync(join(root, rulesDir, `${rule}.ts`), "utf8");
  if (source.includes("ompari")) tests.push("packages/core/tests/project.test.ts");
  const options = {
    testRunner: "vitest",
    plugins: [require.resolve("@stryker-mutator/vitest-runner")],
    vitest: { configFile: "tools/mutation.vitest.mjs", related: false },
    mutate: rangesOf(`${rulesDir}/${rule}.ts`),
    coverageAnalysis: "perTest",
    // What runs once, when a module is loaded, cannot be changed afterwards.
    ignoreStatic: true,
    reporters: ["json"],
    jsonReporter: { fileName: report },
    concurrency: 1,
    timeoutMS: 60_000,
    disableTypeChecks: false,
    ignorePatterns: [
      "/*",
      "!/packages",
      "!/tools",
      "!/test-corpus",
      "!/schemas",
      "!/tsconfig.base.json",
      "dist",
      "dist-bundle",
      "coverage",
    ],
    // Not below node_modules: vitest would neither look for tests there nor compile anything.
    tempDirName: "coverage/mutation",
    cleanTempDir: "always",
    allowConsoleColors: false,
    logLevel: "warn",
  };
  writeFileSync(config, JSON.stringify(options));
  const bin = join(home, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const env = { ...process.env, MUTATION_TESTS: tests.join(",") };
  const { status } = spawnSync(process.execPath, [bin, "run", config], { cwd: root, stdio: ["ignore", 2, 2], env });
  if (status !== 0 || !existsSync(report)) throw new Error(`Stryker ended with status ${status} for ${rule}.`);
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  return Object.values(files).flatMap((file) => file.mutants);
}

/** @param {readonly { status: string }[]} mutants */
function tallyOf(mutants) {
  const judged = mutants.filter(({ status }) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status));
  const noticed = judged.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  return { noticed, all: judged.length };
}

/** @param {{ noticed: number, all: number }} tally */
function share({ noticed, all }) {
  return `${noticed} of ${all} (${all === 0 ? 100 : ((noticed / all) * 100).toFixed(1)} %)`;
}

ensureInstalled();
const require = installStryker();
// Rules without a test of their own only name what others report.
const known = readdirSync(join(root, rulesDir))
  .map((name) => name.replace(/\.ts$/, ""))
  .filter((rule) => existsSync(join(root, testOf(rule))));
const named = process.argv.slice(2);
const unknown = named.filter((rule) => !known.includes(rule));
if (unknown.length > 0) throw new Error(`There is no rule ${unknown.join(", ")}.`);

const total = { noticed: 0, all: 0 };
for (const rule of named.length > 0 ? named : known) {
  const mutants = mutate(rule, require);
  const tally = tallyOf(mutants);
  total.noticed += tally.noticed;
  total.all += tally.all;
  process.stdout.write(`${rule}: ${share(tally)}\n`);
  for (const { status, location, mutatorName, replacement } of mutants) {
    if (status !== "Survived" && status !== "NoCoverage") continue;
    const text = String(replacement).replace(/\s+/g, " ").slice(0, 100);
    process.stdout.write(`  ${location.start.line}:${location.start.column} ${mutatorName}: ${text}\n`);
  }
}
process.stdout.write(`\nNoticed: ${share(total)}\n`);
