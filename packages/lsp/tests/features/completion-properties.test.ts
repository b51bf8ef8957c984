import { lint } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver";
import type { CompletionClient } from "../../src/features/client-support.ts";
import { completionsAt } from "../../src/features/completion.ts";
import { resolveCompletion } from "../../src/features/completion-resolve.ts";
import { hoverAt } from "../../src/features/hover.ts";
import { markupFor } from "../../src/features/hover-markup.ts";
import type { InventoryDocument } from "../../src/inventory-document.ts";
import { corpusTexts } from "./corpus.ts";
import { applied, open } from "./documents.ts";

const simple: CompletionClient = {
  snippets: false,
  keepsIndent: false,
  commitCharacters: false,
  preselect: false,
  markup: markupFor(undefined),
};
const modern: CompletionClient = { ...simple, snippets: true, keepsIndent: true, markup: markupFor(["markdown"]) };

const syntaxRules = new Set(["xml-syntax", "json-syntax", "xml-doctype", "request-line", "duplicate-member"]);
const enumRules = /^(?:invalid-|duplicate-optional-field|automatic-field|directory-bucket-field)/;

function findingsOf(text: string, document: InventoryDocument, wanted: (ruleId: string) => boolean): string[] {
  const { findings } = lint({ text, language: document.language });
  return findings.flatMap(({ ruleId, message }) => (wanted(ruleId) ? [`${ruleId} ${message}`] : []));
}

function offered(document: InventoryDocument, offset: number, client: CompletionClient): CompletionItem[] {
  return completionsAt(document, document.rangeOf([offset, offset]).start, client)?.items ?? [];
}

function edits(item: CompletionItem): TextEdit[] {
  return [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])];
}

/** What a snippet's text is before anybody fills it in, by the grammar of the protocol. */
function expanded({ textEdit, insertTextFormat }: CompletionItem): string {
  const { newText } = textEdit as TextEdit;
  if (insertTextFormat !== InsertTextFormat.Snippet) return newText;
  const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, "$1");
  return newText.replace(
    /\\[\\$}]|\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/gs,
    (whole, choice?: string, initial?: string) =>
      whole.startsWith("\\") ? whole.slice(1) : unescaped(choice ?? initial ?? ""),
  );
}

/** The lines without their indentation, which a client may add itself. */
function unindented(text: string): string {
  return text.replace(/^[ \t]+/gm, "");
}

function checkShape(document: InventoryDocument, offset: number, item: CompletionItem): void {
  const { range } = item.textEdit as TextEdit;
  const { start } = document.rangeOf([offset, offset]);
  if (range.start.line !== start.line || range.end.line !== start.line) throw new Error("The range spans lines.");
  if (range.start.character > start.character || range.end.character < start.character) {
    throw new Error("The range is not around the cursor.");
  }
}

/** Those of everyday size: what is right in them is right in long ones. */
const valid = corpusTexts(4_000).filter(({ name }) => name.startsWith("valid/"));

test("there are documents of every language", () => {
  expect(new Set(valid.map(({ language }) => language))).toEqual(
    new Set(["xml", "json", "jsonc", "http", "hcl", "yaml"]),
  );
});

test("at every place of every valid document, nothing throws, and the ranges are around the cursor", () => {
  let items = 0;
  for (const { text, language } of valid) {
    const document = open(text, language);
    for (let offset = 0; offset <= text.length; offset++) {
      hoverAt(document, document.rangeOf([offset, offset]).start, modern.markup);
      for (const item of offered(document, offset, modern)) {
        items++;
        checkShape(document, offset, item);
      }
    }
  }
  expect(items).toBeGreaterThan(10_000);
});

test("the same in documents that end anywhere", () => {
  let items = 0;
  for (const [index, { text, language }] of valid.entries()) {
    for (let end = index % 11; end <= text.length; end += 11) {
      const document = open(text.slice(0, end), language);
      hoverAt(document, document.rangeOf([end, end]).start, modern.markup);
      for (const item of offered(document, end, modern)) {
        items++;
        checkShape(document, end, item);
      }
    }
  }
  expect(items).toBeGreaterThan(2_000);
});

test("nothing throws in any document of the corpus, whatever is wrong with it", () => {
  for (const [index, { text, language }] of corpusTexts(20_000).entries()) {
    const document = open(text, language);
    const step = Math.max(1, Math.floor(text.length / 12));
    for (let offset = index % step; offset <= text.length; offset += step) {
      hoverAt(document, document.rangeOf([offset, offset]).start, modern.markup);
      for (const item of offered(document, offset, modern)) checkShape(document, offset, item);
    }
  }
});

test("what is offered in a valid document breaks neither its syntax nor the values of enums", () => {
  let accepted = 0;
  const failures: string[] = [];
  for (const [index, { text, language }] of valid.entries()) {
    const document = open(text, language);
    const isSyntax = (ruleId: string): boolean => syntaxRules.has(ruleId);
    const isEnum = (ruleId: string): boolean => enumRules.test(ruleId);
    const before = new Set(findingsOf(text, document, isSyntax));
    const enumsBefore = new Set(findingsOf(text, document, isEnum));
    // In one word the same is offered everywhere.
    const seen = new Set<string>();
    for (let offset = index % 13; offset <= text.length; offset += 13) {
      for (const item of offered(document, offset, simple)) {
        const after = applied(document, edits(item));
        if (seen.has(after)) continue;
        seen.add(after);
        accepted++;
        const broken = findingsOf(after, document, isSyntax).filter((found) => !before.has(found));
        const isValue = (item.data as { value?: string } | undefined)?.value !== undefined;
        const wrong = isValue ? findingsOf(after, document, isEnum).filter((found) => !enumsBefore.has(found)) : [];
        if (broken.length + wrong.length > 0 && failures.length < 10) {
          failures.push(
            `${document.uri} ${text.slice(offset - 30, offset)}|${text.slice(offset, offset + 30)} ${item.label}: ${[...broken, ...wrong]}`,
          );
        }
      }
    }
  }
  expect(failures).toEqual([]);
  expect(accepted).toBeGreaterThan(1_000);
});

test("a snippet is the plain text with places to fill in", () => {
  for (const [index, { text, language }] of valid.entries()) {
    const document = open(text, language);
    for (let offset = index % 19; offset <= text.length; offset += 19) {
      const plain = offered(document, offset, simple);
      const snippets = offered(document, offset, modern);
      expect(snippets.map((item) => unindented(expanded(item)))).toEqual(
        plain.map((item) => unindented(expanded(item))),
      );
    }
  }
});

test("every item that is about something has documentation once it is asked for", () => {
  const document = open(valid[0]?.text ?? "", valid[0]?.language ?? "xml");
  const items = Array.from({ length: document.text.length }, (_, offset) => offered(document, offset, modern)).flat();
  for (const item of items.filter(({ data }) => data !== undefined)) {
    expect(resolveCompletion(item, modern).documentation).toMatchObject({
      kind: "markdown",
      value: expect.stringContaining("](https://docs.aws.amazon.com/"),
    });
  }
});
