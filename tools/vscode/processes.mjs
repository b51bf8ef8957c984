// Programs that run while an editor is driven, and end with it.
import { spawn } from "node:child_process";

/**
 * Starts a program in a process group of its own and waits until it prints what `ready` matches.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, ready: RegExp }} options
 * @returns {Promise<{ match: RegExpExecArray, stop: () => Promise<void>, output: () => string }>}
 */
export function startProgram(program, args, { env, ready }) {
  const child = spawn(program, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = () => {
    // The whole group: the editor's server starts hosts of extensions, which start ours.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
  };
  // Also where this program is ended before its time.
  process.once("exit", end);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(1));
  const stop = async () => {
    process.off("exit", end);
    end();
    await ended;
  };
  return new Promise((resolve, reject) => {
    /** @param {string} chunk */
    const hear = (chunk) => {
      output += chunk;
      const match = ready.exec(output);
      if (match) resolve({ match, stop, output: () => output });
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("error", reject);
    child.once("exit", (status) => reject(new Error(`${program} ended with ${status}:\n${output}`)));
  });
}
