import { fstatSync } from "node:fs";
import { resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import { isUsageError } from "../args/usage-error.ts";
import { notice, writeAll } from "../terminal/output.ts";
import { FarFiles } from "./far-files.ts";
import { Places } from "./places.ts";
import { WatchMemory } from "./watch-memory.ts";

/** An editor that saves, or git that changes branches, touches several files at once; milliseconds. */
const QUIET_TIME = 50;
const CLEAR_SCREEN = "\u001b[2J\u001b[3J\u001b[H";

/** What a session watches, and what it does. */
export interface Session {
  /** Files, directories and globs. */
  readonly inputs: readonly string[];
  /** Files that the run itself writes; absolute paths. */
  readonly outputs: readonly string[];
  /** Lints everything once. Returns the configurations that count, or undefined where nobody reads the output any more. */
  readonly lint: (memory: WatchMemory) => Promise<ReadonlySet<string> | undefined>;
  /** Whether the report goes to a terminal. */
  readonly isTerminal: boolean;
}

/** Lints at once, and again after each change, until the output or standard input, where it is a pipe, is closed. */
export async function watch({ inputs, outputs, lint, isTerminal }: Session): Promise<void> {
  const memory = new WatchMemory();
  const places = new Places(inputs, outputs);
  const watcher = watchFiles(places.folders, {
    ignoreInitial: true,
    // Saving in one step, as we do too, removes a file and makes it anew.
    atomic: true,
    ignored: (path, stats) => !places.include(resolve(path), stats?.isFile() === true),
  });
  const changes = new Changes();
  watcher.on("all", (_event, path) => {
    memory.forget(resolve(path));
    changes.tell();
  });
  watcher.on("error", (error) =>
    notice(`a change may go unnoticed: ${error instanceof Error ? error.message : error}`),
  );
  await new Promise<void>((ready) => watcher.once("ready", ready));
  const far = new FarFiles(() => changes.tell());
  const stopListening = onStdinClosed(() => changes.end());

  let isFirst = true;
  try {
    do {
      if (isTerminal) writeAll(1, Buffer.from(CLEAR_SCREEN));
      memory.begin();
      const began = Date.now();
      const configurations = await lintUnlessMistaken(() => lint(memory), isFirst);
      if (configurations === undefined) break;
      far.add(
        [...configurations].filter((path) => !places.include(path, true)),
        began,
      );
      notice("waiting for changes");
      isFirst = false;
    } while (await changes.next());
  } finally {
    stopListening();
    far.close();
    await watcher.close();
  }
}

/** What the user can put right ends a session only at its beginning: later, the next change may be the remedy. */
async function lintUnlessMistaken<Result>(
  lint: () => Promise<Result>,
  isFirst: boolean,
): Promise<Result | ReadonlySet<string>> {
  try {
    return await lint();
  } catch (error) {
    if (isFirst || !isUsageError(error)) throw error;
    notice(error.message);
    return new Set<string>();
  }
}

/** Gathers changes until there was none for a while. */
class Changes {
  #timer: NodeJS.Timeout | undefined;
  #isThere = false;
  #isEnded = false;
  #wake: (() => void) | undefined;

  tell(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isThere = true;
      this.#wake?.();
    }, QUIET_TIME);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#isEnded = true;
    this.#wake?.();
  }

  /** Waits for changes since the last time; false where there will be none. */
  async next(): Promise<boolean> {
    if (!this.#isThere && !this.#isEnded) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    this.#isThere = false;
    return !this.#isEnded;
  }
}

/** Whoever starts us with a pipe and goes away has no more use for us. A terminal, or nothing at all, is left alone. */
function onStdinClosed(ended: () => void): () => void {
  const { stdin } = process;
  const stats = fstatSync(0);
  if (!stats.isFIFO() && !stats.isSocket()) return () => undefined;
  stdin.on("end", ended).on("close", ended).on("error", ended).resume();
  return () => {
    stdin.off("end", ended).off("close", ended).off("error", ended);
    stdin.destroy();
  };
}
