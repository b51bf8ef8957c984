import type { Language } from "@inventory-lint/core/internal";
import { type CompletionItem, InsertTextMode, type TextEdit } from "vscode-languageserver";
import { type CompletionClient, completionClient } from "../../src/features/client-support.ts";
import { completionsAt } from "../../src/features/completion.ts";
import { applied, openAt } from "./documents.ts";

export const simple = completionClient({});
export const modern = completionClient({
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs] },
        commitCharactersSupport: true,
        preselectSupport: true,
        documentationFormat: ["markdown"],
      },
    },
  },
});

/** What is offered at the mark `|`. */
export function offered(
  marked: string,
  language: Language,
  client: CompletionClient = simple,
  uri?: string,
): CompletionItem[] {
  const { document, position } = openAt(marked, language, uri);
  return completionsAt(document, position, client)?.items ?? [];
}

export function labels(marked: string, language: Language, uri?: string): string[] {
  return offered(marked, language, simple, uri).map(({ label }) => label);
}

/** The document once an item is taken. */
export function taken(marked: string, label: string, language: Language, uri?: string): string {
  const { document, position } = openAt(marked, language, uri);
  const items = completionsAt(document, position, simple)?.items ?? [];
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not among ${items.map((each) => each.label).join(", ")}.`);
  return applied(document, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);
}

export const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** An XML document with something in its root. */
export function xml(content: string): string {
  return `<InventoryConfiguration ${namespace}>${content}</InventoryConfiguration>`;
}

/** A JSON document that is ours, with something behind its first member. */
export function json(content: string): string {
  return `{\n  "IncludedObjectVersions": "All",\n  "Destination": {},\n${content}`;
}
