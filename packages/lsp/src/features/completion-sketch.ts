import { type Draft, draftsOf, type Member, type Plain, type Spelling } from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import { plainText, type Template } from "./completion-template.ts";
import { initialValue } from "./completion-values.ts";

/** A member that is to be written, with what it needs. */
export interface Sketch {
  readonly member: Member;
  /** What is written at first. */
  readonly value: Plain;
  /** Its scalars in their order, as templates. */
  readonly scalars: readonly Template[];
}

/** One way to write a member. */
export interface MemberOffer {
  readonly label: string;
  readonly sketch: Sketch;
}

/** Which members of a structure are written along with it. */
type Choice = (holder: Member) => readonly Member[];

/** A member with all that it must have, and what it had better have, or what `choose` says. */
export function sketchOf(member: Member, known: Known, spelling: Spelling, choose = wanted(spelling)): Sketch {
  if (member.shape !== "map" && member.shape !== "list") return scalarSketch(member, initialValue(member, known));
  const children = choose(member).map((child) => sketchOf(child, known, spelling, choose));
  const values = children.map((child) => child.value);
  const named = (): Plain => Object.fromEntries(children.map((child) => [child.member.name, child.value]));
  return {
    member,
    value: member.shape === "list" ? values : named(),
    scalars: children.flatMap(({ scalars }) => scalars),
  };
}

/** A value as it stands for a member. */
export function scalarSketch(member: Member, template: Template): Sketch {
  const text = plainText(template);
  const isBoolean = member.shape === "boolean" && (text === "true" || text === "false");
  return { member, value: isBoolean ? text === "true" : text, scalars: [template] };
}

/** What is written of a member, in the words of a document. */
export function draftsFor({ member, value }: Sketch, spelling: Spelling): readonly Draft[] {
  return draftsOf(member, value, spelling);
}

/**
 * An empty list of configurations is one, and S3 takes one without fields, too; but who writes it wants one. Without the
 * account S3 delivers to whoever owns the bucket by then.
 */
export function wanted(spelling: Spelling): Choice {
  return ({ shape, members }) =>
    shape === "list" ? members : members.filter((child) => spelling.requires(child) || child.type === "AccountId");
}

/** The ways to write a member: one, but for what must hold one of several. */
export function offersOf(member: Member, known: Known, spelling: Spelling): MemberOffer[] {
  const name = spelling.nameOf(member);
  if (member.type !== "Encryption") return [{ label: name, sketch: sketchOf(member, known, spelling) }];
  return member.members.map((only) => ({
    label: `${name} (${spelling.nameOf(only)})`,
    sketch: sketchOf(member, known, spelling, (holder) => (holder === member ? [only] : wanted(spelling)(holder))),
  }));
}
