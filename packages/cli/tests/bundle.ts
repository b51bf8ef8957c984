import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const bundledCommand = fileURLToPath(new URL("../../../dist-bundle/inventory-lint.cjs", import.meta.url));

let isEnsured = false;

/** Bundles the command anew where its sources have changed; looked at once, since test files share this module. */
export function ensureBundle(): void {
  if (isEnsured) return;
  const ensure = new URL("../../../tools/lib/ensure-bundle.mjs", import.meta.url).href;
  const script = `import { ensureBundle } from ${JSON.stringify(ensure)}; await ensureBundle();`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
  isEnsured = true;
}

/** The lines of `-f compact` that are findings: the summary is left out. */
export function findingLines(stdout: string): string[] {
  return stdout.split("\n").filter((line) => /:\d+:\d+: (?:error|warning|info) /.test(line));
}

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the command. */
  readonly program?: string;
}

/** Runs the bundled command as a user would. */
export function runCommand(
  args: readonly string[],
  { cwd, input = "", env = {}, program = bundledCommand }: CommandOptions,
): CommandResult {
  // What the surroundings of the tests say of colours, workspaces and, in a hook, of repositories must not count.
  const { NO_COLOR, FORCE_COLOR, GITHUB_WORKSPACE, ...others } = process.env;
  const inherited = Object.fromEntries(Object.entries(others).filter(([name]) => !name.startsWith("GIT_")));
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    env: { ...inherited, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { stdout, stderr, status };
}
