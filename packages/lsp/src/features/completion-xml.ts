import { type Member, type XmlDocument, type XmlElement, type XmlPlace, xmlPlaceAt } from "@inventory-lint/core/editor";
import type { CompletionPlace } from "./completion-known.ts";
import { layoutAt } from "./completion-layout.ts";
import { kinds, type Offer, valueOffer } from "./completion-offer.ts";
import { mapText, type Template } from "./completion-template.ts";
import { escapeXml } from "./completion-text.ts";
import { valuesFor } from "./completion-values.ts";
import { fieldsIn, isEmptyOnOneLine, isUnclosed, layoutIn, memberOf } from "./completion-xml-elements.ts";
import { memberOffers } from "./completion-xml-members.ts";
import { endNameOffers, namespaceOffers, startNameOffers } from "./completion-xml-tags.ts";

/** What may be written at a place of an XML document, as far as its root is ours. */
export function xmlOffers(request: CompletionPlace<XmlDocument>): Offer[] {
  const place = xmlPlaceAt(request.tree, request.offset);
  switch (place.part) {
    case "content":
    case "text":
      return contentOffers(request, place);
    case "startName":
      return startNameOffers(request, place);
    case "endName":
      return endNameOffers(request.tree, place);
    case "startTag":
    case "attributeName":
    case "attributeValue":
      return namespaceOffers(request.tree, place);
    default:
      return [];
  }
}

function contentOffers(request: CompletionPlace<XmlDocument>, { element, start, end, part }: XmlPlace): Offer[] {
  if (!element) return [];
  const member = memberOf(element);
  // What is written stays before it.
  const closing = isUnclosed(element) && request.offset === end ? [closingTag(element, start, end)] : [];
  if (!member) return part === "content" ? closing : [];
  if (member.shape === "map" || member.shape === "list") {
    const layout = layoutIn(request, start, element);
    const write = betweenTags(request, element, start, end);
    const spot = { holder: member, around: element, typing: undefined, range: [start, end] as [number, number] };
    return [...memberOffers({ ...spot, known: request.known, layout, write, isNameOnly: false }), ...closing];
  }
  // A value of several words, or one behind an entity, is none of ours.
  const isWhole = element.children.every((child) => child.kind === "text" && /^\s*\S*\s*$/.test(child.value));
  return isWhole ? [...valueOffers(request, element, member, start, end), ...closing] : closing;
}

/** The end tag behind what is written. */
function closingTag({ name }: XmlElement, start: number, end: number): Offer {
  const label = `</${name}>`;
  const typed = start === end ? label : "";
  return { label, kind: kinds.tag, detail: "end tag", template: [label], range: [end, end], typed };
}

function valueOffers(
  request: CompletionPlace<XmlDocument>,
  element: XmlElement,
  member: Member,
  start: number,
  end: number,
): Offer[] {
  const { parent } = element;
  const taken = new Set(member.type === "OptionalField" && parent ? fieldsIn(parent, element) : []);
  const closing = isUnclosed(element) ? `</${element.name}>` : "";
  return valuesFor(member, request.known, taken).map((value) =>
    valueOffer(value, member, "xml", {
      template: [...mapText(value.template, escapeXml), closing],
      range: [start, end],
    }),
  );
}

/** Puts what is written between two tags of one line on lines of its own, unless the whole document is one line. */
function betweenTags(
  { tree, ownIndent }: CompletionPlace<XmlDocument>,
  element: XmlElement,
  start: number,
  end: number,
): (template: Template) => Template {
  const isAlone = isEmptyOnOneLine(tree.text, element) && start === element.startTagEnd && end === element.endTagStart;
  const layout = layoutAt(tree.text.slice(tree.start, tree.end), element.start - tree.start, ownIndent);
  if (!isAlone || layout.indent === undefined) return (template) => template;
  const { lineBreak, unit, indent } = layout;
  return (template) => [lineBreak + indent + unit, ...template, lineBreak + indent];
}
