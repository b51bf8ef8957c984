import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { type Delivery, percentageOf, workspaceTitle } from "./delivery.ts";
import { type Report, Reports } from "./reports.ts";
import type { Session } from "./session.ts";

/** So many reports at a time go to a client that takes them in parts. */
const MAX_PART = 100;
/** Whoever waits for news of the workspace need not hear of every key; milliseconds. */
const PAUSE = 200;

interface PullParts {
  readonly connection: Connection;
  readonly session: Session;
  readonly canRefresh: boolean;
  readonly guard: (what: string, work: () => Promise<void>) => Promise<void>;
}

/** Gives diagnostics when the client asks for them, and lets it ask again when something else has changed. */
export class Pull implements Delivery {
  readonly capabilities = {
    diagnosticProvider: {
      identifier: "inventory-lint",
      interFileDependencies: true,
      workspaceDiagnostics: true,
      workDoneProgress: true,
    },
  };
  readonly #parts: PullParts;
  readonly #reports = new Reports();
  #wakers: (() => void)[] = [];
  #wakeTimer: ReturnType<typeof setTimeout> | undefined;
  #isRefreshing = false;
  #hasEnded = false;

  constructor(parts: PullParts) {
    this.#parts = parts;
    const { diagnostics } = parts.connection.languages;
    diagnostics.on((params) => this.#ofDocument(params));
    diagnostics.onWorkspace((params, token, workDone, partial) =>
      this.#ofWorkspace(params, token, workDone, partial && ((items) => partial.report({ items }))),
    );
  }

  start(): void {
    this.#runAhead();
  }

  documentChanged(): void {
    this.#wakeTimer ??= setTimeout(() => this.#wake(), PAUSE);
  }

  documentClosed(uri: string): void {
    this.#reports.delete(uri);
    this.#wake();
  }

  everythingChanged(): void {
    this.#refresh();
    this.#wake();
    this.#runAhead();
  }

  filesCompared(): void {
    this.#wake();
    void this.#parts.guard("other documents", () => this.#lookAtOthers(undefined));
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  /** What open documents have to do with other files shows after a run, which not every client asks for. */
  #runAhead(): void {
    void this.#parts.guard("workspace", async () => {
      if (!(await this.#parts.session.runWorkspace(() => !this.#hasEnded))) return;
      await this.#lookAtOthers(undefined);
    });
  }

  /** The client asks again for every document that it shows. */
  #refresh(): void {
    if (!this.#parts.canRefresh || this.#isRefreshing) return;
    this.#isRefreshing = true;
    void this.#parts.guard("refresh", async () => {
      try {
        await this.#parts.connection.languages.diagnostics.refresh();
      } finally {
        this.#isRefreshing = false;
      }
    });
  }

  #wake(): void {
    clearTimeout(this.#wakeTimer);
    this.#wakeTimer = undefined;
    const wakers = this.#wakers;
    this.#wakers = [];
    for (const wake of wakers) wake();
  }

  async #ofDocument({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const { uri } = textDocument;
    const { session } = this.#parts;
    const isOpen = session.isOpen(uri);
    const name = isOpen ? uri : session.addresses.currentName(uri);
    const diagnostics = isOpen ? await session.diagnose(uri) : ((await session.others()).get(name) ?? []);
    const { report, isNew } = this.#reports.set(name, diagnostics);
    if (isOpen && isNew) void this.#parts.guard("other documents", () => this.#lookAtOthers(uri));
    if (previousResultId === report.resultId) return { kind: "unchanged", resultId: report.resultId };
    return { kind: "full", resultId: report.resultId, items: [...diagnostics] };
  }

  /** Where a change in one document has changed what is found in another, the client must ask for that one, too. */
  async #lookAtOthers(uri: string | undefined): Promise<void> {
    const { session } = this.#parts;
    if (!(await session.lintsWorkspace())) return;
    for (const other of session.texts.keys()) {
      const known = other === uri ? undefined : this.#reports.get(other);
      if (known && JSON.stringify(await session.diagnose(other)) !== JSON.stringify(known.diagnostics)) this.#refresh();
    }
  }

  async #ofWorkspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    workDone: WorkDoneProgressReporter,
    sendPart: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const { addresses } = this.#parts.session;
    const previous = new Map(previousResultIds.map(({ uri, value }) => [addresses.currentName(uri), value]));
    for (;;) {
      const changed = this.#nextChange(token);
      const items = await this.#reportsOfWorkspace(previous, token, workDone);
      // Who takes parts asks again as soon as it is answered: it is answered when there is something new.
      const isNew = items.some(({ kind }) => kind === "full");
      if (isNew || !sendPart || this.#hasEnded) return inParts(items, sendPart);
      await changed;
      if (token.isCancellationRequested) throw cancelled();
    }
  }

  async #reportsOfWorkspace(
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    workDone: WorkDoneProgressReporter,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { session } = this.#parts;
    let hasBegun = false;
    const isDone = await session.runWorkspace((done, total) => {
      if (!hasBegun) workDone.begin(workspaceTitle, 0, undefined, true);
      hasBegun = true;
      workDone.report(percentageOf(done, total));
      return !token.isCancellationRequested && !this.#hasEnded;
    });
    if (hasBegun) workDone.done();
    if (!isDone && !this.#hasEnded) throw cancelled();
    const found = new Map(await session.others());
    if (await session.lintsWorkspace()) {
      for (const uri of session.texts.keys()) found.set(uri, await session.diagnose(uri));
    }
    // What is not found any more is reported once as empty.
    for (const uri of previous.keys()) if (!found.has(uri)) found.set(uri, await this.#withoutRun(uri));
    return [...found].flatMap(([uri, diagnostics]) => this.#reportOf(uri, diagnostics, previous));
  }

  /** What is found in a document that the run over the workspace does not tell of. */
  async #withoutRun(uri: string): Promise<readonly Diagnostic[]> {
    const { session } = this.#parts;
    return session.isOpen(uri) ? session.diagnose(uri) : [];
  }

  #reportOf(
    uri: string,
    diagnostics: readonly Diagnostic[],
    previous: ReadonlyMap<string, string>,
  ): WorkspaceDocumentDiagnosticReport[] {
    const { report }: { report: Report } = this.#reports.set(uri, diagnostics);
    const { resultId } = report;
    const version = this.#parts.session.texts.get(uri)?.version ?? null;
    if (previous.get(uri) === resultId) return [{ kind: "unchanged", uri, version, resultId }];
    if (diagnostics.length === 0 && !previous.has(uri)) return [];
    return [{ kind: "full", uri, version, resultId, items: [...diagnostics] }];
  }

  #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.#wakers.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }
}

function inParts(
  items: WorkspaceDocumentDiagnosticReport[],
  sendPart: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | undefined,
): WorkspaceDiagnosticReport {
  if (!sendPart) return { items };
  for (let i = 0; i < items.length; i += MAX_PART) sendPart(items.slice(i, i + MAX_PART));
  return { items: [] };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The client cancelled the request.");
}
