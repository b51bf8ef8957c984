import { decode, guessLanguage, languageOf, readSource } from "@inventory-lint/core";
import { DEFAULT_MAX_SIZE } from "../args/lint-settings.ts";
import { readFile } from "../files/read-file.ts";

/** Whether a file that is there holds an inventory configuration, so that nothing else may be written over it. */
export function holdsConfiguration(path: string): boolean {
  const language = languageOf(path);
  if (language === undefined) return false;
  const bytes = readFile(path, DEFAULT_MAX_SIZE, false);
  if (!(bytes instanceof Uint8Array)) return false;
  const { text } = decode(bytes);
  // A report of ours quotes documents, and is in another language than its name says or has no configuration at its root.
  if (guessLanguage(text) !== (language === "jsonc" ? "json" : language)) return false;
  return readSource({ text, language }).carrier !== undefined;
}
