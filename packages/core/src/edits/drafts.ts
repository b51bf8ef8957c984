import type { InventoryNode } from "../nodes/node.ts";
import type { Plain } from "../nodes/plain.ts";
import { countLineBreaks } from "../text/lines.ts";
import { localNameOf } from "../text/qualified-name.ts";
import type { Member } from "../vocabulary/member.ts";
import { apiSpelling, membersByName, type Spelling, xmlSpelling } from "../vocabulary/spelling.ts";

/** Something to be written: a member, or an item of a list. */
export interface Draft {
  /** As it is spelt here; undefined for a moved node that keeps its name. */
  readonly name: string | undefined;
  readonly content: DraftContent;
}

export type DraftContent =
  | { readonly is: "scalar"; readonly value: string | number | boolean | null }
  | { readonly is: "map" | "list"; readonly drafts: readonly Draft[] }
  /** What a node of the document holds, as it is written. */
  | { readonly is: "moved"; readonly node: InventoryNode };

/** What a value of a member is written as; several members where a list has no element of its own in XML. */
export function draftsOf(member: Member, value: Plain, spelling: Spelling): Draft[] {
  const drafts = draftsNamed(spelling.nameOf(member), member, value, spelling);
  // A structure that is not written leaves what is in it to the one around.
  if (!spelling.isWritten(member)) return drafts.flatMap(({ content }) => (content.is === "map" ? content.drafts : []));
  if (!spelling.namesItems || !member.flattened) return drafts;
  return drafts.flatMap((draft) => (draft.content.is === "list" ? draft.content.drafts : draft));
}

function draftsNamed(name: string, member: Member | undefined, value: Plain, spelling: Spelling): Draft[] {
  if (isList(value)) {
    const item = member?.members[0];
    const itemName = item ? spelling.nameOf(item) : name;
    return [
      { name, content: { is: "list", drafts: value.flatMap((each) => draftsNamed(itemName, item, each, spelling)) } },
    ];
  }
  if (typeof value !== "object" || value === null) return [{ name, content: { is: "scalar", value } }];
  const members = member && membersByName(member, apiSpelling);
  const drafts = Object.entries(value).flatMap(([key, each]) => {
    const known = members?.get(key);
    return known ? draftsOf(known, each, spelling) : draftsNamed(key, undefined, each, spelling);
  });
  return [inListOfOne({ name, content: { is: "map", drafts } }, spelling)];
}

/** A structure, in a list of its own where the carrier wants it so. */
function inListOfOne(draft: Draft, { listsOfOne }: Spelling): Draft {
  return listsOfOne === "required" ? { name: draft.name, content: { is: "list", drafts: [draft] } } : draft;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Puts structures around drafts: `path` are the members from the outermost to the innermost one. */
export function wrapped(path: readonly Member[], drafts: readonly Draft[], spelling: Spelling): readonly Draft[] {
  return path.reduceRight<readonly Draft[]>((inner, member) => {
    // The items of a list without an element of its own stand where the list would.
    if ((spelling.namesItems && member.flattened) || !spelling.isWritten(member)) return inner;
    const name = spelling.nameOf(member);
    if (member.shape === "list") return [{ name, content: { is: "list", drafts: inner } }];
    return [inListOfOne({ name, content: { is: "map", drafts: inner } }, spelling)];
  }, drafts);
}

/**
 * Drafts of nodes that move to the end of `path`: one node is what the path ends with; of several, each is the member
 * that its name stands for there.
 */
export function movedDrafts(
  nodes: readonly InventoryNode[],
  holder: Member | undefined,
  last: Member,
  spelling: Spelling,
): { readonly member: Member | undefined; readonly draft: Draft }[] {
  return nodes.map((node, index) => {
    const named = nodes.length > 1 && holder?.shape !== "list" ? memberNamed(holder, node, last, spelling) : last;
    // The path is the one of the first node, however that is spelt.
    const member = named ?? (index === 0 ? last : undefined);
    return { member, draft: { name: member && spelling.nameOf(member), content: { is: "moved", node } } };
  });
}

function memberNamed(
  holder: Member | undefined,
  node: InventoryNode,
  last: Member,
  spelling: Spelling,
): Member | undefined {
  const name = node.isElement ? localNameOf(node.name) : node.name;
  if (name === spelling.nameOf(last)) return last;
  if (!holder) return undefined;
  for (const each of [spelling, apiSpelling, xmlSpelling]) {
    const member = each.pathsOf(holder).get(name)?.at(-1);
    if (member) return member;
  }
  return undefined;
}

/** True where drafts fit on one line: scalars, and structures with nothing in them. */
export function areScalars(text: string, drafts: readonly Draft[]): boolean {
  return drafts.every(({ content }) => {
    if (content.is === "scalar") return true;
    if (content.is !== "moved") return content.drafts.length === 0;
    const { kind, start, end } = content.node;
    return kind !== "map" && kind !== "list" && countLineBreaks(text, start, end) === 0;
  });
}
