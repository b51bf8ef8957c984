import type { Edit, Range as Offsets } from "@inventory-lint/core";
import type { Member, NodeType } from "@inventory-lint/core/editor";
import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { CompletionClient } from "./client-support.ts";
import type { MemberLanguage } from "./completion-sketch.ts";
import { hasStops, plainText, snippetText, type Template } from "./completion-template.ts";
import type { ValueOffer } from "./completion-values.ts";

/** What an item is about, so that its documentation can be written once it is asked for. */
export type Subject = MemberSubject | { readonly rule: string };

export interface MemberSubject {
  readonly type: NodeType;
  /** The enum's value that it is. */
  readonly value?: string;
  readonly language: MemberLanguage;
}

/** Something that may be written at the cursor, as the document wants it. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  readonly template: Template;
  /** What it takes the place of, in UTF-16 offsets: on the cursor's line, and around the cursor. */
  readonly range: Offsets;
  /** What the user types to get it, with the signs that begin `range`. */
  readonly typed: string;
  readonly preselect?: boolean;
  /** What must change elsewhere along with it, such as a comma that is missing. */
  readonly alongside?: readonly Edit[];
  /** Signs that take it and are written behind it. */
  readonly commitBy?: readonly string[];
  readonly about?: Subject;
}

export const kinds = {
  member: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  text: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  tag: CompletionItemKind.Operator,
  rule: CompletionItemKind.Reference,
} as const;

/** Where something is written, and how: what is the language's own in an offer. */
type Placed = Pick<Offer, "range" | "template"> & Partial<Pick<Offer, "alongside" | "commitBy" | "typed">>;

/** A member of a structure. */
export function memberOffer(
  member: Member,
  label: string,
  detail: string,
  language: MemberLanguage,
  placed: Placed,
): Offer {
  const about = { type: member.type, language };
  return { label, kind: kinds.member, detail, typed: label, preselect: member.required, about, ...placed };
}

/** A value of a member. */
export function valueOffer(offer: ValueOffer, member: Member, language: MemberLanguage, placed: Placed): Offer {
  const { label, detail, value, isUsual } = offer;
  const about = { type: member.type, language, ...(value !== undefined && { value }) };
  const kind = value === undefined ? kinds.text : kinds.value;
  return { label, kind, detail, typed: label, preselect: isUsual, about, ...placed };
}

/** Words that are neither a member nor the value of one. */
export function textOffer(label: string, detail: string, template: Template, range: Offsets): Offer {
  return { label, kind: kinds.text, detail, template, range, typed: label };
}

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
    ...(about && { data: about }),
  };
}
