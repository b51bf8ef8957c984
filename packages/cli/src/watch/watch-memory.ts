import { resolve } from "node:path";
import { type FileSettings, isNamedAsPolicy, type Policies } from "@inventory-lint/config";
import type { FoundFile } from "@inventory-lint/config/node";
import type { LintedFile } from "../run/linted-file.ts";

/** A file with what a configuration says of it. */
type LookedAt = Pick<FoundFile, "name" | "named"> & { readonly own: FileSettings | undefined };

interface Known {
  /** Of how the file is judged. */
  readonly how: string;
  /** Undefined where nothing in the file is ours. */
  readonly result: LintedFile | undefined;
}

/**
 * What is known of the files of one session. Nothing of them is read again until they are said to have changed; files
 * that are compared with others never come here, so those are read each time.
 */
export class WatchMemory {
  readonly #known = new Map<string, Known>();
  /** Files that have changed since the run began: it may have read them before. */
  readonly #changed = new Set<string>();
  #policies = "";

  /** What came of a file the last time; undefined where that may have changed. */
  recall({ name, named, own }: LookedAt): Pick<Known, "result"> | undefined {
    const known = this.#known.get(resolve(name));
    return known?.how === howOf(named, own) ? known : undefined;
  }

  keep({ name, named, own }: LookedAt, result: LintedFile | undefined): void {
    const path = resolve(name);
    if (!this.#changed.has(path)) this.#known.set(path, { how: howOf(named, own), result });
  }

  /** Begins a run over all files. */
  begin(): void {
    this.#changed.clear();
  }

  /** Forgets everything where the policies of the command line are not those of the last run. */
  judgeBy(policies: Policies): void {
    const texts = JSON.stringify(policies);
    if (this.#policies !== texts) this.#known.clear();
    this.#policies = texts;
  }

  /** Forgets a file that has changed, and all where others are judged by it; the path is absolute. */
  forget(path: string): void {
    if (isNamedAsPolicy(path)) this.#known.clear();
    this.#known.delete(path);
    this.#changed.add(path);
  }
}

function howOf(named: boolean, own: FileSettings | undefined): string {
  return JSON.stringify([named, own?.config, own?.facts, own?.policies]);
}
