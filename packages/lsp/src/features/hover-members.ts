import { type Dialect, type InventoryNode, type Member, nameIn } from "@inventory-lint/core/editor";
import { expectations } from "./hover-expectations.ts";
import type { Markup } from "./hover-markup.ts";

/** What a member means, what may stand in it, and where S3 documents it; paragraphs. `title`: its name, where it is not the usual one. */
export function memberParagraphs(
  member: Member,
  holder: Member | undefined,
  dialect: Dialect,
  markup: Markup,
  title = titleOf(member, dialect),
): string[] {
  return [
    `${markup.strong(title)}${markup.text(requirement(member, holder, dialect))}`,
    markup.prose(member.description),
    markup.prose(expectations[member.type] ?? ""),
    contents(member, dialect, markup),
    markup.link("S3 API reference", member.url),
  ];
}

/** The member that a node is written as, if the vocabulary knows it, with the one that it stands in. */
export function holderOf(node: InventoryNode): Member | undefined {
  return node.parent?.type === "Document" ? undefined : node.parent?.member;
}

/** Items of JSON lists have no name of their own. */
function titleOf(member: Member, dialect: Dialect): string {
  return dialect === "json" && member.type === "OptionalField" ? "Item of OptionalFields" : nameIn(member, dialect);
}

function requirement(member: Member, holder: Member | undefined, dialect: Dialect): string {
  if (!holder || holder.shape === "list" || member.type === "InventoryConfiguration") return "";
  if (holder.type === "Encryption") return ", one of the two in Encryption";
  // A request's bucket and id stand in its address.
  if (holder.type === "Request") return ` of the ${dialect === "json" ? "command" : "request"}`;
  return member.required ? `, required in ${nameIn(holder, dialect)}` : `, optional in ${nameIn(holder, dialect)}`;
}

function contents(member: Member, dialect: Dialect, markup: Markup): string {
  const codes = (names: readonly string[]): string => names.map((name) => markup.code(name)).join(", ");
  if (member.values.length > 0) return `Values: ${codes(member.values)}`;
  if (member.shape === "boolean") return `Values: ${codes(["true", "false"])}`;
  if (member.shape === "list" && dialect === "xml" && !member.flattened) {
    return `Holds: ${codes(member.members.map((item) => nameIn(item, dialect)))}`;
  }
  if (member.shape !== "map" || member.members.length === 0) return "";
  const named = (required: boolean): string =>
    codes(member.members.filter((each) => each.required === required).map((each) => nameIn(each, dialect)));
  const [needs, takes] = [named(true), named(false)];
  return [needs && `Needs: ${needs}`, takes && `${needs ? "Also takes" : "Takes"}: ${takes}`]
    .filter(Boolean)
    .join(markup.lineBreak);
}
