import { availableParallelism } from "node:os";
import {
  isMainThread,
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from "node:worker_threads";
import type { FoundFile } from "../files/found-file.ts";
import { codeOf } from "../files/read-file.ts";
import { claimPart, type Look, lookAt, PART, partOf, progress } from "./parts.ts";

/** Each takes memory, and one thread lints what all of them read. */
const MOST_THREADS = 32;
/** A thread that has not finished its part after so long is no help. */
const PATIENCE_MS = 2000;
/** Node's words for a process that may start no threads, and for a system that gives it none. */
const noThreads: ReadonlySet<string | undefined> = new Set(["ERR_ACCESS_DENIED", "ERR_WORKER_INIT_FAILED"]);

/**
 * What is handed to a thread: the names of each part in one text, and all flags in one array. They are copied fastest so,
 * and take a thread little memory, which makes files of a part only once it looks at them.
 */
interface Task {
  readonly task: "inventory-lint: look ahead";
  readonly names: readonly string[];
  readonly isRegular: Uint8Array;
  readonly maxSize: number;
  readonly state: Int32Array;
  readonly port: MessagePort;
}

/** What a thread answers. */
type Answer = readonly [part: number, looks: Look[]];

/**
 * Reads files and takes the first look at them in several threads, this one included; in this one they are linted, one
 * after the other, so that a run says the same in the same order with any number of threads.
 */
export class LookAhead {
  readonly #files: readonly FoundFile[];
  readonly #maxSize: number;
  readonly #parts: number;
  readonly #state = new Int32Array(new SharedArrayBuffer(progress.length * Int32Array.BYTES_PER_ELEMENT));
  readonly #ports: MessagePort[] = [];
  readonly #workers: Worker[] = [];
  readonly #finished = new Map<number, Look[]>();
  #part = -1;
  #looks: Look[] = [];

  /** `threads` as the user gave it; undefined for as many as serve. */
  constructor(files: readonly FoundFile[], maxSize: number, threads: number | undefined) {
    this.#files = files;
    this.#maxSize = maxSize;
    this.#parts = Math.ceil(files.length / PART);
    const wanted = threads ?? Math.min(2, availableParallelism());
    const task = {
      task: "inventory-lint: look ahead",
      names: Array.from({ length: this.#parts }, (_, part) =>
        partOf(files, part)
          .map(({ name }) => name)
          .join("\0"),
      ),
      isRegular: Uint8Array.from(files, (file) => Number(file.isRegular)),
      maxSize,
      state: this.#state,
    } as const;
    const most = Math.min(wanted, this.#parts, MOST_THREADS);
    for (let i = 1; i < most && this.#start(task); ) i++;
  }

  /** False where there can be no further thread. This one looks at whatever no other one does, so it can do without. */
  #start(task: Omit<Task, "port">): boolean {
    const { port1, port2 } = new MessageChannel();
    try {
      const worker = new Worker(new URL(import.meta.url), {
        workerData: { ...task, port: port2 } satisfies Task,
        // Everything that a thread makes is short-lived: more room for it costs memory, and wins no time.
        resourceLimits: { maxYoungGenerationSizeMb: 2 },
        transferList: [port2],
      });
      worker.on("error", () => this.#workers.splice(this.#workers.indexOf(worker), 1));
      worker.unref();
      this.#workers.push(worker);
      this.#ports.push(port1);
      return true;
    } catch (error) {
      if (!noThreads.has(codeOf(error))) throw error;
      return false;
    }
  }

  /** What is known of a file, by its index; they are asked for one after the other. */
  of(index: number): Look {
    const part = Math.floor(index / PART);
    if (part !== this.#part) {
      this.#part = part;
      this.#looks = this.#looksOf(part);
    }
    return this.#looks[index % PART];
  }

  /** Lets the threads go. */
  end(): void {
    for (const worker of this.#workers) void worker.terminate();
  }

  #looksOf(part: number): Look[] {
    Atomics.store(this.#state, progress.linted, part);
    Atomics.notify(this.#state, progress.linted);
    for (;;) {
      const seen = Atomics.load(this.#state, progress.finished);
      this.#receive();
      const looks = this.#finished.get(part);
      this.#finished.delete(part);
      if (looks) return looks;
      const next = claimPart(this.#state, this.#parts);
      if (next !== undefined) this.#finished.set(next, this.#look(next));
      else if (Atomics.wait(this.#state, progress.finished, seen, PATIENCE_MS) === "timed-out") return this.#look(part);
    }
  }

  #receive(): void {
    for (const port of this.#ports) {
      for (let received = receiveMessageOnPort(port); received; received = receiveMessageOnPort(port)) {
        const [part, looks] = received.message as Answer;
        if (part >= this.#part) this.#finished.set(part, looks);
      }
    }
  }

  #look(part: number): Look[] {
    return lookAt(partOf(this.#files, part), this.#maxSize);
  }
}

/** What a thread does. */
function work({ names, isRegular, maxSize, state, port }: Task): void {
  while (Atomics.load(state, progress.claimed) < names.length) {
    const linted = Atomics.load(state, progress.linted);
    const part = claimPart(state, names.length);
    const texts = part === undefined ? undefined : names[part];
    if (part === undefined || texts === undefined) Atomics.wait(state, progress.linted, linted, PATIENCE_MS);
    else {
      const files = texts.split("\0").map((name, i) => ({ name, isRegular: isRegular[part * PART + i] === 1 }));
      port.postMessage([part, lookAt(files, maxSize)] satisfies Answer);
      Atomics.add(state, progress.finished, 1);
      Atomics.notify(state, progress.finished);
    }
  }
}

// This file is the program of its threads, too.
const given = workerData as Task | null;
if (!isMainThread && given?.task === "inventory-lint: look ahead") work(given);
