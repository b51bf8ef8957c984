import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { UsageError } from "../args/usage-error.ts";

/**
 * Settings that keep git from starting anything that the repository's own configuration names: a file system monitor,
 * hooks, and whatever would fetch a missing object. We ask git for lists and contents only, and never for a comparison
 * with the working tree, for which it would start the repository's filters.
 */
const HARMLESS = [
  "--no-pager",
  "-c",
  "core.fsmonitor=",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "protocol.allow=never",
];

/** What git printed, or why it failed. */
export type GitOutcome = { readonly output: Buffer } | { readonly failure: string };

/** Git in one folder. Nothing goes through a shell. */
export class Git {
  readonly #program: string;
  readonly #folder: string;

  constructor(folder: string) {
    const program = findProgram();
    if (program === undefined) throw new UsageError("git is not installed, or not in PATH");
    this.#program = program;
    this.#folder = folder;
  }

  /** Runs git, and returns its output or the first line of its complaint. */
  try(args: readonly string[], input: string | Uint8Array = ""): GitOutcome {
    const { status, stdout, stderr, error } = this.#spawn(args, input, Number.POSITIVE_INFINITY);
    if (error) return { failure: error.message };
    if (status === 0) return { output: stdout };
    const [complaint = ""] = stderr.toString("utf8").split("\n");
    return { failure: complaint.replace(/^fatal: /, "") };
  }

  /** The first bytes of what git prints. It is ended when there are more. */
  beginning(args: readonly string[], bytes: number): Buffer {
    return this.#spawn(args, "", bytes).stdout;
  }

  #spawn(args: readonly string[], input: string | Uint8Array, maxBuffer: number): SpawnSyncReturns<Buffer> {
    // Variables of a hook say which index and repository are meant, and count.
    const { GIT_EXTERNAL_DIFF, GIT_PAGER, ...inherited } = process.env;
    return spawnSync(this.#program, [...HARMLESS, ...args], {
      cwd: this.#folder,
      input,
      maxBuffer,
      windowsHide: true,
      env: {
        ...inherited,
        GIT_ALLOW_PROTOCOL: "none",
        GIT_NO_LAZY_FETCH: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
        LC_ALL: "C",
      },
    });
  }

  /** What git prints; a failure is the user's to put right. */
  run(args: readonly string[], input: string | Uint8Array = ""): Buffer {
    const outcome = this.try(args, input);
    if ("output" in outcome) return outcome.output;
    throw new UsageError(`git ${args[0]} fails: ${outcome.failure || "it does not say why"}`);
  }

  /** One line that git prints, such as an object's name; undefined where it fails. */
  line(args: readonly string[], input = ""): string | undefined {
    const outcome = this.try(args, input);
    return "output" in outcome ? outcome.output.toString("utf8").replace(/\r?\n$/, "") : undefined;
  }
}

/** Only from PATH, and from no relative folder in it: on Windows the current one, which is linted, would come first. */
function findProgram(): string | undefined {
  const names = process.platform === "win32" ? ["git.exe", "git.com"] : ["git"];
  for (const folder of (process.env.PATH ?? process.env.Path ?? "").split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return undefined;
}
