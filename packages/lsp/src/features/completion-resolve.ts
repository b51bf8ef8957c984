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
import type { CompletionItem } from "vscode-languageserver";
import type { CompletionClient } from "./client-support.ts";
import type { MemberSubject } from "./completion-offer.ts";
import { paragraphs } from "./hover-markup.ts";
import { memberParagraphs, ruleParagraphs } from "./hover-members.ts";
import { enumParagraphs } from "./hover-values.ts";

/** The item with its documentation: what a hover would say of it. */
export function resolveCompletion(item: CompletionItem, { markup }: CompletionClient): CompletionItem {
  const subject = item.data as Partial<MemberSubject & { rule: string }> | null | undefined;
  if (typeof subject?.rule === "string") {
    return { ...item, documentation: paragraphs(markup, ruleParagraphs(subject.rule, markup)) };
  }
  const known = subject?.type && membersByType().get(subject.type);
  if (!known) return item;
  const { member, holder } = known;
  const spelling = subject.language === "json" ? apiSpelling : xmlSpelling;
  const about = memberParagraphs(member, holder, spelling, markup);
  const isValue = subject.value !== undefined && member.values.includes(subject.value);
  const written = isValue ? [...enumParagraphs(member, subject.value ?? "", markup), ...about.slice(-1)] : about;
  return { ...item, documentation: paragraphs(markup, written) };
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
