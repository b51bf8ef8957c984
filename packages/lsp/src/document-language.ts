import { guessLanguage, type Language, languageOf } from "@inventory-lint/core";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The language of a document by the file's name, else by what the editor calls it; undefined where we read no such ones. */
export function languageOfDocument(document: TextDocument): Language | undefined {
  const { uri, languageId } = document;
  const byName = languageOf(uri.replace(/[?#].*$/s, ""));
  if (byName) return byName;
  if (languageId === "xml" || languageId === "json" || languageId === "jsonc") return languageId;
  if (languageId === "http" || languageId === "rest") return "http";
  return uri.startsWith("untitled:") ? guessLanguage(document.getText()) : undefined;
}
