import { createLinter, type Language, type LintResult, loadLanguage } from "@inventory-lint/core/internal";
import type { CreateFile, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientSupport } from "../../src/features/client-support.ts";
import { InventoryDocument } from "../../src/inventory-document.ts";

await loadLanguage("yaml");
await loadLanguage("hcl");

const lint = createLinter();

/** A client that can do everything, and one of the first days of the protocol. */
export const modern: ClientSupport = { versionedEdits: true, newFiles: true, lazyEdits: true, nestedSymbols: true };
export const simple: ClientSupport = { versionedEdits: false, newFiles: false, lazyEdits: false, nestedSymbols: false };

/** A document of an editor, linted by the recommended preset. */
export function open(text: string, language: Language, uri = `file:///acme/media.${language}`): InventoryDocument {
  return new InventoryDocument(TextDocument.create(uri, language, 7, text), language, lint);
}

/** A document without the mark `|`, and the place where it stood. */
export function openAt(marked: string, language: Language, uri?: string) {
  const offset = marked.indexOf("|");
  const document = open(marked.slice(0, offset) + marked.slice(offset + 1), language, uri);
  const { start } = document.rangeOf([offset, offset]);
  return { document, position: start, range: { start, end: start } };
}

/** What an editor makes of edits, by the protocol's own implementation. */
export function applied(document: InventoryDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(document.uri, "", 0, document.text), [...edits]);
}

/** The text edits of a workspace edit that changes this document alone. */
export function editsIn(document: InventoryDocument, edit: WorkspaceEdit | undefined): TextEdit[] {
  const changes = edit?.documentChanges?.map((change) => {
    if (!("textDocument" in change)) throw new Error("This is no edit of a text.");
    return [change.textDocument.uri, change.edits as TextEdit[]] as const;
  });
  const [only, ...others] = changes ?? Object.entries(edit?.changes ?? {});
  if (!only || others.length > 0 || only[0] !== document.uri) throw new Error("This is no edit of the document.");
  return only[1];
}

/** The file that a workspace edit makes, with its text. */
export function newFileIn({ documentChanges = [] }: WorkspaceEdit): { uri: string; text: string } {
  const [create, fill, ...others] = documentChanges;
  if ((create as CreateFile).kind !== "create" || !fill || !("edits" in fill) || others.length > 0) {
    throw new Error("This makes no new file.");
  }
  return { uri: fill.textDocument.uri, text: (fill.edits as TextEdit[]).map(({ newText }) => newText).join("") };
}

/** The text with `«»` around each of these ranges. */
export function marked(document: InventoryDocument, ranges: readonly TextEdit["range"][]): string {
  const edits = ranges.flatMap(({ start, end }) => [
    { range: { start, end: start }, newText: "«" },
    { range: { start: end, end }, newText: "»" },
  ]);
  return applied(document, edits);
}

/** What tells findings apart but for their places, in order. */
export function findingsOf(text: string, language: Language): string[] {
  return keysOf(lint({ text, language }));
}

export function keysOf({ findings }: Pick<LintResult, "findings">): string[] {
  return findings.map(({ ruleId, messageId, path, message }) => `${ruleId} ${messageId} ${path} ${message}`).sort();
}
