import {
  inventoryConfiguration,
  listOutput,
  type Member,
  membersByName,
  type XmlDocument,
  type XmlElement,
  xmlSpelling,
} from "@inventory-lint/core/editor";
import type { CompletionPlace } from "./completion-known.ts";
import { inner, type Layout, layoutAt } from "./completion-layout.ts";
import { beginsLine } from "./text-lines.ts";

/** What the vocabulary says of an element, by the names of those around it. */
export function memberOf(element: XmlElement): Member | undefined {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) chain.unshift(at);
  let holder: Member | undefined;
  for (const each of chain) {
    const member = each.parent ? holder && membersByName(holder, xmlSpelling).get(localName(each)) : rootMember(each);
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

export function localName({ name }: XmlElement): string {
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

/** How what stands at an offset in an element is laid out. */
export function layoutIn(
  { tree, ownIndent }: CompletionPlace<XmlDocument>,
  offset: number,
  element: XmlElement,
): Layout {
  const layout = layoutAt(tree.text.slice(tree.start, tree.end), offset - tree.start, ownIndent);
  // What is put on a line of its own is indented more than the tag around it.
  return beginsLine(tree.text, offset) || !isEmptyOnOneLine(tree.text, element) ? layout : inner(layout);
}

/** `<Destination></Destination>`. */
export function isEmptyOnOneLine(text: string, { startTagEnd, endTagStart, endNameStart }: XmlElement): boolean {
  const content = text.slice(startTagEnd, endTagStart);
  return endNameStart >= 0 && content.trim() === "" && !/[\r\n]/.test(content);
}
