import {
  type InventoryNode,
  type Member,
  membersByName,
  type NodeType,
  type Spelling,
} from "@inventory-lint/core/editor";
import { consequenceOfRule, rules, ruleUrl } from "@inventory-lint/core/internal";
import type { Markup } from "./hover-markup.ts";

/**
 * What S3 expects of each member beyond its type, one sentence or two. Sources: S3 API reference and User Guide, read
 * 2026-11; how far each fact is certain stands on the pages of the rules that check it.
 */
const expectations: Partial<Record<NodeType, string>> = {
  InventoryConfiguration: "A bucket has at most 1,000 configurations.",
  Id: "1 to 64 characters out of `A–Z`, `a–z`, `0–9`, `.`, `-` and `_`.",
  FilterPrefix: "Keys usually begin without a slash, and `*` is an ordinary character in them.",
  Destination: "The bucket may be the source bucket itself, or one of another account in the same Region.",
  DestinationBucket:
    "It has neither Region nor account nor key, and the bucket is a general purpose bucket. S3 does not check that the bucket's policy lets `s3.amazonaws.com` put objects: without that no report arrives.",
  AccountId: "Twelve digits, including leading zeros.",
  DestinationPrefix: "Without a slash at the beginning or the end: S3 adds slashes between the parts of the key.",
  Encryption: "S3 refuses it if it is empty.",
  KeyId: "An alias or a key id alone may refer to another account's key. `aws/s3` cannot be used.",
  OptionalFields: "Bucket and Key are always included.",
  OptionalField: "Spelled exactly as in S3, each field once.",
  RequestBucket: "A name, not an ARN.",
  ExpectedBucketOwner: "Twelve digits. Directory buckets do not support this header.",
};

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

/** The structure that a node is written in: levels that are left out hold nothing here. */
export function holderOf({ parent }: InventoryNode): Member | undefined {
  let holder = parent;
  while (holder?.parent && !holder.isWritten) holder = holder.parent;
  return holder?.type === "Document" ? undefined : holder?.member;
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
  const isRequired = requires(holder, member, spelling);
  return isRequired ? `, required in ${spelling.nameOf(holder)}` : `, optional in ${spelling.nameOf(holder)}`;
}

/** Whether a structure must have a member: each level on the way is required, whether it is written or not. */
function requires(holder: Member, member: Member, spelling: Spelling): boolean {
  const paths = [...spelling.pathsOf(holder).values()];
  const path = paths.find((steps) => steps.at(-1) === member) ?? [member];
  return path.every((step) => spelling.requires(step));
}

function contents(member: Member, spelling: Spelling, markup: Markup): string {
  const codes = (names: readonly string[]): string => names.map((name) => markup.code(name)).join(", ");
  if (member.values.length > 0) return `Values: ${codes(member.values)}`;
  if (member.shape === "boolean") return `Values: ${codes(["true", "false"])}`;
  if (member.shape === "list" && spelling.namesItems && !member.flattened) {
    return `Holds: ${codes(member.members.map((item) => spelling.nameOf(item)))}`;
  }
  if (member.shape !== "map" || member.members.length === 0) return "";
  const members = [...membersByName(member, spelling)];
  const named = (isRequired: boolean): string =>
    codes(members.flatMap(([name, each]) => (requires(member, each, spelling) === isRequired ? name : [])));
  const [needs, takes] = [named(true), named(false)];
  return [needs && `Needs: ${needs}`, takes && `${needs ? "Also takes" : "Takes"}: ${takes}`]
    .filter(Boolean)
    .join(markup.lineBreak);
}

/** What a rule finds, what S3 does with that, and its page; nothing where there is no such rule. */
export function ruleParagraphs(ruleId: string, markup: Markup): string[] {
  const rule = Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
  if (!rule) return [];
  return [
    `${markup.strong(ruleId)}: ${markup.prose(rule.meta.docs.description)}.`,
    markup.text(consequenceOfRule(rule.meta.docs)),
    markup.link("Page of the rule", ruleUrl(ruleId)),
  ];
}
