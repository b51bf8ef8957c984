// Measures whole processes by the clock on the wall.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Node 20 parses these certificates whenever it starts, which would be three times what we measure.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/**
 * @typedef {readonly [program: string, ...args: string[]]} Command
 */

/**
 * Runs a command that may end with 0 or 1 and returns how long it took, in milliseconds.
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} [extraEnv]
 */
function time([program, ...args], extraEnv = {}) {
  const began = performance.now();
  const result = spawnSync(program, args, { env: { ...env, ...extraEnv }, stdio: ["ignore", "ignore", "pipe"] });
  const took = performance.now() - began;
  if (result.error) throw result.error;
  if (result.status !== 0 && result.status !== 1) {
    throw new Error(`${program} ${args.join(" ")} ended with ${result.status ?? result.signal}:\n${result.stderr}`);
  }
  return took;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The median times of two commands that take turns, so that a slow moment of the machine meets both.
 * @param {Command} ours
 * @param {Command} theirs
 * @param {number} rounds
 */
export function compare(ours, theirs, rounds) {
  // The first run of each fills the file cache.
  time(ours);
  time(theirs);
  /** @type {number[]} */
  const ourTimes = [];
  /** @type {number[]} */
  const theirTimes = [];
  for (let round = 0; round < rounds; round++) {
    ourTimes.push(time(ours));
    theirTimes.push(time(theirs));
  }
  return { ours: median(ourTimes), theirs: median(theirTimes) };
}

/**
 * The most memory that a command of node had resident, in megabytes.
 * @param {Command} command
 */
export function peakMegabytes(command) {
  const folder = mkdtempSync(join(tmpdir(), "inventory-lint-bench-"));
  try {
    const file = join(folder, "kilobytes");
    const hook = fileURLToPath(new URL("report-memory.cjs", import.meta.url));
    time(command, { NODE_OPTIONS: `--require "${hook}"`, INVENTORY_LINT_MEMORY_REPORT: file });
    return Number(readFileSync(file, "utf8")) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
