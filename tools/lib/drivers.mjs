// Runs drivers of outside programs. A driver is a module that exits with 0 after "passed" or "skipped: <reason>" as its
// last line, else with another status. It may only skip what cannot be had for this kind of machine.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { tally } from "./tally.mjs";

/**
 * @param {string} folder
 * @param {string} name
 * @param {number} timeLimit in milliseconds
 */
function drive(folder, name, timeLimit) {
  const began = performance.now();
  const driver = spawnSync(process.execPath, [join(folder, `${name}.mjs`)], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeLimit,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const lastLine = driver.stdout.trimEnd().split("\n").at(-1) ?? "";
  const answer = lastLine === "passed" || lastLine.startsWith("skipped: ") ? lastLine : undefined;
  if (driver.status === 0 && answer) {
    process.stdout.write(`${name}: ${answer} (${seconds} s)\n`);
    return answer === "passed" ? "passed" : "skipped";
  }
  const why = driver.error ? driver.error.message : `status ${driver.status}${answer ? "" : ", no answer"}`;
  process.stdout.write(`${driver.stdout}${driver.stderr}${name}: failed, ${why} (${seconds} s)\n`);
  return "failed";
}

/**
 * Runs each driver of a folder, or those named, one after the other, and ends this program with what came out.
 * @param {string} folder absolute
 * @param {readonly string[]} named
 * @param {number} timeLimit of each, in milliseconds
 */
export function runDrivers(folder, named, timeLimit) {
  const drivers = readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => file.slice(0, -".mjs".length));
  const unknown = named.filter((name) => !drivers.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown driver ${unknown.join(", ")}; there are ${drivers.join(", ")}.`);

  const results = (named.length > 0 ? named : drivers.sort()).map((name) => drive(folder, name, timeLimit));
  const failed = results.filter((result) => result === "failed").length;
  tally(results.filter((result) => result === "passed").length, failed);
  process.exitCode = failed > 0 ? 1 : 0;
}
