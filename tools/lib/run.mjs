// Runs commands of installed packages without a shell, so that it is the same on every system.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** Commands that the tools call, and the package, a dependency of tools, that has each. */
const COMMANDS = {
  attw: "@arethetypeswrong/cli",
  biome: "@biomejs/biome",
  knip: "knip",
  tsc: "typescript",
  tsx: "tsx",
  vitest: "vitest",
};

/**
 * The file that node can run as an installed command.
 * @param {string} command
 */
export function commandEntry(command) {
  const name = COMMANDS[/** @type {keyof typeof COMMANDS} */ (command)];
  if (!name) throw new Error(`Unknown command ${command}; known are ${Object.keys(COMMANDS).join(", ")}.`);
  const folder = join(root, "tools", "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/**
 * Runs an installed command at the repository's root with the output of this process, and returns its exit status.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function run(command, args) {
  return runNode([commandEntry(command), ...args]);
}

/**
 * Runs node at the repository's root, or in `cwd`, and returns its exit status.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function runNode(args, cwd = root) {
  const result = spawnSync(process.execPath, args, { cwd, stdio: "inherit" });
  if (result.error) throw result.error;
  return result.status ?? 1;
}
