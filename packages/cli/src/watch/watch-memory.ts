import { resolve } from "node:path";
import type { FileSettings } from "@inventory-lint/config";
import type { FoundFile } from "@inventory-lint/config/node";
import type { Language } from "@inventory-lint/core";
import type { LintedFile } from "../run/linted-file.ts";

/** What came of a file that has nothing to do with other files. */
export type Outcome =
  | { readonly kind: "linted"; readonly result: LintedFile }
  /** The first look passed it. */
  | { readonly kind: "clean"; readonly language: Language }
  | { readonly kind: "not ours" };

/** A file with what a configuration says of it. */
type LookedAt = Pick<FoundFile, "name" | "named"> & { readonly own: FileSettings | undefined };

interface Known {
  /** Of how the file is judged. */
  readonly how: string;
  readonly outcome: Outcome;
}

/**
 * What is known of the files of one session. Nothing of them is read again until they are said to have changed; files
 * that are compared with others never come here, so those are read each time.
 */
export class WatchMemory {
  readonly #known = new Map<string, Known>();
  /** Files that have changed since the run began: it may have read them before. */
  readonly #changed = new Set<string>();

  /** What came of a file the last time; undefined where that may have changed. */
  outcomeOf({ name, named, own }: LookedAt): Outcome | undefined {
    const known = this.#known.get(resolve(name));
    return known?.how === howOf(named, own) ? known.outcome : undefined;
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
