import { fstatSync, statSync } from "node:fs";
import { codeOf } from "@inventory-lint/config";

/** Whether a file descriptor is a terminal. Node's tty module is loaded only where that is possible at all. */
export async function isTerminal(fd: number): Promise<boolean> {
  try {
    const stats = fstatSync(fd);
    if (!stats.isCharacterDevice()) return false;
    // Output that nobody wants goes to a device too, and loading node:tty costs a tenth of a short run.
    if (process.platform !== "win32" && stats.rdev === statSync("/dev/null").rdev) return false;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
  const { isatty } = await import("node:tty");
  return isatty(fd);
}

/** Whether to use colours: the option decides, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function useColor(option: boolean | undefined, env: NodeJS.ProcessEnv, terminal: boolean): boolean {
  if (option !== undefined) return option;
  if (env.NO_COLOR) return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return terminal && env.TERM !== "dumb";
}
