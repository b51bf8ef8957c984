import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { bundledCommand } from "../bundle.ts";

const WAITING = "inventory-lint: waiting for changes\n";

/** The command with --watch: it is waited for by what it says, never by time. */
export class WatchedCommand {
  readonly #child: ChildProcess;
  readonly #ended: Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>;
  #stdout = "";
  #stderr = "";
  #wake: () => void = () => undefined;

  constructor(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
    const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
    this.#child = spawn(process.execPath, [bundledCommand, "--watch", ...args], { cwd, env: { ...inherited, ...env } });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#stdout += text;
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr += text;
      this.#wake();
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#child.on("error", reject).on("close", (code, signal) => {
        this.#wake();
        resolve([code, signal]);
      });
    });
  }

  /** What was said on both outputs since the last call, when the command waits again. */
  async report(): Promise<{ readonly stdout: string; readonly stderr: string }> {
    while (!this.#stderr.includes(WAITING) && this.#child.exitCode === null && this.#child.signalCode === null) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    // Both outputs are pipes of their own: what was written to the first one may come in later.
    await new Promise((resolve) => setImmediate(resolve));
    const said = { stdout: this.#stdout, stderr: this.#stderr.replace(WAITING, "") };
    this.#stdout = "";
    this.#stderr = "";
    return said;
  }

  /** Reports until one of them satisfies: an editor's or the system's several events may come apart. */
  async until(isThere: (stdout: string) => boolean): Promise<string> {
    for (;;) {
      const { stdout } = await this.report();
      if (isThere(stdout) || this.#child.exitCode !== null) return stdout;
    }
  }

  closeInput(): void {
    this.#child.stdin?.end();
  }

  closeOutput(): void {
    this.#child.stdout?.destroy();
  }

  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  ended(): Promise<readonly [code: number | null, signal: NodeJS.Signals | null]> {
    return this.#ended;
  }

  /** Ends the command where it still runs. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGKILL");
    await once(this.#child, "close");
  }
}
