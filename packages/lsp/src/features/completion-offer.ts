import type { Member, NodeType, Spelling, Word } from "@inventory-lint/core/editor";
import type { Edit, Range as Offsets } from "@inventory-lint/core/internal";
import { CompletionItemKind } from "vscode-languageserver";
import type { Template } from "./completion-template.ts";
import type { ValueOffer } from "./completion-values.ts";

/** What an item is about, so that its documentation can be written once it is asked for. */
export type Subject = MemberSubject | { readonly rule: string };

export interface MemberSubject {
  readonly type: NodeType;
  /** The enum's value that it is. */
  readonly value?: string;
  /** Whose names members have. */
  readonly spelling: Spelling;
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
  /** Whether it is a member with its name. */
  readonly isName?: boolean;
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

/** An offer without what is the language's own: where and how it is written. */
type Unplaced = Omit<Offer, "range" | "template">;

/** A member of a structure. */
export function memberOffer(
  { member: { type }, required }: { readonly member: Member; readonly required: boolean },
  label: string,
  spelling: Spelling,
  detail: string,
): Unplaced {
  const about = { type, spelling };
  return { label, kind: kinds.member, detail, typed: label, preselect: required, about };
}

/** A value of a member. */
export function valueOffer(offer: ValueOffer, { type }: Member, spelling: Spelling): Unplaced {
  const { label, detail, value, isUsual } = offer;
  const about = { type, spelling, ...(value !== undefined && { value }) };
  const kind = value === undefined ? kinds.text : kinds.value;
  return { label, kind, detail, typed: label, preselect: isUsual, about };
}

/** A tag or an attribute. */
export function wordOffer({ is, label, text, range, typed, isLikely }: Word): Offer {
  const offer = { label, template: [text], range, typed, preselect: isLikely };
  if (is === "tag") return { ...offer, kind: kinds.tag, detail: "end tag" };
  return { ...offer, kind: kinds.text, detail: "the namespace of S3's documents" };
}

/** Words that are neither a member nor the value of one. */
export function textOffer(label: string, detail: string, template: Template, range: Offsets): Offer {
  return { label, kind: kinds.text, detail, template, range, typed: label };
}
