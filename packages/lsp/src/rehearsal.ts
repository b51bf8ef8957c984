import type { InventoryDocument } from "./inventory-document.ts";
import type { FileJudge } from "./judging.ts";

/** So often is a document judged ahead: with fewer, engines do not compile all that a key needs. */
const ROUNDS = 400;
/** So long at most, in milliseconds. */
const MOST_TIME = 500;
/** What takes longer than short documents waits for itself, not for the engine; UTF-16 units. */
const MAX_LENGTH = 16 * 1024;
/** So long nothing has to happen before it begins or goes on; milliseconds. */
const QUIET = 50;

/**
 * Judges a document again and again, each time with another character twice, while the client wants nothing. Engines
 * interpret a program at first and compile what runs often: without this the first hundreds of keys take up to three
 * times as long as later ones. Done once for each language, in turns that are as short as one key.
 */
export class Rehearsal {
  readonly #rehearsed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: (() => void) | undefined;

  /**
   * Rehearses with a document that was judged just now, where none in its language was before. `failed` hears of what
   * goes wrong, which ends it.
   */
  begin({ text, language }: Pick<InventoryDocument, "language" | "text">, judge: FileJudge, failed: Failed): void {
    if (this.#turn || this.#rehearsed.has(language) || text.length > MAX_LENGTH) return;
    this.#rehearsed.add(language);
    let round = 0;
    let time = 0;
    this.#turn = () => {
      const began = performance.now();
      try {
        // Places all over the text, and the same ones each time.
        const at = Math.floor(((round * 0.618) % 1) * text.length);
        const typed = text.slice(0, at + 1) + text.slice(at);
        judge.finish(judge.judge({ text: typed, language, facts: judge.facts }));
      } catch (error) {
        round = ROUNDS;
        failed(error);
      }
      round++;
      time += performance.now() - began;
      if (round >= ROUNDS || time > MOST_TIME) this.#turn = undefined;
      this.#goOnAfter(0);
    };
    this.#goOnAfter(QUIET);
  }

  /** Lets the client go first. */
  interrupt(): void {
    this.#goOnAfter(QUIET);
  }

  end(): void {
    this.#turn = undefined;
    clearTimeout(this.#timer);
  }

  #goOnAfter(pause: number): void {
    clearTimeout(this.#timer);
    if (this.#turn) this.#timer = setTimeout(this.#turn, pause);
  }
}

type Failed = (error: unknown) => void;
