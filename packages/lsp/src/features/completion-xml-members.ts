import { type Member, membersByName, type XmlElement, xmlSpelling } from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import type { Layout } from "./completion-layout.ts";
import { kinds, memberOffer, type Offer, valueOffer } from "./completion-offer.ts";
import { membersLeft, offersOf } from "./completion-sketch.ts";
import type { Template } from "./completion-template.ts";
import { xmlTemplate } from "./completion-text.ts";
import { valuesFor } from "./completion-values.ts";
import { fieldsIn, localName, prefixOf } from "./completion-xml-elements.ts";

/** A structure or list that something is to be written into. */
export interface MemberSpot {
  readonly holder: Member;
  readonly around: XmlElement;
  /** The element whose name is being typed; what stands behind it seems to stand in it. */
  readonly typing: XmlElement | undefined;
  readonly range: [number, number];
  readonly known: Known;
  readonly layout: Layout;
  /** Turns a whole element into what is to be written of it. */
  readonly write: (template: Template) => Template;
  /** Where an element needs nothing but another name. */
  readonly isNameOnly: boolean;
}

/** What may stand in a structure or list, but for what is there. */
export function memberOffers(spot: MemberSpot): Offer[] {
  const { holder, around, typing, range, known, layout, write, isNameOnly } = spot;
  if (holder.type === "OptionalFields" && !isNameOnly) return fieldOffers(spot);
  const prefix = prefixOf(around.name);
  const names = membersByName(holder, xmlSpelling);
  const written = [...around.children, ...(typing?.children ?? [])].flatMap((child) =>
    child.kind === "element" && child !== typing ? (names.get(localName(child)) ?? []) : [],
  );
  const left = membersLeft(holder, new Set(written), "xml");
  const members = left.flatMap((member) => (member.flattened ? member.members : [member]));
  return members.flatMap((member) => {
    const ways = offersOf(member, member.xmlName, ({ xmlName }) => xmlName, known);
    // Another name is one name, whatever may stand inside.
    return (isNameOnly ? ways.slice(0, 1) : ways).map(({ label, sketch }) =>
      memberOffer(member, isNameOnly ? member.xmlName : label, detailOf(member, holder), "xml", {
        template: write(xmlTemplate(sketch, prefix, layout)),
        range,
        typed: (typing ? prefix : "") + label,
      }),
    );
  });
}

function detailOf({ required }: Member, holder: Member): string {
  if (holder.type === "Encryption") return "one of the two";
  return `${required ? "required" : "optional"} in ${holder.xmlName}`;
}

/** Items of the list of fields: each that is not listed yet, with its element. */
function fieldOffers({ holder, around, typing, range, known, write }: MemberSpot): Offer[] {
  const prefix = prefixOf(around.name);
  const taken = new Set([...fieldsIn(around, typing), ...(typing ? fieldsIn(typing, undefined) : [])]);
  return holder.members.flatMap((item) => {
    const name = prefix + item.xmlName;
    return valuesFor(item, known, taken).map((value) => ({
      ...valueOffer(value, item, "xml", {
        template: write([`<${name}>${value.label}</${name}>`]),
        range,
        typed: typing ? `${name}>${value.label}` : value.label,
      }),
      kind: kinds.member,
    }));
  });
}
