import {
  inventoryConfiguration,
  listOutput,
  type Member,
  membersByName,
  type XmlElement,
} from "@inventory-lint/core/editor";
import type { Known } from "./completion-known.ts";
import { kinds, type Offer } from "./completion-offer.ts";
import { membersLeft, offersOf } from "./completion-sketch.ts";
import type { Layout } from "./completion-style.ts";
import type { Template } from "./completion-template.ts";
import { valuesFor } from "./completion-values.ts";
import { xmlTemplate } from "./completion-xml-text.ts";

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

/** What the vocabulary says of an element, by the names of those around it. */
export function memberOf(element: XmlElement): Member | undefined {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) chain.unshift(at);
  let holder: Member | undefined;
  for (const each of chain) {
    const member = each.parent ? holder && membersByName(holder, "xml").get(localName(each)) : rootMember(each);
    if (each === element) return member;
    // A tag that is just being typed seems to hold all that stands behind it.
    if (!member && (!each.parent || !isUnclosed(each))) return undefined;
    holder = member ?? holder;
  }
  return undefined;
}

function rootMember(element: XmlElement): Member | undefined {
  const name = localName(element);
  return [inventoryConfiguration, listOutput].find(({ xmlName }) => xmlName === name);
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix of a qualified name with its colon; empty where there is none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

export function isUnclosed({ selfClosing, endNameStart }: XmlElement): boolean {
  return !selfClosing && endNameStart < 0;
}

/** The texts of the items of a list but one. */
export function fieldsIn(list: XmlElement, but: XmlElement | undefined): string[] {
  const items = list.children.filter((child) => child.kind === "element" && child !== but) as XmlElement[];
  return items.flatMap(({ children }) => children.flatMap((text) => (text.kind === "text" ? [text.value.trim()] : [])));
}

/** What may stand in a structure or list, but for what is there. */
export function memberOffers(spot: MemberSpot): Offer[] {
  const { holder, around, typing, range, known, layout, write, isNameOnly } = spot;
  if (holder.type === "OptionalFields" && !isNameOnly) return fieldOffers(spot);
  const prefix = prefixOf(around.name);
  const names = membersByName(holder, "xml");
  const written = [...around.children, ...(typing?.children ?? [])].flatMap((child) =>
    child.kind === "element" && child !== typing ? (names.get(localName(child)) ?? []) : [],
  );
  const left = membersLeft(holder, new Set(written), "xml");
  const members = left.flatMap((member) => (member.flattened ? member.members : [member]));
  return members.flatMap((member) => {
    const ways = offersOf(member, member.xmlName, ({ xmlName }) => xmlName, known);
    // Another name is one name, whatever may stand inside.
    return (isNameOnly ? ways.slice(0, 1) : ways).map(
      ({ label, sketch }): Offer => ({
        label: isNameOnly ? member.xmlName : label,
        kind: kinds.member,
        detail: detailOf(member, holder),
        template: write(xmlTemplate(sketch, prefix, layout)),
        range,
        typed: (typing ? prefix : "") + label,
        preselect: member.required,
        about: { type: member.type, dialect: "xml" },
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
    return valuesFor(item, known, taken).map(
      ({ label, detail, isUsual }): Offer => ({
        label,
        kind: kinds.member,
        detail,
        template: write([`<${name}>${label}</${name}>`]),
        range,
        typed: typing ? `${name}>${label}` : label,
        preselect: isUsual,
        about: { type: item.type, dialect: "xml", value: label },
      }),
    );
  });
}
