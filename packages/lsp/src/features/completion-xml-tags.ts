import { S3_NAMESPACE, type XmlDocument, type XmlElement, type XmlPlace } from "@inventory-lint/core/editor";
import type { CompletionPlace } from "./completion-known.ts";
import { kinds, type Offer, textOffer } from "./completion-offer.ts";
import type { Template } from "./completion-template.ts";
import { isUnclosed, layoutIn, memberOf } from "./completion-xml-elements.ts";
import { memberOffers } from "./completion-xml-members.ts";

/** The name of a start tag: the whole element where nothing of it is there yet, else its names only. */
export function startNameOffers(request: CompletionPlace<XmlDocument>, { element, start, end }: XmlPlace): Offer[] {
  const around = element?.parent && holderAround(element.parent);
  const holder = around && memberOf(around);
  if (!element || !around || !holder) return [];
  const typing = readTyping(request.tree.text, element);
  const { isOpen, isNameOnly } = typing;
  const offers = memberOffers({
    holder,
    around,
    typing: element,
    range: [start, end],
    known: request.known,
    layout: layoutIn(request, element.start, around),
    write: (whole) => restOf(whole, typing),
    isNameOnly,
  });
  const closing = isUnclosed(around) && element.name === "" ? [endTag(`/${around.name}`, isOpen, start, end)] : [];
  const isRenamed = isNameOnly && element.endNameStart >= 0;
  return [...(isRenamed ? offers.map((offer) => withEndName(offer, element)) : offers), ...closing];
}

/** The element that something belongs into, without those whose tags are still being typed. */
function holderAround(element: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at && isUnclosed(at) && !memberOf(at)) at = at.parent;
  return at;
}

interface Typing {
  /** Whether the start tag has no `>` yet. */
  readonly isOpen: boolean;
  /** Whether attributes, an end tag or content are there already. */
  readonly isNameOnly: boolean;
}

function readTyping(text: string, element: XmlElement): Typing {
  const { name, nameEnd, startTagEnd, selfClosing, children } = element;
  const isOpen = text[startTagEnd - 1] !== ">";
  const hasContent = children.some((child) => child.kind !== "text" || child.value.trim() !== "");
  const isBare = text.slice(nameEnd, startTagEnd).trim() === (isOpen ? "" : ">");
  const isNew = name === "" || isUnclosed(element) || (selfClosing && isOpen);
  return { isOpen, isNameOnly: !isBare || !isNew || (!isOpen && hasContent) };
}

/** What is to be written of an element behind its `<`, and before a `>` that is there. */
function restOf(whole: Template, { isOpen, isNameOnly }: Typing): Template {
  const [first = "", ...rest] = whole;
  const last = rest.at(-1) ?? first;
  if (typeof first !== "string" || typeof last !== "string")
    throw new TypeError("An element begins and ends with tags.");
  if (isNameOnly) return [/^<([^\s/>]+)/.exec(first)?.[1] ?? ""];
  if (isOpen) return [first.slice(1), ...rest];
  return rest.length === 0 ? [first.slice(1, -1)] : [first.slice(1), ...rest.slice(0, -1), last.slice(0, -1)];
}

/** The end tag gets the name, too. */
function withEndName(offer: Offer, { endNameStart, endNameEnd }: XmlElement): Offer {
  const [name = ""] = offer.template;
  return typeof name === "string"
    ? { ...offer, alongside: [{ range: [endNameStart, endNameEnd], text: name }] }
    : offer;
}

function endTag(name: string, isOpen: boolean, start: number, end: number): Offer {
  const text = `${name}${isOpen ? ">" : ""}`;
  const label = `</${name.replace("/", "")}>`;
  return { label, kind: kinds.tag, detail: "end tag", template: [text], range: [start, end], typed: text };
}

/** The name of an end tag. */
export function endNameOffers({ text }: XmlDocument, { element, start, end }: XmlPlace): Offer[] {
  if (!element || element.name === "") return [];
  // With an end tag further on, this one is too many.
  if (element.endNameStart !== start && !isUnclosed(element)) return [];
  return [{ ...endTag(element.name, text[end] !== ">", start, end), preselect: true }];
}

/** The namespace at the root: a declaration, or its value. */
export function namespaceOffers({ text }: XmlDocument, { part, element, attribute, start, end }: XmlPlace): Offer[] {
  if (!element || element.parent || !memberOf(element)) return [];
  const offer = (label: string, written: string): Offer => ({
    ...textOffer(label, "the namespace of S3's documents", [written], [start, end]),
    preselect: true,
  });
  if (part === "attributeValue") {
    if (!attribute || !/^xmlns(?::|$)/.test(attribute.name)) return [];
    const quote = text.charAt(start - 1);
    return [offer(S3_NAMESPACE, S3_NAMESPACE + (text[end] === quote ? "" : quote))];
  }
  // A prefix may stand for the namespace, too.
  if (element.attributes.some((each) => each !== attribute && /^xmlns(?::|$)/.test(each.name))) return [];
  if (attribute?.name.startsWith("xmlns:")) return [];
  const hasValue = attribute !== undefined && attribute.valueStart > attribute.nameEnd;
  return [offer("xmlns", hasValue || text[end] === "=" ? "xmlns" : `xmlns="${S3_NAMESPACE}"`)];
}
