import { type Diagnostic, env, languages, type Range, Uri, window } from "vscode";
import { diagnosticSource } from "./server-commands.ts";

/** Opens the page of the rule that is broken at the cursor, else lets one of the document's broken rules be chosen. */
export async function openRulePage(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const pages = pagesOf(languages.getDiagnostics(editor.document.uri));
  const here = pagesOf(languages.getDiagnostics(editor.document.uri), editor.selection);
  const candidates = here.size > 0 ? here : pages;
  if (candidates.size === 0) {
    void window.showInformationMessage("inventory-lint finds no problem in this document.");
    return;
  }
  const names = [...candidates.keys()];
  const name = names.length === 1 ? names[0] : await window.showQuickPick(names, { title: "Open the page of a rule" });
  const page = name === undefined ? undefined : candidates.get(name);
  if (page) await env.openExternal(page);
}

/** The pages of the rules of diagnostics, by the rules' names; with a range only of those that touch it. */
function pagesOf(diagnostics: readonly Diagnostic[], range?: Range): Map<string, Uri> {
  const pages = new Map<string, Uri>();
  for (const { source, code, range: place } of diagnostics) {
    if (source !== diagnosticSource || typeof code !== "object") continue;
    if (!range || place.intersection(range)) pages.set(String(code.value), Uri.from(code.target));
  }
  return pages;
}
