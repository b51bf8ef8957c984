import type { Connection, Diagnostic, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { type Delivery, percentageOf, workspaceTitle } from "./delivery.ts";
import { Reports } from "./reports.ts";
import type { Session } from "./session.ts";

/** Documents that take less than this are linted at once, even if the next change waits already; milliseconds. */
const MAX_AT_ONCE = 3;
/** Documents that take longer than this are linted when the typing pauses. */
const MAX_WITHOUT_PAUSE = 30;
const MAX_PAUSE = 1000;

interface PushParts {
  readonly connection: Connection;
  readonly session: Session;
  readonly showsProgress: boolean;
  /** Runs what may fail; failures are logged. */
  readonly guard: (what: string, work: () => Promise<void>) => Promise<void>;
}

/** Publishes diagnostics as they change. */
export class Push implements Delivery {
  readonly capabilities = {};
  readonly #parts: PushParts;
  readonly #reports = new Reports();
  readonly #pending = new Set<string>();
  /** How long linting a document took the last time; milliseconds. */
  readonly #durations = new Map<string, number>();
  #isRunning = false;
  #runsAgain = false;
  #hasEnded = false;

  constructor(parts: PushParts) {
    this.#parts = parts;
  }

  start(): void {
    void this.#parts.guard("workspace", () => this.#run());
  }

  documentChanged(uri: string): void {
    if (this.#pending.has(uri)) return;
    this.#pending.add(uri);
    const duration = this.#durations.get(uri) ?? MAX_AT_ONCE;
    const publish = (): void => void this.#parts.guard("diagnostics", () => this.#publish(uri));
    // Changes that wait behind this one are linted together with it. A timer costs a millisecond, and browsers have
    // nothing else.
    if (duration < MAX_AT_ONCE && typeof setImmediate === "function") setImmediate(publish);
    else setTimeout(publish, duration > MAX_WITHOUT_PAUSE ? Math.min(duration * 2, MAX_PAUSE) : 0);
  }

  documentClosed(uri: string): void {
    this.#durations.delete(uri);
    this.#reports.delete(uri);
    this.#send(uri, undefined, []);
    void this.#parts.guard("diagnostics", () => this.#afterwards());
  }

  everythingChanged(): void {
    for (const uri of this.#parts.session.texts.keys()) this.documentChanged(uri);
    void this.#parts.guard("workspace", () => this.#run());
  }

  filesCompared(): void {
    void this.#parts.guard("diagnostics", () => this.#afterwards());
  }

  end(): void {
    this.#hasEnded = true;
  }

  async #publish(uri: string): Promise<void> {
    const { session } = this.#parts;
    this.#pending.delete(uri);
    const began = performance.now();
    const version = session.texts.get(uri)?.version;
    if (version === undefined) return;
    const diagnostics = await session.diagnose(uri);
    this.#durations.set(uri, performance.now() - began);
    // What is newer is linted on its own.
    if (session.texts.get(uri)?.version !== version || this.#hasEnded) return;
    const closedName = session.addresses.closedName(uri);
    // For most clients it is the same document: what was said under its other name goes first.
    if (closedName !== uri && this.#reports.delete(closedName)) this.#send(closedName, undefined, []);
    this.#reports.keep(uri, diagnostics);
    this.#send(uri, version, diagnostics);
    await this.#afterwards();
  }

  /** Publishes what a change in one document means for others. */
  async #afterwards(): Promise<void> {
    const { session } = this.#parts;
    if (this.#hasEnded) return;
    if (await session.lintsWorkspace()) {
      // A run that goes on ends with the same.
      if (!(await session.runWorkspace(() => !this.#isRunning))) return;
      for (const uri of session.texts.keys()) {
        if (!this.#pending.has(uri)) await this.#publishIfNew(uri);
      }
    }
    await this.#publishOthers();
  }

  async #publishIfNew(uri: string): Promise<void> {
    const { session } = this.#parts;
    const version = session.texts.get(uri)?.version;
    const diagnostics = await session.diagnose(uri);
    if (version === undefined || session.texts.get(uri)?.version !== version) return;
    if (this.#reports.set(uri, diagnostics).isNew) this.#send(uri, version, diagnostics);
  }

  async #publishOthers(): Promise<void> {
    const { session } = this.#parts;
    const others = await session.others();
    for (const [uri, diagnostics] of others) {
      if (this.#reports.set(uri, diagnostics).isNew) this.#send(uri, undefined, diagnostics);
    }
    for (const { uri } of [...this.#reports.all()]) {
      if (others.has(uri) || session.isOpen(uri)) continue;
      this.#reports.delete(uri);
      this.#send(uri, undefined, []);
    }
  }

  /** One run at a time; what changes meanwhile is linted by a further one. */
  async #run(): Promise<void> {
    const { session } = this.#parts;
    this.#runsAgain = true;
    if (this.#isRunning || !(await session.lintsWorkspace())) return this.#publishOthers();
    this.#isRunning = true;
    const progress = await this.#progress();
    try {
      while (this.#runsAgain && !this.#hasEnded) {
        this.#runsAgain = false;
        await session.runWorkspace((done, total) => {
          progress?.report(percentageOf(done, total));
          return !this.#hasEnded && !this.#runsAgain;
        });
      }
    } finally {
      this.#isRunning = false;
      progress?.done();
    }
    await this.#afterwards();
  }

  /** Undefined where the client shows none; the run does not depend on it. */
  async #progress(): Promise<WorkDoneProgressServerReporter | undefined> {
    if (!this.#parts.showsProgress) return undefined;
    let progress: WorkDoneProgressServerReporter | undefined;
    await this.#parts.guard("progress", async () => {
      progress = await this.#parts.connection.window.createWorkDoneProgress();
      progress.begin(workspaceTitle, 0);
    });
    return progress;
  }

  #send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void {
    if (this.#hasEnded) return;
    const params = { uri, ...(version !== undefined && { version }), diagnostics: [...diagnostics] };
    void this.#parts.guard("diagnostics", () => this.#parts.connection.sendDiagnostics(params));
  }
}
