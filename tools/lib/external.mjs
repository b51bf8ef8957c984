// What drivers of outside programs share: how to get a program, and how to give up on it.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Ends this driver without a failure, since what it drives cannot be had here.
 * @param {string} reason
 * @returns {never}
 */
export function skip(reason) {
  process.stdout.write(`skipped: ${reason}\n`);
  process.exit(0);
}

/**
 * Runs a program and returns what it wrote; a status other than those expected throws with all of its output.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, input?: string, env?: NodeJS.ProcessEnv, statuses?: readonly number[] }} [options]
 */
export function call(program, args, { statuses = [0], ...options } = {}) {
  const result = spawnSync(program, args, { encoding: "utf8", ...options });
  if (result.error) throw result.error;
  if (!statuses.includes(result.status ?? -1)) {
    throw new Error(
      `${program} ${args.join(" ")} ended with ${result.status ?? result.signal}:\n${result.stdout}${result.stderr}`,
    );
  }
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", 2, 2] }).status === 0;
}

/**
 * Makes sure that a program is there, from Debian's package where that is possible; else the driver is skipped.
 * @param {string} program
 * @param {string} debianPackage
 */
export function needProgram(program, debianPackage) {
  if (isOnPath(program)) return;
  if (!isOnPath("apt-get")) skip(`${program} is not installed, and there is no apt-get`);
  if (process.getuid?.() !== 0) skip(`${program} is not installed; as root: apt-get install ${debianPackage}`);
  const install = ["install", "--yes", "--no-install-recommends", debianPackage];
  // On a fresh machine the lists of packages are missing or old.
  if (!aptGet(install) && !(aptGet(["update"]) && aptGet(install))) skip(`apt-get could not install ${debianPackage}`);
}
