import type { ConfigHost } from "@inventory-lint/config";
import { type Input, isOfModule } from "@inventory-lint/core/internal";
import type { Diagnostic, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Addresses } from "./addresses.ts";
import { shownFindings } from "./beside-others.ts";
import { toDiagnostics, unreadableDiagnostic } from "./diagnostics.ts";
import { type Folder, innermostFolder } from "./folders.ts";
import { MAX_LENGTH, type ServerHost } from "./host.ts";
import { type InventoryDocument, languageOfDocument } from "./inventory-document.ts";
import { type FileJudge, Judging } from "./judging.ts";
import { OpenDocuments, type Opened } from "./open-documents.ts";
import type { ClientSettings } from "./settings.ts";
import type { SettingsStore } from "./settings-store.ts";
import { type Linted, type Progress, Workspace } from "./workspace.ts";

/** So long nothing is typed before many files are compared again; milliseconds. */
const PAUSE = 300;

interface SessionParts {
  readonly host: ServerHost;
  readonly settings: SettingsStore;
  readonly warn: (sentence: string) => void;
  /** Hears that further configuration files were read. */
  readonly onRead: () => void;
  /** Hears that files were compared after an open document has changed. */
  readonly onCompared: () => void;
  /** Hears of a rule that broke down. */
  readonly onFault: (uri: string, ruleId: string, error: unknown) => void;
}

