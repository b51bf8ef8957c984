// Builds the single executable, compares what it says with what the bundle says, and measures how long it takes to start.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { call, command, needNpmPackage, skip, withFolderFor } from "../lib/external.mjs";
import { root } from "../lib/paths.mjs";
import { buildExecutable } from "../sea/build.mjs";

const NODE_VERSION = "24.21.0";
const ROUNDS = 21;
const RUNS = [
  ["--no-config", "--exit-zero", "--preset", "strict", "test-corpus/examples"],
  ["--no-config", "--exit-zero", "--format", "sarif", "test-corpus/examples"],
  ["--no-config", "--exit-zero", "--fix-dry-run", "--format", "json", "test-corpus/examples"],
  ["convert", "--to", "terraform", "test-corpus/examples/media-cli-input-clean.json"],
  ["explain", "kms-key-arn"],
  ["rules"],
  ["completions", "bash"],
  ["--version"],
];
const MISTAKEN = "<InventoryConfiguration><Schedule><Frequency>daily</Frequency></Schedule></InventoryConfiguration>";

const system = `${process.platform}-${process.arch}`;
if (!["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"].includes(system))
  skip(`npm has no Node.js for ${system}`);

/**
 * The median of a few runs, in milliseconds.
 * @param {readonly (readonly [program: string, args: readonly string[]])[]} cases which take turns
 */
function medians(cases) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  /** @type {number[][]} */
  const times = cases.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, [program, args]] of cases.entries()) {
      const began = performance.now();
      spawnSync(program, args, { env, stdio: "ignore" });
      times[i]?.push(performance.now() - began);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0);
}

await withFolderFor(async (folder) => {
  const node = join(needNpmPackage(`node-${system}`, NODE_VERSION), "bin", "node");
  const executable = join(folder, "inventory-lint");
  await buildExecutable(executable, node);
  // Without it, a cache that V8 refuses would only make it slower.
  const env = { ...process.env, INVENTORY_LINT_SEA_CHECK: "1", PATH: "/nowhere" };
  for (const args of RUNS) {
    const expected = call(node, [command, ...args], { cwd: root }).stdout;
    const { stdout } = call(executable, args, { cwd: root, env });
    if (stdout !== expected) throw new Error(`The executable says something else: ${args.join(" ")}\n${stdout}`);
  }
  const file = join(folder, "mistaken.xml");
  writeFileSync(file, MISTAKEN);
  if (!call(executable, [file], { env, statuses: [1] }).stdout.includes("invalid-frequency"))
    throw new Error("Nothing is found.");
  if (readFileSync(file, "utf8") !== MISTAKEN) throw new Error("The file was changed.");

  const [empty = 1, fast = 0, bundle = 0] = medians([
    [node, ["-e", "0"]],
    [executable, ["--no-config", file]],
    [node, [command, "--no-config", file]],
  ]);
  const ratio = (/** @type {number} */ time) => (time / empty).toFixed(2);
  process.stdout.write(`${Math.round(statSync(executable).size / 1e6)} MB; a mistaken file ÷ node -e 0: `);
  process.stdout.write(`${ratio(fast)} as executable, ${ratio(bundle)} as bundle\n`);
});
process.stdout.write("passed\n");
