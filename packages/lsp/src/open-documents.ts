import { type Decoded, decode, type Input, type LintResult, loadReaders } from "@inventory-lint/core/internal";
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { MAX_LENGTH, type ServerHost } from "./host.ts";
import { InventoryDocument, languageOfDocument } from "./inventory-document.ts";
import type { FileJudge } from "./judging.ts";
import type { ClientSettings } from "./settings.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import type { Linted } from "./workspace.ts";

/** An open document at one version. */
export interface Opened {
  readonly document: InventoryDocument;
  /** What the judge finds in it by itself; undefined where nothing in it is ours. */
  linted(): Linted | undefined;
}

/** What became of a document that was open with this text. */
interface KnownText {
  readonly text: string;
  readonly version: number;
  /** Undefined where it is not linted. */
  readonly opened: Opened | undefined;
}

interface OpenDocumentsParts {
  readonly host: Pick<ServerHost, "files" | "toPath" | "toUri">;
  /** What stands beside a file of Terraform. */
  readonly siblingsOf: (path: string) => Input["siblings"];
  /** The client's settings for a document: the same object until something in them changes. */
  readonly settingsOf: (uri: string) => Promise<ClientSettings>;
  /** How a document is judged; undefined where it is not to be linted. */
  readonly judgeOf: (uri: string, settings: ClientSettings) => Promise<FileJudge | undefined>;
}

/** The documents that the client has open, each judged once per version. */
export class OpenDocuments {
  readonly texts = new TextDocuments({ create: createText, update: TextDocument.update });
  readonly #parts: OpenDocumentsParts;
  readonly #known = new Map<string, KnownText>();
  /** Documents that were judged since they were opened: what is wrong with the bytes of their files was said then. */
  readonly #judged = new Set<string>();
  /** Asked for once, and not after every key. */
  readonly #judges = new Map<string, { readonly settings: ClientSettings; readonly judge: FileJudge | undefined }>();
  #generation = 0;

  constructor(parts: OpenDocumentsParts) {
    this.#parts = parts;
  }

  /** Changes whenever everything is forgotten. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets how documents were judged. */
  reset(): void {
    this.#generation++;
    this.#known.clear();
    this.#judged.clear();
    this.#judges.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#judged.delete(uri);
    this.#judges.delete(uri);
  }

  /** Has documents judged anew, since what they depend on has changed. */
  renew(uri: string): void {
    this.#known.delete(uri);
  }

  /** A document as it is now; undefined where it is not open, not ours to read, ignored, or too long. */
  async get(uri: string): Promise<Opened | undefined> {
    const text = this.texts.get(uri);
    const known = this.#known.get(uri);
    // Not by its version alone: clients are not all right about those. But edits are made for one.
    if (text && known?.version === text.version && known.text === text.getText()) return known.opened;
    if (!text || text.getText().length > MAX_LENGTH) return undefined;
    const generation = this.#generation;
    const language = languageOfDocument(text);
    if (language) await loadReaders(language, uri);
    const settings = await this.#parts.settingsOf(uri);
    const kept = this.#judges.get(uri);
    const judge = kept?.settings === settings ? kept.judge : await this.#parts.judgeOf(uri, settings);
    // Meanwhile it may have been closed and opened again, and the configuration may be another.
    if (this.texts.get(uri) !== text || generation !== this.#generation) return this.get(uri);
    if (kept?.settings !== settings) this.#judges.set(uri, { settings, judge });
    const opened = judge && language ? this.#opened(text, language, judge) : undefined;
    this.#known.set(uri, { text: text.getText(), version: text.version, opened });
    return opened;
  }

  #opened(textDocument: TextDocument, language: InventoryDocument["language"], judge: FileJudge): Opened {
    const { uri } = textDocument;
    const text = textDocument.getText();
    let own: Linted | undefined;
    let surroundings: Surroundings | undefined;
    const lint = (input: Input): LintResult => {
      // Features lint other texts, too: what a repair would leave.
      surroundings ??= surroundingsOf(this.#parts, this.#parts.host.toPath(uri), judge);
      const known = { ...input, fileName: uri, ...surroundings };
      if (input.text !== text) return judge.finish(judge.judge(known));
      own ??= { uri, judge, judged: judge.judge({ ...known, problems: this.#decodingProblems(uri, text) }) };
      return judge.finish(own.judged);
    };
    const document = new InventoryDocument(textDocument, language, lint, judge.isUnderstood);
    return { document, linted: () => (document.isOurs ? own : undefined) };
  }

  /** What is wrong with the bytes of a file, which editors do not show: as long as its text is that of the editor. */
  #decodingProblems(uri: string, text: string): Decoded["problems"] {
    if (this.#judged.has(uri)) return [];
    this.#judged.add(uri);
    const path = this.#parts.host.toPath(uri);
    const bytes = path === undefined ? undefined : this.#parts.host.files?.read(path);
    if (!(bytes instanceof Uint8Array)) return [];
    const decoded = decode(bytes);
    return decoded.text === text ? decoded.problems : [];
  }
}

/** A text of which the client may have sent anything: without an address there is none, without characters it is empty. */
function createText(uri: unknown, languageId: string, version: number, content: unknown): TextDocument {
  if (typeof uri !== "string") throw new TypeError("A document without a URI was opened.");
  return TextDocument.create(uri, languageId, version, typeof content === "string" ? content : "");
}
