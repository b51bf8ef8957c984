import { apiSpelling, xmlSpelling } from "@inventory-lint/core/editor";
import { type CompletionItem, InsertTextFormat, InsertTextMode } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { CompletionClient } from "./client-support.ts";
import type { Offer, Subject } from "./completion-offer.ts";
import { documentationOf } from "./completion-resolve.ts";
import { hasStops, plainText, snippetText } from "./completion-template.ts";

/** The items of the protocol, in the order that the offers have. */
export function toItems(
  document: InventoryDocument,
  offers: readonly Offer[],
  client: CompletionClient,
): CompletionItem[] {
  // One item may be preselected, and must be one that can be taken.
  const first = offers.findIndex(({ preselect }) => preselect === true);
  return offers.map((offer, index) => toItem(document, offer, index, client, index === first));
}

function toItem(
  document: InventoryDocument,
  offer: Offer,
  index: number,
  client: CompletionClient,
  isFirst: boolean,
): CompletionItem {
  const { label, kind, detail, template, range, typed, alongside = [], commitBy = [], about } = offer;
  const isSnippet = client.snippets && hasStops(template);
  const newText = isSnippet ? snippetText(template) : plainText(template);
  return {
    label,
    kind,
    detail,
    sortText: String(index).padStart(4, "0"),
    filterText: typed,
    textEdit: { range: document.rangeOf([...range]), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.keepsIndent && { insertTextMode: InsertTextMode.asIs }),
    ...(alongside.length > 0 && {
      additionalTextEdits: alongside.map((edit) => ({ range: document.rangeOf([...edit.range]), newText: edit.text })),
    }),
    ...(client.preselect && isFirst && { preselect: true }),
    ...(client.commitCharacters && commitBy.length > 0 && { commitCharacters: [...commitBy] }),
    ...(about && aboutItem(about, client)),
  };
}

/** What its documentation can be written from later; of names that are only this document's, the documentation. */
function aboutItem(about: Subject, client: CompletionClient): Pick<CompletionItem, "data" | "documentation"> {
  if ("rule" in about) return { data: about };
  const { spelling, ...data } = about;
  if (spelling === xmlSpelling) return { data: { ...data, names: "xml" } };
  if (spelling === apiSpelling) return { data: { ...data, names: "api" } };
  return { documentation: documentationOf(about, client) };
}
