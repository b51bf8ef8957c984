import { InventoryNode } from "../model/node.ts";
import { hasPlaceholder } from "../model/placeholder.ts";
import { type Member, membersByName } from "../model/vocabulary.ts";
import type { XmlElement, XmlText } from "../syntax/types.ts";
import { readMisnamed } from "./misnamed.ts";

/** What reading an element needs to know of its document. */
export interface XmlContext {
  readonly text: string;
  /** Prefixes, with their colon, that stand for S3's namespace. */
  readonly prefixes: ReadonlySet<string>;
}

/** Turns an XML element into inventory nodes: what the vocabulary expects at its place decides how it is read. */
export function xmlNode(
  context: XmlContext,
  element: XmlElement,
  member: Member | undefined,
  parent: InventoryNode | undefined,
): InventoryNode {
  const node = new InventoryNode(
    member?.type ?? "Unknown",
    element.name,
    member,
    parent,
    element,
    element.start,
    element.end,
    element.nameStart,
    element.nameEnd,
  );
  node.reliable = element.selfClosing || element.endNameStart >= 0;
  if (member && (member.shape === "map" || member.shape === "list")) readStructure(context, node, element, member);
  else readScalar(context, node, element, member);
  return node;
}

function readStructure(context: XmlContext, node: InventoryNode, element: XmlElement, member: Member): void {
  if (!hasElements(element) && element.children.some(isStray)) return readText(context, node, element, member);
  node.kind = member.shape === "list" ? "list" : "map";
  const names = membersByName(member, "xml");
  let items = 0;
  let isKnown = true;
  for (const child of element.children) {
    if (child.kind === "element") {
      const known = names.get(child.name) ?? names.get(localName(context, child));
      if (!known) isKnown = false;
      const made = xmlNode(context, child, known, node);
      if (made.type === "OptionalField" || made.type === "InventoryConfiguration") made.index = items++;
      node.children.push(made);
    } else if (isStray(child)) node.children.push(strayText(context, child, node));
  }
  if (isKnown) return;
  readMisnamed(node, "xml", (unknown, meant) => xmlNode(context, unknown.syntax as XmlElement, meant, node));
}

/** A scalar, or an element of no known name, of which only messages and fixes may want to know something. */
function readScalar(context: XmlContext, node: InventoryNode, element: XmlElement, member: Member | undefined): void {
  if (!hasElements(element)) return readText(context, node, element, member);
  node.kind = "map";
  let hasUnclosed = false;
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    if (child.endNameStart < 0 && !child.selfClosing) hasUnclosed = true;
    node.children.push(xmlNode(context, child, undefined, node));
    if (node.children.length === 1) node.valueStart = child.start;
    node.valueEnd = child.end;
  }
  // `<AccountId><ACCOUNT_ID></AccountId>`: the reader has reported the tag, and what it was meant to be nobody knows.
  if (member && hasUnclosed) node.kind = "unknown";
}

function readText(context: XmlContext, node: InventoryNode, element: XmlElement, member: Member | undefined): void {
  node.kind = "text";
  let raw = "";
  let start = -1;
  let end = -1;
  for (const child of element.children) {
    if (child.kind !== "text" && child.kind !== "cdata") continue;
    raw += child.value;
    if (start < 0) start = child.contentStart;
    end = child.contentEnd;
  }
  if (start < 0) return;
  node.outerStart = start;
  node.outerEnd = end;
  // A key may begin or end with a blank, so a prefix means what is written.
  const keepsSpace = member?.type === "FilterPrefix" || member?.type === "DestinationPrefix";
  node.value = keepsSpace ? raw : raw.trim();
  if (node.value === "") return;
  if (node.value.length !== raw.length) {
    node.padded = true;
    const written = element.children.filter(isWritten);
    const first = written[0];
    const last = written[written.length - 1];
    if (first) start = skipSpace(context.text, first.contentStart, first.contentEnd);
    if (last) end = skipSpaceBack(context.text, last.contentStart, last.contentEnd);
  }
  node.valueStart = start;
  node.valueEnd = end;
  if (hasPlaceholder(node.value) || isHalfTyped(context, element) || hasEntity(context, element)) node.kind = "unknown";
  else if (member?.shape === "boolean" && (node.value === "true" || node.value === "false")) node.kind = "boolean";
}

/** Where the document ends in the middle of a value, nobody knows the rest of it. */
function isHalfTyped({ text }: XmlContext, element: XmlElement): boolean {
  return element.endNameStart < 0 && !element.selfClosing && skipSpace(text, element.end, text.length) === text.length;
}

/** What an entity stands for that XML does not know by itself, only a DTD could tell, and none is read. */
function hasEntity({ text }: XmlContext, element: XmlElement): boolean {
  for (const child of element.children) {
    if (child.kind !== "text" || !child.value.includes("&")) continue;
    if (/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z_][\w.-]*;/.test(text.slice(child.start, child.end))) return true;
  }
  return false;
}

function strayText(context: XmlContext, text: XmlText, parent: InventoryNode): InventoryNode {
  const start = skipSpace(context.text, text.contentStart, text.contentEnd);
  const end = skipSpaceBack(context.text, text.contentStart, text.contentEnd);
  const node = new InventoryNode("StrayText", "", undefined, parent, text, text.start, text.end, start, end);
  node.kind = hasPlaceholder(text.value) ? "unknown" : "text";
  node.value = text.value.trim();
  return node;
}

function hasElements(element: XmlElement): boolean {
  for (const child of element.children) if (child.kind === "element") return true;
  return false;
}

function isWritten(child: { readonly kind: string }): child is XmlText {
  return (child.kind === "text" || child.kind === "cdata") && (child as XmlText).value.trim() !== "";
}

/** Whether something is written where elements belong. Characters that XML does not allow at all have been reported. */
function isStray(child: { readonly kind: string }): child is XmlText {
  return isWritten(child) && /(?!\s)[!-\ufffd]/.test(child.value);
}

/**
 * The name without a prefix that stands for S3's namespace, or for none, which the reader has reported; any other prefix
 * makes it another name.
 */
function localName(context: XmlContext, element: XmlElement): string {
  const colon = element.name.indexOf(":");
  if (colon <= 0) return element.name;
  const prefix = element.name.slice(0, colon + 1);
  const isOurs = context.prefixes.has(prefix) || !isDeclared(`xmlns:${prefix.slice(0, -1)}`, element);
  return isOurs ? element.name.slice(colon + 1) : element.name;
}

function isDeclared(declaration: string, element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (at.attributes.length > 0 && attributeNames(at).has(declaration)) return true;
  }
  return false;
}

const namesOf = new WeakMap<XmlElement, ReadonlySet<string>>();

/** Kept, since every element with a prefix asks for those of all around it. */
function attributeNames(element: XmlElement): ReadonlySet<string> {
  const names = namesOf.get(element) ?? new Set(element.attributes.map(({ name }) => name));
  namesOf.set(element, names);
  return names;
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipSpaceBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** What `trim` takes away. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}
