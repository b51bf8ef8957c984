import type { Attribute } from "../../syntax/tree.ts";
import type { XmlDocument, XmlElement, XmlNode } from "./syntax-tree.ts";

/**
 * Which part of an XML document an offset stands in. `element` is the one that the part belongs to: for `content` and
 * `text` the one around it.
 *
 * - `content`: between nodes, or in white space; `text`: in characters that are written, CDATA included
 * - `startName`: in the name of a start tag, or where it is to be typed; `startTag`: between its attributes
 * - `endName`: in the name of an end tag, or where it is to be typed
 * - `other`: in a comment, an instruction, or signs that hold nothing to be typed
 */
export type XmlPart =
  | "content"
  | "text"
  | "startName"
  | "startTag"
  | "attributeName"
  | "attributeValue"
  | "endName"
  | "other";

export interface XmlPlace {
  readonly part: XmlPart;
  /** Undefined at the top level. */
  readonly element: XmlElement | undefined;
  readonly attribute?: Attribute;
  /** The name, value or text in UTF-16 offsets; empty where nothing is written yet. */
  readonly start: number;
  readonly end: number;
}

/** Finds what stands at an offset; of two things that meet there, the one that is still being typed. */
export function xmlPlaceAt(document: XmlDocument, offset: number): XmlPlace {
  let element: XmlElement | undefined;
  for (let children: readonly XmlNode[] = document.children; ; ) {
    const child = childAt(document.text, children, offset);
    if (child === undefined) return endNameBefore(document.text, element, offset) ?? at("content", element, offset);
    if (child.kind !== "element") return placeInLeaf(document.text, child, element, offset);
    const place = placeInTags(document.text, child, offset);
    if (place) return place;
    element = child;
    children = child.children;
  }
}

function at(part: XmlPart, element: XmlElement | undefined, offset: number): XmlPlace {
  return { part, element, start: offset, end: offset };
}

/** The node that an offset stands in; at its end, and in white space behind it, only where it is not finished. */
function childAt(text: string, children: readonly XmlNode[], offset: number): XmlNode | undefined {
  let before: XmlNode | undefined;
  let here: XmlNode | undefined;
  for (const child of children) {
    if (child.start > offset) break;
    // White space belongs to what is not finished before it.
    if (child.kind === "text" && child.value.trim() === "") continue;
    if (child.start < offset && offset < child.end) return child;
    if (child.kind === "text" && offset <= child.end) here = child;
    else if (child.start < offset) before = child;
  }
  const isInBefore = before && isBlank(text, before.end, offset) && isOpen(text, before, offset);
  return isInBefore ? before : here;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/\s/.test(text.charAt(at))) return false;
  return true;
}

/** Whether what is typed behind a node still belongs to it. */
function isOpen(text: string, node: XmlNode, offset: number): boolean {
  const isClosed = text[node.end - 1] === ">";
  if (node.kind !== "element") return !isClosed;
  if (node.startTagEnd === node.end && isUnfinished(text, node)) {
    return offset === node.end || isInUnfinishedTag(text, node, offset);
  }
  if (node.endNameStart >= 0) return offset === node.end && !isClosed;
  return !node.selfClosing;
}

/** Whether the start tag has no `>` yet. */
function isUnfinished(text: string, { startTagEnd }: XmlElement): boolean {
  return text[startTagEnd - 1] !== ">";
}

/** `<Id |` and `<Id xmlns="|`: behind a tag without end, on the same line. What is there may not be attributes yet. */
function isInUnfinishedTag(text: string, element: XmlElement, offset: number): boolean {
  if (offset < element.startTagEnd || !isUnfinished(text, element)) return false;
  return offset === element.startTagEnd || /^[ \t][^<>\r\n]*$/.test(text.slice(element.startTagEnd, offset));
}

function placeInLeaf(
  text: string,
  node: Exclude<XmlNode, XmlElement>,
  element: XmlElement | undefined,
  offset: number,
): XmlPlace {
  if (node.kind !== "text" && node.kind !== "cdata") return at("other", element, offset);
  const { contentStart, contentEnd } = node;
  if (offset < contentStart || offset > contentEnd) return at("other", element, offset);
  const [start, end] = wordAround(text, offset, contentStart, contentEnd);
  if (start === end) return endNameBefore(text, element, offset) ?? at("content", element, offset);
  return { part: "text", element, start, end };
}

/** The characters around an offset up to the next white space. */
function wordAround(text: string, offset: number, from: number, to: number): [number, number] {
  let start = offset;
  while (start > from && !/\s/.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < to && !/\s/.test(text.charAt(end))) end++;
  return [start, end];
}

/** Undefined where the offset stands in the element's content. */
function placeInTags(text: string, element: XmlElement, offset: number): XmlPlace | undefined {
  const { nameStart, nameEnd, startTagEnd, endTagStart, endNameStart, endNameEnd, selfClosing } = element;
  if (offset < nameStart) return at("other", element, offset);
  if (offset <= nameEnd) return { part: "startName", element, start: nameStart, end: nameEnd };
  if (offset < startTagEnd || isInUnfinishedTag(text, element, offset)) return placeInStartTag(text, element, offset);
  if (selfClosing || endNameStart < 0 || offset <= endTagStart) return undefined;
  if (offset < endNameStart || offset > endNameEnd) return at("other", element, offset);
  return { part: "endName", element, start: endNameStart, end: endNameEnd };
}

function placeInStartTag(text: string, element: XmlElement, offset: number): XmlPlace {
  for (const attribute of element.attributes) {
    const { nameStart, nameEnd, valueStart, valueEnd } = attribute;
    if (offset >= nameStart && offset <= nameEnd) {
      return { part: "attributeName", element, attribute, start: nameStart, end: nameEnd };
    }
    if (valueStart > nameEnd && offset >= valueStart && offset <= valueEnd) {
      return { part: "attributeValue", element, attribute, start: valueStart, end: valueEnd };
    }
  }
  return halfTypedAttribute(text, element, offset);
}

/** An attribute that the reader takes for something else, since it has no value. */
function halfTypedAttribute(text: string, element: XmlElement, offset: number): XmlPlace {
  const before = text.slice(element.nameEnd, offset);
  const word = /[ \t\r\n]([\w:.-]*)$/.exec(before)?.[1];
  // An attribute needs white space before it.
  if (word === undefined) return at("other", element, offset);
  return { part: word === "" ? "startTag" : "attributeName", element, start: offset - word.length, end: offset };
}

/** A name that is longer is not looked at further; UTF-16 units. */
const MAX_NAME = 100;

/** `</` and `</Sch`, for which the reader has no node. */
function endNameBefore(text: string, element: XmlElement | undefined, offset: number): XmlPlace | undefined {
  const open = text.lastIndexOf("<", offset - 1);
  if (open < 0 || text[open + 1] !== "/" || offset < open + 2) return undefined;
  const start = open + 2;
  if (!/^[\w:.-]*$/.test(text.slice(start, offset))) return undefined;
  const rest = text.slice(offset, offset + MAX_NAME).replace(/[^\w:.-].*$/s, "");
  return { part: "endName", element, start, end: offset + rest.length };
}
