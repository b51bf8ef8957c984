import type { Answer, Question, QuestionName, Questions } from "../worker/protocol.ts";

/** Asks the worker that runs the core. */
export class CoreClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  #nextId = 0;

  constructor() {
    this.#worker = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#take(data);
    this.#worker.onerror = ({ message }) => this.#failAll(new Error(message || "The worker could not be started."));
  }

  /** Rejects where the work failed, which is a fault of ours, or where the worker could not be loaded. */
  ask<Name extends QuestionName>(name: Name, ask: Questions[Name]["ask"]): Promise<Questions[Name]["answer"]> {
    const id = this.#nextId++;
    const question: Question<Name> = { id, name, ask };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      // What Vue watches cannot be sent as it is.
      this.#worker.postMessage(JSON.parse(JSON.stringify(question)));
    });
  }

  close(): void {
    this.#worker.terminate();
    this.#failAll(new Error("The playground was closed."));
  }

  #take({ id, answer, fault }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (fault === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(fault));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
