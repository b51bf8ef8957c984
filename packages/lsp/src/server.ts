import { isNamedAsPolicy } from "@inventory-lint/config";
import {
  type Connection,
  DidChangeConfigurationNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from "vscode-languageserver";
import type { Delivery } from "./delivery.ts";
import { featureCapabilities, serveFeatures } from "./features.ts";
import type { ServerHost } from "./host.ts";
import { catalogue } from "./judging.ts";
import { Pull } from "./pull.ts";
import { Push } from "./push.ts";
import { Session } from "./session.ts";
import { SettingsStore } from "./settings-store.ts";
import { Watching } from "./watching.ts";

/** Changes that come in a heap, as when a branch is checked out, are taken together; milliseconds. */
const PAUSE = 50;

/**
 * Serves a connection. Wiring only: what is known is the session's, what is sent the delivery's. `onShutdown` hears that
 * the client is about to go.
 */
export function serve(connection: Connection, host: ServerHost, onShutdown?: () => void): void {
  let server: Server | undefined;
  connection.onInitialize((params) => {
    server = new Server(connection, host, params);
    return server.result;
  });
  connection.onShutdown(() => {
    server?.end();
    onShutdown?.();
  });
  connection.listen();
}

class Server {
  readonly result: InitializeResult;
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #params: InitializeParams;
  readonly #settings: SettingsStore;
  readonly #session: Session;
  readonly #delivery: Delivery;
  readonly #watching: Watching | undefined;
  #resetTimer: ReturnType<typeof setTimeout> | undefined;
  #resets = false;
  readonly #afterReset: (() => Promise<void>)[] = [];

  constructor(connection: Connection, host: ServerHost, params: InitializeParams) {
    this.#connection = connection;
    this.#host = host;
    this.#params = params;
    const { workspace, textDocument, window } = params.capabilities;
    const warn = (sentence: string): void => {
      const message = { type: MessageType.Warning, message: `inventory-lint: ${sentence}` };
      connection
        .sendNotification(ShowMessageNotification.method, message)
        .catch((error: unknown) => this.#log(sentence, error));
    };
    const ask = workspace?.configuration
      ? (scopeUri: string | undefined, section: string): Promise<unknown> =>
          connection.workspace.getConfiguration({ section, ...(scopeUri !== undefined && { scopeUri }) })
      : undefined;
    this.#settings = new SettingsStore({ catalogue, ask, warn }, params.initializationOptions);
    const onFault = (uri: string, ruleId: string, error: unknown): void => this.#log(`${ruleId} in ${uri}`, error);
    this.#session = new Session({
      host,
      settings: this.#settings,
      warn,
      onFault,
      onRead: () => this.#watch(),
      onCompared: () => this.#delivery.filesCompared(),
    });
    this.#session.setFolders(this.#foldersOf(params));
    const guard = (what: string, work: () => Promise<void>): Promise<void> =>
      work().catch((error: unknown) => this.#log(what, error));
    this.#delivery = textDocument?.diagnostic
      ? new Pull({
          connection,
          session: this.#session,
          canRefresh: workspace?.diagnostics?.refreshSupport === true,
          guard,
        })
      : new Push({ connection, session: this.#session, showsProgress: window?.workDoneProgress === true, guard });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) this.#watching = new Watching(connection);
    this.#listen();
    this.#serveFeatures();
    this.result = { capabilities: this.#capabilities(), serverInfo: { name: "inventory-lint", version: host.version } };
  }

  end(): void {
    clearTimeout(this.#resetTimer);
    this.#session.end();
    this.#delivery.end();
  }

  #capabilities(): InitializeResult["capabilities"] {
    return {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      positionEncoding: "utf-16",
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...this.#delivery.capabilities,
      ...featureCapabilities(this.#params.capabilities),
    };
  }

  #serveFeatures(): void {
    const session = this.#session;
    serveFeatures({
      connection: this.#connection,
      client: this.#params.capabilities,
      settings: (uri) => session.settingsOf(uri),
      about: this.#about,
      isTaken: (uri) => session.isOpen(uri) || this.#isFile(uri),
      afterReset: (work) => void this.#afterReset.push(work),
    });
  }

  readonly #about = async <T>(
    uri: string,
    work: (document: NonNullable<Awaited<ReturnType<Session["document"]>>>) => T | Promise<T>,
  ): Promise<T | null> => {
    try {
      const document = await this.#session.document(uri);
      return document ? await work(document) : null;
    } catch (error) {
      this.#log(uri, error);
      return null;
    }
  };

  #listen(): void {
    const connection = this.#connection;
    const session = this.#session;
    const { texts } = session;
    texts.onDidOpen(({ document: { uri } }) => session.opens(uri));
    texts.onDidChangeContent(({ document: { uri } }) => this.#documentChanged(uri));
    texts.onDidSave(({ document: { uri } }) => {
      session.saves(uri);
      this.#documentChanged(uri);
    });
    texts.onDidClose(({ document: { uri } }) => {
      const isConfiguration = this.#isConfiguration(uri);
      session.closes(uri);
      this.#delivery.documentClosed(uri);
      for (const other of session.moduleChanged(uri)) this.#delivery.documentChanged(other);
      if (!isConfiguration) return;
      // What was typed and not saved counts no more.
      session.reset();
      this.#reset();
    });
    texts.listen(connection);
    connection.onInitialized(() => this.#start());
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.changed(settings);
      this.#reset();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) this.#fileChanged(uri, type);
    });
    if (this.#host.take) {
      connection.onNotification("inventory-lint/files", (params: unknown) => {
        if (this.#host.take?.(params)) this.#reset();
      });
    }
  }

  #start(): void {
    const { workspace } = this.#params.capabilities;
    const connection = this.#connection;
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const kept = this.#session.folders.filter(({ uri }) => !gone.has(uri));
        this.#session.setFolders([...kept, ...added.map((folder) => this.#folderOf(folder))]);
        this.#settings.changed(undefined);
        this.#reset();
      });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      const registered = connection.client.register(DidChangeConfigurationNotification.type, {
        section: "inventoryLint",
      });
      registered.catch((error: unknown) => this.#log("didChangeConfiguration", error));
    }
    this.#delivery.start();
    this.#watch();
  }

  #documentChanged(uri: string): void {
    if (this.#isConfiguration(uri)) {
      // What is answered from now on must not be by the old one.
      this.#session.reset();
      this.#reset();
    }
    this.#delivery.documentChanged(uri);
    for (const other of this.#session.moduleChanged(uri)) this.#delivery.documentChanged(other);
  }

  #isConfiguration(uri: string): boolean {
    const path = this.#host.toPath(uri);
    return path !== undefined && this.#session.judging.isConfiguration(path);
  }

  #isFile(uri: string): boolean {
    const path = this.#host.toPath(uri);
    return path !== undefined && this.#host.config.exists(path);
  }

  #fileChanged(uri: string, type: FileChangeType): void {
    const path = this.#host.toPath(uri);
    if (path === undefined || /[/\\]node_modules[/\\]/.test(path)) return;
    const isManifest = this.#host.config.path.basename(path) === "package.json";
    const isIgnoreFile = this.#host.config.path.basename(path) === ".gitignore";
    if (isManifest || isIgnoreFile || isNamedAsPolicy(path) || this.#session.judging.isConfiguration(path))
      this.#reset();
    // What is open counts as it is in the editor, which tells of its changes itself.
    else if (!this.#session.isOpen(uri)) {
      this.#session.fileChanged(path, type !== FileChangeType.Changed);
      this.#reset(false);
    }
  }

  /** Has everything judged anew, once the news have come in. `forgets`: by configurations that are read anew, too. */
  #reset(forgets = true): void {
    this.#resets ||= forgets;
    clearTimeout(this.#resetTimer);
    this.#resetTimer = setTimeout(() => {
      if (this.#resets) this.#session.reset();
      this.#delivery.everythingChanged();
      for (const work of this.#resets ? this.#afterReset : []) {
        work().catch((error: unknown) => this.#log("after a change of settings", error));
      }
      this.#resets = false;
      this.#watch();
    }, PAUSE);
  }

  #watch(): void {
    const { judging } = this.#session;
    const names = judging.files.map((path) => this.#host.config.path.basename(path));
    const isWorkspace = this.#session.lintsWorkspace();
    isWorkspace
      .then((is) => this.#watching?.update(is, names))
      .catch((error: unknown) => this.#log("watched files", error));
  }

  #foldersOf({ workspaceFolders, rootUri }: InitializeParams) {
    const folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: "" }] : []);
    return folders.map((folder) => this.#folderOf(folder));
  }

  #folderOf({ uri }: WorkspaceFolder) {
    return { uri, path: this.#host.toPath(uri) };
  }

  #log(what: string, error: unknown): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#connection.console.error(`inventory-lint failed (${what}): ${told}`);
  }
}
