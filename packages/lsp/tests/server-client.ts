import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  WorkDoneProgressCreateRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { bundledCommand, ensureBundle } from "../../cli/tests/bundle.ts";

// The bundled server, which starts four times faster than the package's; server.test.ts has that one.
ensureBundle();

/** A client that pulls, as VS Code does. */
export const pulls: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  /** Absolute paths. */
  readonly folders?: readonly string[];
  /** Answers for the section inventoryLint; without it the client cannot be asked. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

/** A client of the bundled server over standard input and output. */
export class Client {
  readonly process: ChildProcess = spawn(process.execPath, [bundledCommand, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
  readonly messages: string[] = [];
  readonly registrations = new Map<string, Registration>();
  settings: unknown;
  refreshes = 0;
  readonly #published: PublishDiagnosticsParams[] = [];
  #wakers: (() => void)[] = [];

  constructor() {
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error("The server has no pipes.");
    this.ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#wake();
    });
    for (const type of [ShowMessageNotification.type, LogMessageNotification.type]) {
      connection.onNotification(type, ({ message }) => {
        this.messages.push(message);
        this.#wake();
      });
    }
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#wake();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) this.registrations.set(registration.id, registration);
      this.#wake();
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) this.registrations.delete(id);
    });
    connection.listen();
  }

  async start({
    capabilities = {},
    folders,
    settings,
    initializationOptions,
  }: StartOptions = {}): Promise<InitializeResult["capabilities"]> {
    this.settings = settings;
    const workspace = { ...capabilities.workspace, ...(settings !== undefined && { configuration: true }) };
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { ...capabilities, workspace },
      workspaceFolders: folders?.map((folder) => ({ uri: uriOf(folder), name: folder })) ?? null,
      initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result.capabilities;
  }

  /** Ends the server at once, whatever it does. */
  end(): void {
    this.connection.dispose();
    this.process.kill("SIGKILL");
  }

  /** The next published diagnostics, of this document where one is named. */
  async next(uri?: string): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const at = this.#published.findIndex((params) => uri === undefined || params.uri === uri);
      const [found] = at < 0 ? [] : this.#published.splice(at, 1);
      if (found) return found;
      await this.news();
    }
  }

  /** Waits until a condition holds, which is looked at whenever something comes from the server. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.news();
  }

  news(): Promise<void> {
    return new Promise((resolve) => this.#wakers.push(resolve));
  }

  #wake(): void {
    const wakers = this.#wakers;
    this.#wakers = [];
    for (const wake of wakers) wake();
  }

  open(uri: string, text: string, languageId = "xml"): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  watched(path: string, type: FileChangeType): Promise<void> {
    const changes = [{ uri: uriOf(path), type }];
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  configure(settings: unknown): Promise<void> {
    this.settings = settings;
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { inventoryLint: settings },
    });
  }

  pull(uri: string, previousResultId?: string) {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params);
  }

  /** The diagnostics of a document that are pulled, which must be told in full. */
  async pulled(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error(`The report is ${report.kind}.`);
    return report.items;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** Makes a repository with these files, by their relative paths. */
export function repository(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "inventory-lint-lsp-")));
  mkdirSync(join(folder, ".git"));
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
  return folder;
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The codes of diagnostics, in their order. */
export function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** A configuration as XML; without mistakes in the recommended preset but for those that are put in. */
export function configuration({ format = "ORC", id = "acme-daily", extra = "" } = {}): string {
  return [
    '<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `  <Id>${id}</Id>`,
    "  <IsEnabled>true</IsEnabled>",
    "  <Destination><S3BucketDestination>",
    `    <Format>${format}</Format><AccountId>210987654321</AccountId><Bucket>arn:aws:s3:::acme-reports</Bucket>`,
    "  </S3BucketDestination></Destination>",
    "  <Schedule><Frequency>Daily</Frequency></Schedule>",
    "  <IncludedObjectVersions>Current</IncludedObjectVersions>",
    `${extra}</InventoryConfiguration>`,
  ].join("\n");
}

/** The input of the AWS CLI for a bucket, which is compared with other files about it. */
export function cliInput(bucket: string, id: string): string {
  const destination = {
    S3BucketDestination: { AccountId: "210987654321", Bucket: "arn:aws:s3:::acme-reports", Format: "ORC" },
  };
  const configured = {
    Id: id,
    IsEnabled: true,
    Destination: destination,
    IncludedObjectVersions: "Current",
    Schedule: { Frequency: "Daily" },
  };
  return JSON.stringify({ Bucket: bucket, Id: id, InventoryConfiguration: configured }, undefined, 2);
}

/** What is reported of all files of a client's workspace. */
export function pullAll(
  { connection }: Client,
  previousResultIds: { uri: string; value: string }[] = [],
): Promise<WorkspaceDiagnosticReport> {
  return connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
}

/** The diagnostics of all files, as they are told in full. */
export async function pulledAll(client: Client): Promise<Map<string, Diagnostic[]>> {
  const { items } = await pullAll(client);
  return new Map(items.flatMap((report) => (report.kind === "full" ? [[report.uri, report.items]] : [])));
}