/** Everything that is known while a client is connected. It answers; what is sent, and when, is for others to say. */
export class Session {
  readonly addresses: Addresses;
  readonly judging: Judging;
  readonly #parts: SessionParts;
  readonly #workspace: Workspace | undefined;
  readonly #documents: OpenDocuments;
  /** What is shown for documents that are linted when they are saved. */
  readonly #saved = new Map<string, readonly Diagnostic[]>();
  #folders: readonly Folder[] = [];
  #compareTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.addresses = new Addresses(parts.host);
    this.judging = new Judging(this.#configHost(), parts.warn, parts.onRead);
    const { host } = parts;
    const siblingsOf = (path: string): Input["siblings"] => this.#siblingsOf(path);
    this.#documents = new OpenDocuments({
      host,
      siblingsOf,
      settingsOf: (uri) => this.settingsOf(uri),
      judgeOf: (uri, settings) => this.#judgeOfOpen(uri, settings),
    });
    this.#workspace =
      host.files &&
      new Workspace({
        host,
        files: host.files,
        siblingsOf,
        judgeOf: (path) => this.#judgeOfClosed(path),
        opened: (path) => this.#openedFile(path),
        onChange: () => this.#compareSoon(),
      });
  }

  get texts(): TextDocuments<TextDocument> {
    return this.#documents.texts;
  }

  setFolders(folders: readonly Folder[]): void {
    this.#folders = folders;
    this.#workspace?.setFolders(folders.flatMap(({ path }) => path ?? []));
  }

  get folders(): readonly Folder[] {
    return this.#folders;
  }

  /** The client's settings for a document. */
  settingsOf(uri: string): Promise<ClientSettings> {
    return this.#parts.settings.of(this.#folderOf(uri)?.uri);
  }

  /** Whether all files of the workspace are linted, or of one of its folders. */
  async lintsWorkspace(): Promise<boolean> {
    if (!this.#workspace) return false;
    for (const { uri } of this.#folders) if (lintsAllFiles(await this.#parts.settings.of(uri))) return true;
    return false;
  }

  /** Forgets what was judged by configurations as they were. */
  reset(): void {
    this.judging.reset();
    this.#documents.reset();
    this.#saved.clear();
    this.#workspace?.reset();
  }

  isOpen(uri: string): boolean {
    return this.texts.get(uri) !== undefined;
  }

  opens(uri: string): void {
    this.addresses.opens(uri);
    // Some clients open twice what they have not closed.
    this.#forget(uri);
  }

  saves(uri: string): void {
    this.#forget(uri);
  }

  closes(uri: string): void {
    const path = this.#parts.host.toPath(uri);
    this.#forget(uri);
    this.addresses.closes(uri);
    if (path !== undefined) this.#workspace?.changed(path);
  }

  /** Has the other documents of a Terraform module judged anew; those that are open. */
  moduleChanged(uri: string): string[] {
    const path = this.#parts.host.toPath(uri);
    if (path === undefined || !isOfModule(path)) return [];
    const { dirname } = this.#parts.host.config.path;
    const isBeside = (other: string) => other !== path && isOfModule(other) && dirname(other) === dirname(path);
    this.#workspace?.moduleChanged(isBeside);
    const opened = this.texts.keys().filter((other) => isBeside(this.#parts.host.toPath(other) ?? ""));
    for (const other of opened) this.#documents.renew(other);
    return opened;
  }

  /** No more is compared: the client is about to go. */
  end(): void {
    clearTimeout(this.#compareTimer);
  }

  #compareSoon(): void {
    clearTimeout(this.#compareTimer);
    this.#compareTimer = setTimeout(() => {
      this.#workspace?.compare();
      this.#parts.onCompared();
    }, PAUSE);
  }

  #forget(uri: string): void {
    this.#documents.forget(uri);
    this.#saved.delete(uri);
  }

  fileChanged(path: string, isMadeOrRemoved: boolean): void {
    if (isMadeOrRemoved) this.#workspace?.madeOrRemoved(path);
    else this.#workspace?.changed(path);
    this.moduleChanged(this.#parts.host.toUri(path));
  }

  /** The document for features; undefined where it is not open, not ours to read, ignored, or too long. */
  async document(uri: string): Promise<InventoryDocument | undefined> {
    // First, since afterwards the client may have changed the document.
    const isCompared = await this.lintsWorkspace();
    const opened = await this.#documents.get(uri);
    if (opened && isCompared) this.#compared(opened);
    return opened?.document;
  }

  /** What is wrong in an open document as it is now, or as it was saved where the settings say so. */
  async diagnose(uri: string): Promise<readonly Diagnostic[]> {
    const { generation } = this.#documents;
    const { run, enable } = await this.settingsOf(uri);
    const saved = this.#saved.get(uri);
    if (!enable) return [];
    if (run === "onSave" && saved) return saved;
    const diagnostics = [...(await this.#mistakesIn(uri)), ...(await this.#lint(uri))];
    if (generation !== this.#documents.generation) return this.diagnose(uri);
    if (run === "onSave") this.#saved.set(uri, diagnostics);
    return diagnostics;
  }

  /** Lints the workspace as far as it is not linted yet. False where it was told to end early. */
  async runWorkspace(progress: Progress): Promise<boolean> {
    return !this.#workspace || !(await this.lintsWorkspace()) || this.#workspace.run(progress);
  }

  /** What is wrong in files that are not open: in configurations, and in what the last run over the workspace linted. */
  async others(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    const found = new Map<string, readonly Diagnostic[]>();
    for (const path of this.judging.mistakes.keys()) {
      const uri = this.addresses.nameOf(path);
      if (!this.isOpen(uri)) found.set(uri, this.#mistakesOf(path, uri));
    }
    if (!(await this.lintsWorkspace())) return found;
    for (const [path, uri, diagnostics] of this.#workspace?.diagnostics() ?? []) {
      if (this.addresses.openedAt(path) !== undefined || diagnostics.length === 0) continue;
      const mistakes = found.get(uri);
      // The same list as before where nothing has changed, which is quickly seen.
      found.set(uri, mistakes ? [...mistakes, ...diagnostics] : diagnostics);
    }
    return found;
  }

  async #lint(uri: string): Promise<readonly Diagnostic[]> {
    const isCompared = await this.lintsWorkspace();
    const { besideOthers } = await this.settingsOf(uri);
    const opened = await this.#documents.get(uri);
    if (!opened) return this.#tooLong(uri);
    if (isCompared) this.#compared(opened);
    const { document } = opened;
    if (!document.isOurs) return [];
    const { result } = document;
    for (const { ruleId, error } of result.faults) this.#parts.onFault(uri, ruleId, error);
    return toDiagnostics(shownFindings(result, besideOthers), document);
  }

  async #tooLong(uri: string): Promise<readonly Diagnostic[]> {
    const text = this.texts.get(uri);
    if (!text || text.getText().length <= MAX_LENGTH || !languageOfDocument(text)) return [];
    const judge = await this.#judgeOf(this.#parts.host.toPath(uri), await this.settingsOf(uri), uri);
    const level = judge?.levelOf("unreadable-file");
    const data = { size: sizeOf(text.getText().length), limit: sizeOf(MAX_LENGTH) };
    return level ? [unreadableDiagnostic({ messageId: "tooLarge", data }, level)] : [];
  }

  /** What stands beside a file of Terraform, as it is in the editor where it is open. */
  #siblingsOf(path: string): Input["siblings"] {
    const siblings = this.#parts.host.files?.siblings?.(path, (other) => this.#openText(other));
    return siblings?.map((each) => ({ ...each, fileName: each.fileName && this.addresses.nameOf(each.fileName) }));
  }

  #openText(path: string): string | undefined {
    const uri = this.addresses.openedAt(path);
    return uri === undefined ? undefined : this.texts.get(uri)?.getText();
  }

  /** Puts an open document among the files of the workspace, so that its result tells of those, too. */
  #compared({ document, linted }: Opened): void {
    const path = this.#parts.host.toPath(document.uri);
    if (path === undefined || !this.#workspace?.has(path)) return;
    const own = linted();
    const result = own && this.#workspace.put(path, own);
    if (!own) this.#workspace.putNothing(path);
    if (result) document.compared(result);
  }

  async #openedFile(path: string): Promise<Linted | "none" | undefined> {
    const uri = this.addresses.openedAt(path);
    if (uri === undefined || !this.isOpen(uri)) return undefined;
    return (await this.#documents.get(uri))?.linted() ?? "none";
  }

  /** How an open document is judged; undefined where it is not to be linted. */
  async #judgeOfOpen(uri: string, settings: ClientSettings): Promise<FileJudge | undefined> {
    return settings.enable ? this.#judgeOf(this.#parts.host.toPath(uri), settings, uri) : undefined;
  }

  /** How a file that is not open is judged; undefined where it is not to be linted. */
  async #judgeOfClosed(path: string): Promise<FileJudge | undefined> {
    const settings = await this.settingsOf(this.#parts.host.toUri(path));
    return lintsAllFiles(settings) ? this.#judgeOf(path, settings) : undefined;
  }

  #judgeOf(path: string | undefined, settings: ClientSettings, uri?: string): Promise<FileJudge | undefined> {
    const folder = this.#folderOf(uri ?? (path === undefined ? "" : this.#parts.host.toUri(path)))?.path;
    return this.judging.judgeOf({ path, folder, settings });
  }

  #folderOf(uri: string): Folder | undefined {
    return innermostFolder(this.#folders, uri, this.#parts.host);
  }

  async #mistakesIn(uri: string): Promise<readonly Diagnostic[]> {
    const path = this.#parts.host.toPath(uri);
    if (path === undefined || !this.judging.isConfiguration(path)) return [];
    const settings = await this.settingsOf(uri);
    await this.judging.check({ path, folder: this.#folderOf(uri)?.path, settings });
    return this.#mistakesOf(path, uri);
  }

  #mistakesOf(path: string, uri: string): Diagnostic[] {
    const mistaken = this.judging.mistakes.get(path);
    return mistaken ? toDiagnostics(mistaken.findings, TextDocument.create(uri, "", 0, mistaken.decoded.text)) : [];
  }

  /** Configurations count as they are in the editor. */
  #configHost(): ConfigHost {
    const { config } = this.#parts.host;
    const textOf = (path: string): string | undefined => this.#openText(path);
    return {
      path: config.path,
      ignoreCase: config.ignoreCase,
      exists: (path) => textOf(path) !== undefined || config.exists(path),
      realPath: (path) => (textOf(path) === undefined ? config.realPath(path) : path),
      readFile: (path) => {
        const text = textOf(path);
        return text === undefined ? config.readFile(path) : new TextEncoder().encode(text);
      },
    };
  }
}

function lintsAllFiles({ enable, scope }: ClientSettings): boolean {
  return enable && scope === "workspace";
}

/** UTF-16 units of ASCII are bytes; of other texts they are at least as many. */
function sizeOf(length: number): string {
  return `${Number((length / 1024 / 1024).toFixed(1))} MiB`;
}
