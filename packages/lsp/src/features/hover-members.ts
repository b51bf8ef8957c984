import type { InventoryNode, Member, Spelling } from "@inventory-lint/core/editor";
import { expectations } from "./hover-expectations.ts";
import type { Markup } from "./hover-markup.ts";

/** What a member means, what may stand in it, and where S3 documents it; paragraphs. `title`: its name, where it is not the usual one. */
export function memberParagraphs(
  member: Member,
  holder: Member | undefined,
  spelling: Spelling,
  markup: Markup,
  title = titleOf(member, spelling),
): string[] {
  return [
    `${markup.strong(title)}${markup.text(requirement(member, holder, spelling))}`,
    markup.prose(member.description),
    markup.prose(expectations[member.type] ?? ""),
    contents(member, spelling, markup),
    markup.link("S3 API reference", member.url),
  ];
}

/** The member that a node is written as, if the vocabulary knows it, with the one that it stands in. */
export function holderOf(node: InventoryNode): Member | undefined {
  return node.parent?.type === "Document" ? undefined : node.parent?.member;
}

/** Items of JSON lists have no name of their own. */
function titleOf(member: Member, spelling: Spelling): string {
  return !spelling.namesItems && member.type === "OptionalField" ? "Item of OptionalFields" : spelling.nameOf(member);
}

function requirement(member: Member, holder: Member | undefined, spelling: Spelling): string {
  if (!holder || holder.shape === "list" || member.type === "InventoryConfiguration") return "";
  if (holder.type === "Encryption") return ", one of the two in Encryption";
  // A request's bucket and id stand in its address.
  if (holder.type === "Request") return ` of the ${spelling.hasClient ? "command" : "request"}`;
  return member.required ? `, required in ${spelling.nameOf(holder)}` : `, optional in ${spelling.nameOf(holder)}`;
}

function contents(member: Member, spelling: Spelling, markup: Markup): string {
  const codes = (names: readonly string[]): string => names.map((name) => markup.code(name)).join(", ");
  if (member.values.length > 0) return `Values: ${codes(member.values)}`;
  if (member.shape === "boolean") return `Values: ${codes(["true", "false"])}`;
  if (member.shape === "list" && spelling.namesItems && !member.flattened) {
    return `Holds: ${codes(member.members.map((item) => spelling.nameOf(item)))}`;
  }
  if (member.shape !== "map" || member.members.length === 0) return "";
  const named = (required: boolean): string =>
    codes(member.members.filter((each) => each.required === required).map((each) => spelling.nameOf(each)));
  const [needs, takes] = [named(true), named(false)];
  return [needs && `Needs: ${needs}`, takes && `${needs ? "Also takes" : "Takes"}: ${takes}`]
    .filter(Boolean)
    .join(markup.lineBreak);
}
