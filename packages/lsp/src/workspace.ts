import {
  decode,
  type Input,
  type Judged,
  type LintResult,
  languageOf,
  loadReaders,
  mayBeOurs,
  Project,
} from "@inventory-lint/core/internal";
import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { shownFindings } from "./beside-others.ts";
import { toDiagnostics, unreadableDiagnostic } from "./diagnostics.ts";
import type { ServerHost, WorkspaceFiles } from "./host.ts";
import type { FileJudge } from "./judging.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Files are linted in turns of so many milliseconds, so that the editor's questions are answered in between. */
const TURN = 10;
/** More files than these are compared again when the typing pauses. */
const MAX_COMPARED_AT_ONCE = 100;

/** A document of the workspace by itself. */
export interface Linted {
  readonly uri: string;
  readonly judge: FileJudge;
  readonly judged: Judged;
}

interface Entry {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where it is to be compared with other files: what the comparison needs. */
  readonly compared: Linted | undefined;
  /** What an open document was taken from, so that the same is not taken twice. */
  readonly taken?: Linted;
}

interface WorkspaceParts {
  readonly host: ServerHost;
  readonly files: WorkspaceFiles;
  /** What stands beside a file of Terraform. */
  readonly siblingsOf: (path: string) => Input["siblings"];
  /** How a file is judged; undefined where it is ignored. */
  readonly judgeOf: (path: string) => Promise<FileJudge | undefined>;
  /** The document of a file that is open: `"none"` where nothing in it is ours, undefined where it is not open. */
  readonly opened: (path: string) => Promise<Linted | "none" | undefined>;
  /** Hears that files are to be compared again, by `compare`, once the typing pauses. */
  readonly onChange: () => void;
}

/** Hears how far a run is, and says whether it shall go on. */
export type Progress = (done: number, total: number) => boolean;

/**
 * The findings in all files of the workspace folders, as the command line finds them there. Files are linted once, and
 * again after they have changed; those with a known source bucket are compared in the order of the command line.
 */
