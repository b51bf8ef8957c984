import { S3_NAMESPACE } from "../../aws/s3-namespace.ts";
import type { Draft } from "../../edits/drafts.ts";
import { layoutAt, type Style, type TextLayout } from "../../edits/layout.ts";
import { entriesTo, type Place, placeOf, type Word, type Written } from "../../syntax/place.ts";
import type { Entry, Range, Tree } from "../../syntax/tree.ts";
import { indentBefore } from "../../text/lines.ts";
import { prefixOf } from "../../text/qualified-name.ts";
import { type XmlPlace, xmlPlaceAt } from "./place-at.ts";
import { escapeXml, writeXml } from "./printer.ts";
import type { XmlDocument, XmlElement } from "./syntax-tree.ts";

/** What stands at an offset, for completion: tags and attributes at the cursor, too. */
export function placeInXml(tree: Tree, offset: number, ownIndent: boolean): Place {
  const place = xmlPlaceAt(tree.origin as XmlDocument, offset);
  const { part, element, start, end } = place;
  if (!element) return placeOf(offset);
  const range: Range = [start, end];
  switch (part) {
    case "content":
    case "text":
      return contentPlace(tree, place, element, offset, ownIndent);
    case "startName":
      return startNamePlace(tree, element, range, ownIndent);
    case "endName": {
      // With an end tag further on, this one is too many.
      const isWanted = element.name !== "" && (element.endNameStart === start || isUnclosed(element));
      const tag = { ...endTag(element.name, tree.text[end] !== ">", range), isLikely: true };
      return placeOf(offset, { words: isWanted ? [tag] : [] });
    }
    case "other":
      return placeOf(offset);
    default:
      return placeOf(offset, { around: entriesOf(tree, element), words: namespaceWords(tree.text, place, element) });
  }
}

function contentPlace(
  tree: Tree,
  { start, end, part }: XmlPlace,
  element: XmlElement,
  offset: number,
  ownIndent: boolean,
): Place {
  const isOpen = isUnclosed(element);
  const label = `</${element.name}>`;
  // What is written stays before it.
  const typed = start === end ? label : "";
  const closing: Word = { is: "tag", label, text: label, range: [end, end], typed, isLikely: false };
  const { style, indent } = layoutIn(tree, start, element, ownIndent);
  const isAlone = isEmptyOnOneLine(tree.text, element) && start === element.startTagEnd && end === element.endTagStart;
  const outer = layoutOf(tree, element.start, ownIndent).indent;
  const [before, behind] =
    isAlone && outer !== undefined ? [style.lineBreak + outer + style.unit, style.lineBreak + outer] : ["", ""];
  return placeOf(offset, {
    part: "content",
    around: entriesOf(tree, element),
    range: [start, end],
    // A value of several words, or one behind an entity, is none of ours.
    takesValue: element.children.every((child) => child.kind === "text" && /^\s*\S*\s*$/.test(child.value)),
    write: (draft) => ({
      text:
        draft.name === undefined
          ? writtenValue(draft) + (isOpen ? label : "")
          : before + print(draft, element, style, indent) + behind,
    }),
    words: isOpen && offset === end && (part === "content" || element.name !== "") ? [closing] : [],
  });
}

