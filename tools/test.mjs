// `npm test`: everything that needs only node and npm. `npm test -- --only types,biome` runs the steps named.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { staleBundle } from "./lib/committed-bundle.mjs";
import { ensureBundle } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { cacheDir } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { tally } from "./lib/tally.mjs";

const testReport = join(cacheDir, "vitest.json");

/**
 * Steps in order; a step fails by a status other than 0 or by throwing, and the others still run.
 * @type {Record<string, () => number | Promise<number>>}
 */
const STEPS = {
  install: () => {
    ensureInstalled();
    return 0;
  },
  generated: () => run("tsx", ["--conditions=inventory-lint-source", "tools/generate/main.ts", "--check"]),
  types: () => run("tsc", ["-b"]),
  biome: () => run("biome", ["check", "--error-on-warnings", "."]),
  bundle: async () => {
    await ensureBundle();
    const stale = staleBundle();
    if (stale) process.stdout.write(`${stale.sentence}\n`);
    return stale && !stale.mayWait ? 1 : 0;
  },
  tests: () => {
    rmSync(testReport, { force: true });
    return run("vitest", ["run", "--coverage", "--reporter=default", "--reporter=json", `--outputFile=${testReport}`]);
  },
  knip: () => run("knip", ["--no-progress"]),
};

/** Steps to run: those named after --only, else all. */
function chosenSteps() {
  const only = process.argv.indexOf("--only");
  if (only < 0) return Object.entries(STEPS);
  const names = (process.argv[only + 1] ?? "").split(",");
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0)
    throw new Error(`Unknown step ${unknown.join(", ")}; there are ${Object.keys(STEPS).join(", ")}.`);
  return Object.entries(STEPS).filter(([name]) => name === "install" || names.includes(name));
}

/**
 * @param {string} name
 * @param {() => number | Promise<number>} step
 */
async function succeeds(name, step) {
  process.stdout.write(`\n▶ ${name}\n`);
  const began = performance.now();
  let status = 1;
  try {
    status = await step();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)\n`);
  return status === 0;
}

/** The numbers of single tests, which vitest has left behind. */
function countedTests() {
  if (!existsSync(testReport)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(testReport, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

const failedSteps = [];
const steps = chosenSteps();
for (const [name, step] of steps) {
  if (await succeeds(name, step)) continue;
  failedSteps.push(name);
  if (name === "install") break;
}

const tests = steps.some(([name]) => name === "tests") ? countedTests() : { passed: 0, failed: 0 };
const otherSteps = steps.filter(([name]) => name !== "tests");
const otherFailed = failedSteps.filter((name) => name !== "tests").length;
// A test run that broke down without a failed test counts as one.
const brokenRun = failedSteps.includes("tests") && tests.failed === 0 ? 1 : 0;
if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(", ")}\n`);
process.stdout.write("\n");
tally(tests.passed + otherSteps.length - otherFailed, tests.failed + otherFailed + brokenRun);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
