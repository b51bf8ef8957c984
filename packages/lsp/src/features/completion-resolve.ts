import {
  apiSpelling,
  getOutput,
  inventoryConfiguration,
  listOutput,
  type Member,
  type NodeType,
  request,
  xmlSpelling,
} from "@inventory-lint/core/editor";
import type { CompletionItem, MarkupContent } from "vscode-languageserver";
import type { CompletionClient } from "./client-support.ts";
import type { MemberSubject } from "./completion-offer.ts";
import { paragraphs } from "./hover-markup.ts";
import { memberParagraphs, ruleParagraphs } from "./hover-members.ts";
import { enumParagraphs } from "./hover-values.ts";

/** The item with its documentation: what a hover would say of it. */
export function resolveCompletion(item: CompletionItem, client: CompletionClient): CompletionItem {
  const subject = item.data as Partial<MemberSubject & { rule: string; names: string }> | null | undefined;
  if (typeof subject?.rule === "string") {
    return { ...item, documentation: paragraphs(client.markup, ruleParagraphs(subject.rule, client.markup)) };
  }
  const { type, value, names } = subject ?? {};
  if (!type || !membersByType().has(type)) return item;
  const spelling = names === "xml" ? xmlSpelling : apiSpelling;
  return { ...item, documentation: documentationOf({ type, spelling, ...(value !== undefined && { value }) }, client) };
}

/** What a member or a value of it means. */
export function documentationOf({ type, value, spelling }: MemberSubject, { markup }: CompletionClient): MarkupContent {
  const known = membersByType().get(type);
  if (!known) return paragraphs(markup, []);
  const { member, holder } = known;
  const about = memberParagraphs(member, holder, spelling, markup);
  if (value === undefined || !member.values.includes(value)) return paragraphs(markup, about);
  return paragraphs(markup, [...enumParagraphs(member, value, markup), ...about.slice(-1)]);
}

interface Placed {
  readonly member: Member;
  /** Undefined for roots. */
  readonly holder: Member | undefined;
}

let members: ReadonlyMap<NodeType, Placed> | undefined;

/** Every member of the vocabulary with the structure that it stands in. */
function membersByType(): ReadonlyMap<NodeType, Placed> {
  if (members) return members;
  const found = new Map<NodeType, Placed>();
  const add = (member: Member, holder: Member | undefined): void => {
    if (found.has(member.type)) return;
    found.set(member.type, { member, holder });
    for (const child of member.members) add(child, member);
  };
  for (const root of [inventoryConfiguration, request, getOutput, listOutput]) add(root, undefined);
  members = found;
  return found;
}
