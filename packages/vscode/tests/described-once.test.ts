import { readdirSync, readFileSync } from "node:fs";
import { createLinter, readJson } from "@inventory-lint/core/internal";
import { expect, test } from "vitest";
import { getLanguageService, type JSONSchema, MarkupContent, TextDocument } from "vscode-json-languageservice";
import { hoverAt } from "../../lsp/src/features/hover.ts";
import { markupFor } from "../../lsp/src/features/hover-markup.ts";
import { InventoryDocument } from "../../lsp/src/inventory-document.ts";
import { type DescribingSchema, descriptionAt } from "../src/description-at.ts";
import { withoutRepetition } from "../src/hover-text.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8").replace(/^\ufeff/, "");
const schema = JSON.parse(read("schemas/inventory-descriptions.schema.json")) as DescribingSchema;
const lint = createLinter();
const markup = markupFor(["markdown"]);

/** What VS Code's support for JSON is made of. */
const editor = getLanguageService({});
editor.configure({ schemas: [{ uri: "file:///schema.json", fileMatch: ["*"], schema: schema as JSONSchema }] });

interface Popup {
  readonly document: string;
  readonly characters: string;
  readonly twice: readonly string[];
  readonly lost: readonly string[];
}

/** What would pop up at whatever the server has something to say of. */
async function popups(name: string): Promise<Popup[]> {
  const text = read(`test-corpus/${name}`);
  const document = TextDocument.create(`file:///acme/${name}`, "json", 1, text);
  const seenByEditor = editor.parseJSONDocument(document);
  const seenByServer = new InventoryDocument(document, "json", lint);
  const tree = readJson(text, { comments: true });
  const found: Popup[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const position = document.positionAt(offset);
    const hover = hoverAt(seenByServer, position, markup);
    if (!hover?.range) continue;
    const said = textOf(hover.contents);
    const description = descriptionAt(schema, tree, offset);
    const ours = paragraphs(withoutRepetition(said, { problems: true, description }));
    const theirs = paragraphs(textOf((await editor.doHover(document, position, seenByEditor))?.contents));
    const wanted = paragraphs(
      said.split("\n\n---\n\n").filter((part) => !/^\*\*(?:error|warning|info)\*\* /.test(part)),
    );
    found.push({
      document: name,
      characters: text.slice(offset, document.offsetAt(hover.range.end)),
      twice: ours.filter((paragraph) => theirs.includes(paragraph)),
      lost: wanted.filter((paragraph) => !ours.includes(paragraph) && !theirs.includes(paragraph)),
    });
    offset = document.offsetAt(hover.range.end) - 1;
  }
  return found;
}

function textOf(contents: unknown): string {
  if (MarkupContent.is(contents)) return contents.value;
  return Array.isArray(contents) ? contents.filter((each) => typeof each === "string").join("\n\n") : "";
}

function paragraphs(markdown: string | readonly string[]): string[] {
  return [markdown]
    .flat()
    .flatMap((part) => part.split(/\n\n(?:---\n\n)?/))
    .filter((paragraph) => paragraph !== "");
}

/** With values that VS Code and we read in different ways: there a description may come twice. */
const readOtherwise = [
  "rules/json-syntax/unquoted-key.jsonc",
  "syntax/line-break-in-string.json",
  "syntax/number-with-zero.json",
  "syntax/string-not-closed.json",
  "valid/template-expressions.json",
];

test("in every JSON document of the corpus, the popups of VS Code tell each thing once, and leave nothing out", async () => {
  const names = readdirSync(new URL("test-corpus/", root), { recursive: true, encoding: "utf8" });
  const all: Popup[] = [];
  for (const name of names.filter((each) => /\.jsonc?$/.test(each))) {
    if (read(`test-corpus/${name}`).length < 4_000) all.push(...(await popups(name)));
  }
  expect(all.length).toBeGreaterThan(3_000);
  expect(all.filter(({ lost }) => lost.length > 0)).toEqual([]);
  const twice = all.filter(({ document, twice }) => twice.length > 0 && !readOtherwise.includes(document));
  expect(twice).toEqual([]);
});

test("VS Code proposes nothing of its own where the server completes, which it would do without a schema", async () => {
  const text = JSON.stringify(JSON.parse(read("test-corpus/examples/list-result.json")), undefined, 1);
  const withoutSchema = getLanguageService({});
  const proposals = { editor: 0, withoutSchema: 0 };
  for (const { index } of text.matchAll(/[{[:,]/g)) {
    const document = TextDocument.create("file:///acme/list.json", "json", 1, text);
    const position = document.positionAt(index + 1);
    for (const [name, service] of Object.entries({ editor, withoutSchema })) {
      const list = await service.doComplete(document, position, service.parseJSONDocument(document));
      proposals[name as keyof typeof proposals] += list?.items.length ?? 0;
    }
  }
  expect(proposals.withoutSchema).toBeGreaterThan(100);
  expect(proposals.editor).toBe(0);
});
