// `npm run test:external`: runs each driver of tools/external/, or those named as arguments, one after the other.
// A driver is a module that exits with 0 after "passed" or "skipped: <reason>" as its last line, else with another status.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBundle } from "./lib/ensure-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { bundleEntry, root } from "./lib/paths.mjs";
import { tally } from "./lib/tally.mjs";

/** Most drivers take seconds, but the first time they install what they drive. */
const TIME_LIMIT_MS = 300_000;

/** @param {string} name */
function drive(name) {
  const began = performance.now();
  const driver = spawnSync(process.execPath, [join(root, "tools", "external", `${name}.mjs`)], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: TIME_LIMIT_MS,
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

ensureInstalled();
if (existsSync(bundleEntry)) await ensureBundle();
const drivers = readdirSync(join(root, "tools", "external"))
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.slice(0, -".mjs".length));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !drivers.includes(name));
if (unknown.length > 0) throw new Error(`Unknown driver ${unknown.join(", ")}; there are ${drivers.join(", ")}.`);

const results = (named.length > 0 ? named : drivers.sort()).map(drive);
const failed = results.filter((result) => result === "failed").length;
tally(results.filter((result) => result === "passed").length, failed);
process.exitCode = failed > 0 ? 1 : 0;
