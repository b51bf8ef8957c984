import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "@inventory-lint/config";

/** Times of file systems are coarser than ours; milliseconds. */
const COARSENESS = 20;

/**
 * Single files outside of the folders that are watched, such as configurations that are extended: their folders are
 * watched from the moment of the call on, which chokidar, who looks around first, does not promise.
 */
export class FarFiles {
  readonly #files = new Set<string>();
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Adds absolute paths; `since`: when they were read, or earlier, in milliseconds. */
  add(files: Iterable<string>, since: number): void {
    for (const file of files) {
      if (this.#files.has(file)) continue;
      this.#files.add(file);
      this.#watchFolder(dirname(file));
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats && stats.mtimeMs > since - COARSENESS) this.#changed();
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  #watchFolder(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name === null || this.#files.has(join(folder, name))) this.#changed();
      });
      // A folder that goes away takes its files with it.
      watcher.on("error", this.#changed);
      this.#watchers.set(folder, watcher);
    } catch (error) {
      // There is no such folder: then nothing in it can change, either.
      if (codeOf(error) === undefined) throw error;
    }
  }
}