export class Workspace {
  readonly #parts: WorkspaceParts;
  readonly #project = new Project({ isSameFile: () => false });
  #folders: readonly string[] = [];
  #order: ReadonlySet<string> | undefined;
  #entries = new Map<string, Entry>();
  #results = new Map<string, { readonly result: LintResult; readonly diagnostics: readonly Diagnostic[] }>();
  #isCompared = false;
  /** Whether files are only to be compared once `compare` is called. */
  #waits = false;
  #running: Promise<void> | undefined;
  /** Counts what makes a run that goes on worthless. */
  #generation = 0;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
  }

  /** Absolute paths. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#order = undefined;
  }

  /** Forgets all findings, as after a change of configuration. */
  reset(): void {
    this.#entries = new Map();
    this.#order = undefined;
    this.#isCompared = false;
    this.#generation++;
  }

  /** A file was written. */
  changed(path: string): void {
    if (this.#entries.delete(path)) this.#isCompared = false;
  }

  /** The files of a module, by their paths, are judged anew. */
  moduleChanged(isOfIt: (path: string) => boolean): void {
    for (const path of this.#entries.keys()) if (isOfIt(path)) this.changed(path);
  }

  /** A file was made or removed. */
  madeOrRemoved(path: string): void {
    this.changed(path);
    this.#order = undefined;
  }

  /** Whether a file belongs to the workspace; known after the first run. */
  has(path: string): boolean {
    return this.#order?.has(path) === true;
  }

  /** Lints what is not linted yet, and compares. False where it was told to end early. One run at a time. */
  async run(progress: Progress): Promise<boolean> {
    while (this.#running) await this.#running;
    const run = this.#run(progress);
    const ended = () => {
      this.#running = undefined;
    };
    // Who asked for it hears of a failure.
    this.#running = run.then(ended, ended);
    return run;
  }

  async #run(progress: Progress): Promise<boolean> {
    const generation = this.#generation;
    let turn = performance.now();
    const order = this.#order ?? (await this.#list());
    this.#order = order;
    let done = 0;
    let hasLinted = false;
    for (const path of order) {
      done++;
      if (this.#entries.has(path)) continue;
      hasLinted = true;
      const entry = await this.#lint(path);
      if (generation !== this.#generation) return this.#run(progress);
      // Meanwhile the editor may have told of a newer text.
      if (!this.#entries.has(path)) this.#set(path, entry);
      if (performance.now() - turn < TURN) continue;
      if (!progress(done, order.size)) return false;
      await new Promise<void>((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
    if (hasLinted || !this.#waits) this.#compare(order);
    return true;
  }

  /** Takes an open document as it is now, and compares it. Its result, with what it has to do with other files. */
  put(path: string, linted: Linted): LintResult | undefined {
    if (this.#entries.get(path)?.taken !== linted) this.#change(path, { ...this.#entryOf(linted), taken: linted });
    return this.#results.get(path)?.result;
  }

  /** Takes an open document in which nothing is ours. */
  putNothing(path: string): void {
    this.#change(path, this.#nothing(path));
  }

  /** Compares files, if one has changed since the last time. */
  compare(): void {
    if (this.#order) this.#compare(this.#order);
  }

  /** The diagnostics of every file that was linted, by its address. */
  *diagnostics(): Iterable<readonly [path: string, uri: string, diagnostics: readonly Diagnostic[]]> {
    for (const path of this.#order ?? []) {
      const entry = this.#entries.get(path);
      if (!entry) continue;
      yield [path, entry.uri, this.#results.get(path)?.diagnostics ?? entry.diagnostics];
    }
  }

  async #list(): Promise<ReadonlySet<string>> {
    const paths = new Set<string>();
    for (const folder of this.#folders) {
      for (const path of await this.#parts.files.list(folder)) paths.add(path);
    }
    for (const path of this.#entries.keys()) if (!paths.has(path)) this.#entries.delete(path);
    this.#isCompared = false;
    return paths;
  }

  #set(path: string, entry: Entry): void {
    // Most files have nothing to do with others: then there is nothing to compare again.
    if (entry.compared || this.#entries.get(path)?.compared) this.#isCompared = false;
    this.#entries.set(path, entry);
  }

  /** Takes an open document; with many others it is compared later, and until then nothing is said of them. */
  #change(path: string, entry: Entry): void {
    this.#set(path, entry);
    if (this.#isCompared || this.#results.size <= MAX_COMPARED_AT_ONCE) return this.compare();
    this.#results.delete(path);
    this.#waits = true;
    this.#parts.onChange();
  }

  async #lint(path: string): Promise<Entry> {
    const open = await this.#parts.opened(path);
    if (open) return open === "none" ? this.#nothing(path) : this.#entryOf(open);
    const judge = await this.#parts.judgeOf(path);
    const bytes = judge && languageOf(path) && this.#parts.files.read(path);
    if (!bytes) return this.#nothing(path);
    const uri = this.#parts.host.toUri(path);
    if (!(bytes instanceof Uint8Array)) {
      const level = judge.levelOf("unreadable-file");
      return { uri, diagnostics: level ? [unreadableDiagnostic(bytes, level)] : [], compared: undefined };
    }
    const { text, problems } = decode(bytes);
    const language = languageOf(path, text);
    if (!language || !mayBeOurs(text, language)) return this.#nothing(path);
    await loadReaders(language, path);
    return this.#entryOf({
      uri,
      judge,
      judged: judge.judge({
        text,
        language,
        problems,
        fileName: uri,
        ...surroundingsOf(this.#parts, path, judge),
      }),
    });
  }

  #nothing(path: string): Entry {
    return { uri: this.#parts.host.toUri(path), diagnostics: [], compared: undefined };
  }

  #entryOf(linted: Linted): Entry {
    const { uri, judge, judged } = linted;
    if (this.#project.concerns(judged.sourceCode)) return { uri, diagnostics: [], compared: linted };
    return { uri, diagnostics: diagnosticsOf(judge.finish(judged), uri), compared: undefined };
  }

  #compare(order: Iterable<string>): void {
    if (this.#isCompared) return;
    this.#isCompared = true;
    this.#waits = false;
    const pathOf = (uri: string): string => this.#parts.host.toPath(uri) ?? uri;
    const { isSameFile } = this.#parts.files;
    const project = new Project({ isSameFile: (uri, other) => isSameFile(pathOf(uri), pathOf(other)) });
    this.#results = new Map();
    for (const path of order) {
      const compared = this.#entries.get(path)?.compared;
      if (!compared) continue;
      const { judge, judged, uri } = compared;
      const result = judge.finish(judged, project, uri);
      this.#results.set(path, { result, diagnostics: diagnosticsOf(result, uri) });
    }
  }
}

/** Of files that are not open no other server speaks. */
function diagnosticsOf(result: LintResult, uri: string): readonly Diagnostic[] {
  return toDiagnostics(shownFindings(result, "all"), TextDocument.create(uri, "", 0, result.sourceCode.text));
}
