// What drivers of outside programs share: how to get a program, and how to give up on it.
import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { lastWords } from "./last-words.mjs";
import { npmPackage, UnsupportedPlatform } from "./npm-package.mjs";
import { bundleDir, root } from "./paths.mjs";
import { commandEntry } from "./run.mjs";

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
/** The built command line, as users have it. */
export const command = join(bundleDir, "inventory-lint.cjs");

/**
 * Ends this driver without a failure, since what it drives cannot be had for this kind of machine. Whatever else is in
 * the way, such as a registry that does not answer, is a failure: throw it.
 * @param {string} reason
 * @returns {never}
 */
export function skip(reason) {
  process.stdout.write(`skipped: ${reason.replaceAll("\n", " | ")}\n`);
  process.exit(0);
}

/**
 * Runs a program and returns what it wrote; a status other than those expected throws with all of its output.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, input?: string, env?: NodeJS.ProcessEnv, statuses?: readonly number[] }} [options]
 */
export function call(program, args, { statuses = [0], ...options } = {}) {
  const result = spawnSync(program, args, { encoding: "utf8", maxBuffer: MAX_OUTPUT_BYTES, ...options });
  if (result.error) throw result.error;
  if (!statuses.includes(result.status ?? -1)) {
    throw new Error(
      `${program} ${args.join(" ")} ended with ${result.status ?? result.signal}:\n${result.stdout}${result.stderr}`,
    );
  }
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/**
 * Runs the built command, at the repository's root unless `cwd` says otherwise, and returns its standard output.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, input?: string, node?: string | undefined }} [options] `node` is the path of another Node.js
 */
export function lint(args, { node = process.execPath, cwd = root, input = "" } = {}) {
  return call(node, [command, ...args], { cwd, input, statuses: [0, 1] }).stdout;
}

/**
 * What the built command says of every file, as in its JSON output.
 * @param {readonly string[]} args
 * @returns {{ filePath: string, messages: Finding[] }[]}
 *
 * @typedef {object} Finding
 * @property {string} ruleId
 * @property {string} messageId
 * @property {"error" | "warning" | "info"} level
 * @property {string} outcome
 * @property {string} message
 * @property {number} line
 * @property {number} column
 * @property {number} endLine
 * @property {number} endColumn
 */
export function lintToJson(args) {
  return JSON.parse(lint(["--format", "json", ...args]));
}

/**
 * What the built command says of one document.
 * @param {string} name of its file, which need not exist
 * @param {string} text
 * @returns {Finding[]}
 */
export function lintTextToJson(name, text) {
  return JSON.parse(lint(["--format", "json", "--stdin-filename", name, "--stdin"], { input: text }))[0].messages;
}

/** The command that starts the language server, compiled from what is there now. */
export function serverCommand() {
  call(process.execPath, [commandEntry("tsc"), "-b", "packages/lsp"], { cwd: root });
  return [process.execPath, join(root, "packages", "lsp", "dist", "bin.js"), "--stdio"];
}

/**
 * Calls `use` with a new folder, which is gone afterwards.
 * @template T
 * @param {(folder: string) => T} use
 * @returns {T}
 */
export function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), "inventory-lint-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same where `use` takes its time.
 * @param {(folder: string) => Promise<void>} use
 */
export async function withFolderFor(use) {
  const folder = mkdtempSync(join(tmpdir(), "inventory-lint-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The folder of a package from npm at an exact version; where it is not for this kind of machine, the driver is skipped.
 * @param {string} name
 * @param {string} version
 * @param {NodeJS.ProcessEnv} [env]
 */
export function needNpmPackage(name, version, env) {
  try {
    return npmPackage(name, version, env);
  } catch (error) {
    if (error instanceof UnsupportedPlatform) return skip(error.message);
    throw error;
  }
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Runs apt-get and returns what it said where it failed.
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
function aptGetFailure(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { error, status, stdout, stderr } = spawnSync("apt-get", ["-qq", ...args], { env, encoding: "utf8" });
  if (error) throw error;
  return status === 0 ? undefined : lastWords(`${stdout}${stderr}`);
}

/** @param {string} debianPackage */
function aptInstall(debianPackage) {
  const install = ["install", "--yes", "--no-install-recommends", debianPackage];
  if (aptGetFailure(install) === undefined) return;
  // On a fresh machine the lists of packages are missing or old.
  const noLists = aptGetFailure(["update"]);
  if (noLists !== undefined) throw new Error(`apt-get could not read its lists of packages:\n${noLists}`);
  const why = aptGetFailure(install);
  if (why === undefined) return;
  const message = `apt-get could not install ${debianPackage}:\n${why}`;
  // With fresh lists, the system's release does not have it.
  if (/Unable to locate package|has no installation candidate/.test(why)) skip(message);
  throw new Error(message);
}

/**
 * Makes sure that a program is there, from Debian's package where that is possible; where the system has no such
 * package, the driver is skipped.
 * @param {string} program
 * @param {string} debianPackage
 */
export function needProgram(program, debianPackage) {
  need(program, debianPackage, () => isOnPath(program));
}

/**
 * The same for anything that a Debian package brings, where `isThere` sees whether it is there.
 * @param {string} thing what it is called in the reason for skipping
 * @param {string} debianPackage
 * @param {() => boolean} isThere
 */
export function need(thing, debianPackage, isThere) {
  if (isThere()) return;
  if (!isOnPath("apt-get")) skip(`${thing} is not installed, and this system has no apt-get`);
  if (process.getuid?.() !== 0) throw new Error(`${thing} is not installed; as root: apt-get install ${debianPackage}`);
  aptInstall(debianPackage);
  if (!isThere()) throw new Error(`Debian's package ${debianPackage} is installed, yet ${thing} is not there.`);
}
