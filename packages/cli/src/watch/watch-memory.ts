import { resolve } from "node:path";
import type { FileSettings } from "@inventory-lint/config";
import type { LookedAt, Memory, Outcome } from "../cache/memory.ts";

interface Known {
  /** Of how the file is judged. */
  readonly how: string;
  readonly outcome: Outcome;
}

/**
 * What is known of the files of one session. Nothing of them is read again until they are said to have changed; files
 * that are compared with others never come here, so those are read each time.
 */
export class WatchMemory implements Memory {
  readonly #known = new Map<string, Known>();
  /** Files that have changed since the run began: it may have read them before. */
  readonly #changed = new Set<string>();

  unread({ name, named, own }: LookedAt): Outcome | undefined {
    const known = this.#known.get(resolve(name));
    return known?.how === howOf(named, own) ? known.outcome : undefined;
  }

  /** Only changed files are read, and of those nothing is known. */
  read(): undefined {
    return undefined;
  }

  keep({ name, named, own }: LookedAt, outcome: Outcome): void {
    const path = resolve(name);
    if (!this.#changed.has(path)) this.#known.set(path, { how: howOf(named, own), outcome });
  }

  /** Begins a run over all files. */
  begin(): void {
    this.#changed.clear();
  }

  /** Forgets a file that has changed; the path is absolute. */
  forget(path: string): void {
    this.#known.delete(path);
    this.#changed.add(path);
  }
}

function howOf(named: boolean, own: FileSettings | undefined): string {
  return JSON.stringify([named, own?.config, own?.facts]);
}