/** The whole element where nothing of it is there yet, else its names only. */
function startNamePlace(tree: Tree, element: XmlElement, range: Range, ownIndent: boolean): Place {
  const { text } = tree;
  const { parent, name, nameEnd, startTagEnd, selfClosing, children, endNameStart, endNameEnd } = element;
  if (!parent) return placeOf(range[0]);
  const isOpen = text[startTagEnd - 1] !== ">";
  const hasContent = children.some((child) => child.kind !== "text" || child.value.trim() !== "");
  const isBare = text.slice(nameEnd, startTagEnd).trim() === (isOpen ? "" : ">");
  const isNew = name === "" || isUnclosed(element) || (selfClosing && isOpen);
  const isNameOnly = !isBare || !isNew || (!isOpen && hasContent);
  const { style, indent } = layoutIn(tree, element.start, parent, ownIndent);
  const write = (draft: Draft): Written => {
    const qualified = prefixOf(parent.name) + (draft.name as string);
    const endName = { range: [endNameStart, endNameEnd] as Range, text: qualified };
    if (isNameOnly) return { text: qualified, alongside: endNameStart < 0 ? [] : [endName] };
    const whole = print(draft, parent, style, indent);
    return { text: isOpen ? whole.slice(1) : whole.slice(1, -1) };
  };
  const closes = isUnclosed(parent) && name === "";
  return placeOf(range[0], {
    part: "name",
    around: entriesOf(tree, parent),
    typing: entriesOf(tree, element).at(-1),
    range,
    lead: prefixOf(parent.name),
    isNameOnly,
    write,
    words: closes ? [endTag(`/${parent.name}`, isOpen, range)] : [],
  });
}

function endTag(name: string, isOpen: boolean, range: Range): Word {
  const text = `${name}${isOpen ? ">" : ""}`;
  return { is: "tag", label: `</${name.replace("/", "")}>`, text, range, typed: text, isLikely: false };
}

/** The namespace at the root: a declaration, or its value. */
function namespaceWords(text: string, { part, attribute, start, end }: XmlPlace, element: XmlElement): Word[] {
  if (element.parent) return [];
  const word = (label: string, written: string): Word[] => [
    { is: "attribute", label, text: written, range: [start, end], typed: label, isLikely: true },
  ];
  if (part === "attributeValue") {
    if (!attribute || !/^xmlns(?::|$)/.test(attribute.name)) return [];
    const quote = text.charAt(start - 1);
    return word(S3_NAMESPACE, S3_NAMESPACE + (text[end] === quote ? "" : quote));
  }
  // A prefix may stand for the namespace, too.
  if (element.attributes.some((each) => each !== attribute && /^xmlns(?::|$)/.test(each.name))) return [];
  if (attribute?.name.startsWith("xmlns:")) return [];
  const hasValue = attribute !== undefined && attribute.valueStart > attribute.nameEnd;
  return word("xmlns", hasValue || text[end] === "=" ? "xmlns" : `xmlns="${S3_NAMESPACE}"`);
}

function entriesOf(tree: Tree, element: XmlElement): Entry[] {
  const chain = new Set<unknown>();
  for (let at: XmlElement | undefined = element; at; at = at.parent) chain.add(at);
  return entriesTo(tree, ({ origin }) => chain.has(origin));
}

function print(draft: Draft, holder: XmlElement, style: Style, indent: string | undefined): string {
  return writeXml("", draft, prefixOf(holder.name), { ...style, gap: "", oneLiners: new Set() }, indent);
}

function writtenValue({ content }: Draft): string {
  return content.is === "scalar" ? escapeXml(String(content.value)) : "";
}

function isUnclosed({ selfClosing, endNameStart }: XmlElement): boolean {
  return !selfClosing && endNameStart < 0;
}

/** How what stands at an offset in an element is laid out. */
function layoutIn(tree: Tree, offset: number, element: XmlElement, ownIndent: boolean): TextLayout {
  const layout = layoutOf(tree, offset, ownIndent);
  const isInLine = indentBefore(tree.text, offset) !== undefined || !isEmptyOnOneLine(tree.text, element);
  // What is put on a line of its own is indented more than the tag around it.
  return isInLine || layout.indent === undefined ? layout : { ...layout, indent: layout.indent + layout.style.unit };
}

function layoutOf({ text, start, end }: Tree, offset: number, ownIndent: boolean): TextLayout {
  return layoutAt(text.slice(start, end), offset - start, ownIndent);
}

/** `<Destination></Destination>`. */
function isEmptyOnOneLine(text: string, { startTagEnd, endTagStart, endNameStart }: XmlElement): boolean {
  const content = text.slice(startTagEnd, endTagStart);
  return endNameStart >= 0 && content.trim() === "" && !/[\r\n]/.test(content);
}
