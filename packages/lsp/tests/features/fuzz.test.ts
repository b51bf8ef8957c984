import type { Language } from "@inventory-lint/core/internal";
import { expect, it } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver";
import { runs, seedOf } from "../../../core/tests/fuzz.ts";
import type { ClientSupport } from "../../src/features/client-support.ts";
import { resolveCodeAction } from "../../src/features/code-action-edits.ts";
import { codeActions } from "../../src/features/code-actions.ts";
import { codeLenses, copyAsCliCommand } from "../../src/features/code-lens.ts";
import { inlayHints } from "../../src/features/inlay-hints.ts";
import { documentLinks } from "../../src/features/links.ts";
import { definition, documentHighlights, references } from "../../src/features/navigation.ts";
import { prepareRename, rename } from "../../src/features/rename.ts";
import { documentSymbols } from "../../src/features/symbols.ts";
import type { InventoryDocument } from "../../src/inventory-document.ts";
import { corpusTexts } from "./corpus.ts";
import { applied, editsIn, modern, open, simple } from "./documents.ts";
import { halfTyped, numbers } from "./half-typed.ts";

/** Asks every feature for everything at one place; every edit must be one that an editor can make. */
function askForEverything(document: InventoryDocument, offset: number, length: number, support: ClientSupport): void {
  const range = document.rangeOf([offset, Math.min(offset + length, document.text.length)]);
  const position = range.start;
  const make = (edit: WorkspaceEdit | undefined): void => {
    // New files are no edits of this document.
    if (edit && !edit.documentChanges?.some((change) => "kind" in change)) applied(document, editsIn(document, edit));
  };
  for (const action of codeActions(document, { range, context: { diagnostics: [] } }, support)) {
    const resolved = action.data === undefined ? action : resolveCodeAction(document, action, support);
    if (!action.command) expect(resolved?.edit, action.title).toBeDefined();
    make(resolved?.edit);
  }
  make(rename(document, position, 'a&b"', support));
  const places = [
    ...references(document, position, true).map((location) => location.range),
    ...documentHighlights(document, position).map((highlight) => highlight.range),
    ...codeLenses(document).map((lens) => lens.range),
    ...documentLinks(document).map((link) => link.range),
    prepareRename(document, position)?.range,
    definition(document, position)?.range,
  ].flatMap((place) => place ?? []);
  for (const { start, end } of places) expect(document.offsetAt(end)).toBeGreaterThanOrEqual(document.offsetAt(start));
  for (const { data } of inlayHints(document, range)) expect(data).toBeUndefined();
  for (const { name } of documentSymbols(document, support)) expect(name).not.toBe("");
  copyAsCliCommand(document, 0);
}

it("answers everywhere in documents of any state, and with edits that can be made", () => {
  const below = numbers(seedOf(20_261_122));
  let count = 0;
  const texts: readonly { readonly name: string; readonly language: Language; readonly text: string }[] =
    corpusTexts(4_000);
  for (const [index, { name, language, text }] of texts.entries()) {
    const support = index % 2 === 0 ? modern : simple;
    for (const state of [text, ...Array.from({ length: runs(1) }, () => halfTyped(text, below))]) {
      const document = open(state, language === "json" && index % 3 === 0 ? "jsonc" : language);
      const offset = below(state.length + 1);
      try {
        askForEverything(document, offset, below(3) === 0 ? state.length : 0, support);
      } catch (error) {
        throw new Error(`In ${name}, as ${JSON.stringify(state)}, at ${offset}:`, { cause: error });
      }
      count++;
    }
  }
  expect(count).toBeGreaterThan(1000);
});

it("says nothing of documents that are not ours, wherever it is asked", () => {
  const foreign: readonly (readonly [string, Language])[] = [
    ["", "xml"],
    ["", "json"],
    ["", "http"],
    ["<project><Id>a</Id></project>", "xml"],
    ['{ "Id": "a", "Schedule": { "Frequency": "Weekly" } }', "json"],
    ["GET https://example.com/?id=a\n\n", "http"],
  ];
  for (const [text, language] of foreign) {
    const document = open(text, language);
    for (let offset = 0; offset <= text.length; offset++) {
      const range = document.rangeOf([offset, offset]);
      const position = range.start;
      expect([
        codeActions(document, { range, context: { diagnostics: [] } }, modern),
        documentSymbols(document, modern),
        documentLinks(document),
        documentHighlights(document, position),
        inlayHints(document, document.rangeOf([0, text.length])),
        codeLenses(document),
      ]).toEqual([[], [], [], [], [], []]);
      expect([prepareRename(document, position), definition(document, position)]).toEqual([undefined, undefined]);
    }
  }
});
