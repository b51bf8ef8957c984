import type { Member } from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import type { Template } from "./completion-template.ts";
import { initialValue } from "./completion-values.ts";

/** In which language members are written; a request has the bodies of one. */
export type MemberLanguage = "xml" | "json";

/** A member that is to be written, with what it needs: in the words of the vocabulary, not yet in those of a syntax. */
export interface Sketch {
  readonly member: Member;
  /** The value of a scalar. */
  readonly value: Template | undefined;
  readonly children: readonly Sketch[];
}

/** One way to write a member. */
export interface MemberOffer {
  readonly label: string;
  readonly sketch: Sketch;
}

/** A member with all that it must have, and what it had better have. */
export function sketchOf(member: Member, known: Known): Sketch {
  if (member.shape !== "map" && member.shape !== "list")
    return { member, value: initialValue(member, known), children: [] };
  // An empty list of configurations is one, and S3 takes one without fields, too; but who writes it wants one.
  const wanted = member.shape === "list" ? member.members : member.members.filter((child) => isWanted(child));
  return { member, value: undefined, children: wanted.map((child) => sketchOf(child, known)) };
}

/** Without the account S3 delivers to whoever owns the bucket by then. */
function isWanted({ required, type }: Member): boolean {
  return required || type === "AccountId";
}

/** The ways to write a member: one, but for what must hold one of several. */
export function offersOf(
  member: Member,
  name: string,
  nameOf: (member: Member) => string,
  known: Known,
): MemberOffer[] {
  if (member.type !== "Encryption") return [{ label: name, sketch: sketchOf(member, known) }];
  return member.members.map((only) => ({
    label: `${name} (${nameOf(only)})`,
    sketch: { member, value: undefined, children: [sketchOf(only, known)] },
  }));
}

/** The members that may still be written into a structure: those that it needs first. */
export function membersLeft(holder: Member, taken: ReadonlySet<Member>, language: MemberLanguage): Member[] {
  if (holder.shape === "list") return [...holder.members];
  // One encryption excludes the other.
  if (holder.type === "Encryption" && holder.members.some((member) => taken.has(member))) return [];
  const left = holder.members.filter((member) => !taken.has(member) || (member.flattened && language === "xml"));
  return [...left.filter(({ required }) => required), ...left.filter(({ required }) => !required)];
}
