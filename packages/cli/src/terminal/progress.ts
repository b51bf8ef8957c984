import { showForNow, takeAway } from "./output.ts";
import { isTerminal } from "./terminal.ts";

/** Runs over more files show how far they are. */
const MAX_SHORT_RUN = 500;
const PAUSE_MS = 100;

/** Tells which of many files is being linted. */
export class Progress {
  readonly #total: number;
  readonly #show: (line: string) => void;
  readonly #now: () => number;
  #file = 0;
  #shownAt = Number.NEGATIVE_INFINITY;

  /** `now` tells milliseconds. */
  constructor(total: number, show: (line: string) => void, now: () => number = Date.now) {
    this.#total = total;
    this.#show = show;
    this.#now = now;
  }

  /** It is the next file's turn. */
  step(): void {
    this.#file++;
    if (this.#file <= MAX_SHORT_RUN) return;
    const now = this.#now();
    if (now - this.#shownAt < PAUSE_MS) return;
    this.#shownAt = now;
    this.#show(`Linting file ${this.#file} of ${this.#total}`);
  }

  end(): void {
    takeAway();
  }
}

/** For a run over so many files; undefined where it is short, or where nobody looks. */
export async function progressOver(files: number): Promise<Progress | undefined> {
  if (files <= MAX_SHORT_RUN || process.env.TERM === "dumb" || !(await isTerminal(2))) return undefined;
  return new Progress(files, showForNow);
}
