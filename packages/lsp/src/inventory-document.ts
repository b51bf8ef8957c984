import {
  type Finding,
  fix,
  guessLanguage,
  type Language,
  type LanguageDescription,
  type Linter,
  type LintResult,
  languageOf,
  languages,
  mayBeOurs,
  type Range as Offsets,
} from "@inventory-lint/core/internal";
import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/**
 * A document of an editor at one version: its text, and what the linter found, once a feature asks. Editors count lines
 * and characters from 0, in UTF-16 units; core counts offsets in UTF-16 units. Both meet here.
 */
export class InventoryDocument {
  readonly uri: string;
  readonly version: number;
  readonly language: Language;
  /** False where parts of its configuration are not understood: then not everything is repaired by it at once. */
  readonly canFixAll: boolean;
  readonly #textDocument: TextDocument;
  readonly #lint: Linter;
  #result: LintResult | undefined;

  constructor(textDocument: TextDocument, language: Language, lint: Linter, canFixAll = true) {
    this.uri = textDocument.uri;
    this.version = textDocument.version;
    this.language = language;
    this.canFixAll = canFixAll;
    this.#textDocument = textDocument;
    this.#lint = lint;
  }

  get text(): string {
    return this.#textDocument.getText();
  }

  /** False where nothing in the text is ours, as in most XML and JSON: then no feature but completion speaks. */
  get isOurs(): boolean {
    return this.#result ? this.#result.isOurs : mayBeOurs(this.text, this.language) && this.result.isOurs;
  }

  /** Findings, and the source code with its nodes. */
  get result(): LintResult {
    this.#result ??= this.#lint({ text: this.text, language: this.language }, this.uri);
    return this.#result;
  }

  /** Takes the result that also tells what the document has to do with others. */
  compared(result: LintResult): void {
    this.#result = result;
  }

  /** The text after the one right repair of every finding, or of those that are wanted, as `--fix` writes it. */
  repaired(wanted?: (finding: Finding) => boolean): string {
    return fix({ text: this.text, language: this.language }, this.#lint, wanted).text;
  }

  /** What is wrong in another text, by the same configuration. */
  findingsIn(text: string, language: Language): readonly Finding[] {
    return this.#lint({ text, language }).findings;
  }

  /** The offset of a position; one behind the end of its line is the end of the line. */
  offsetAt(position: Position): number {
    return this.#textDocument.offsetAt(position);
  }

  positionAt(offset: number): Position {
    return this.#textDocument.positionAt(offset);
  }

  rangeOf([start, end]: Offsets): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

/** The language of a document by the file's name, else by what the editor calls it; undefined where we read no such ones. */
export function languageOfDocument(document: TextDocument): Language | undefined {
  const { uri, languageId } = document;
  // Templates of Helm's are no YAML before they are filled in.
  if (languageId === "helm") return undefined;
  const byName = languageOf(uri.replace(/[?#].*$/s, ""), document.getText());
  if (byName) return byName;
  const byEditor = Object.values(languages).find(({ editorIds }: LanguageDescription) =>
    editorIds.includes(languageId),
  );
  if (byEditor) return byEditor.id;
  return uri.startsWith("untitled:") ? guessLanguage(document.getText()) : undefined;
}
