import { DelimitedWriter, noGap } from "../../edits/delimited-writer.ts";
import { type Draft, draftsOf } from "../../edits/drafts.ts";
import type { Content, Style } from "../../edits/layout.ts";
import { sortedEdits } from "../../edits/tidy.ts";
import type { Writer } from "../../edits/writer.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import type { Plain } from "../../nodes/plain.ts";
import type { Edit, Range } from "../../syntax/problem.ts";
import { indentBefore, lineBreakNear, skipBlanksBack } from "../../text/lines.ts";
import { prefixOf } from "../../text/qualified-name.ts";
import type { Member } from "../../vocabulary/member.ts";
import { escapeXml, textSpan, writeXml } from "./printer.ts";
import type { XmlElement, XmlNode } from "./syntax-tree.ts";

/** So many of the members of a structure show how it is written. */
const MAX_SAMPLE = 20;

/** Makes the edits of an XML document, or of the XML in another text. */
export function createXmlWriter(text: string): Writer {
  return new XmlWriter(text);
}

class XmlWriter extends DelimitedWriter {
  protected readonly separator = "";

  replaceValue(node: InventoryNode, value: string | boolean): Edit[] {
    const text = String(value);
    const element = elementOf(node);
    if (node.type === "StrayText") return [{ range: textSpan(node), text: escapeXml(text) }];
    // Not XML: a part of the request around it.
    if (!element) return [{ range: node.valuePlace.range, text }];
    const written = element.children.filter((child) => !isBlankText(child));
    if (written.length > 1 && !written.some((child) => child.kind === "element")) return replaceTexts(element, text);
    const only = written.length === 1 ? written[0] : undefined;
    const { start, end, opening, closing } = this.contentIn(element);
    const inside = only?.kind === "cdata" && !text.includes("]]>") ? `<![CDATA[${text}]]>` : escapeXml(text);
    return [{ range: [start, end], text: opening + inside + closing }];
  }

  rename(node: InventoryNode, member: Member): Edit[] {
    const element = elementOf(node);
    return element ? renameElement(element, node.spelling.nameOf(member)) : [];
  }

  reshape(node: InventoryNode, value: Plain): Edit[] {
    const draft = node.member && draftsOf(node.member, value, node.spelling)[0];
    if (!draft) return [];
    const text = writeXml(this.text, draft, prefixOf(node.name), noGap, undefined);
    return [{ range: [node.start, node.end], text }];
  }

  replaceByItems(node: InventoryNode, item: Member, values: readonly Plain[]): Edit[] {
    const indent = indentBefore(this.text, node.start);
    const lineBreak = indent === undefined ? "" : lineBreakNear(this.text, node.start) + indent;
    const drafts = values.flatMap((value) => draftsOf(item, value, node.spelling));
    const items = drafts.map((draft) => writeXml(this.text, draft, prefixOf(node.name), noGap, undefined));
    return [{ range: [node.start, node.end], text: items.join(lineBreak) }];
  }

  emptyStructure(name: string): string {
    return `<${name}/>`;
  }

  protected isStructure(node: InventoryNode): boolean {
    return elementOf(node) !== undefined;
  }

  protected readContent(node: InventoryNode): Content | undefined {
    const element = elementOf(node);
    return element && this.contentIn(element);
  }

  protected roomIn(node: InventoryNode): Content | undefined {
    return this.contentOf(node);
  }

  protected override spanOf(node: InventoryNode): Range {
    return node.type === "StrayText" ? textSpan(node) : super.spanOf(node);
  }

  protected separatorBehind(): number {
    return -1;
  }

  /** The blanks between two siblings on one line, or before the first. */
  protected inlineStyle(holder: InventoryNode): Pick<Style, "gap" | "pad" | "colon"> {
    for (const child of holder.children.slice(0, MAX_SAMPLE)) {
      const start = skipBlanksBack(this.text, child.start);
      if (this.text[start - 1] === ">") return { gap: this.text.slice(start, child.start), pad: "", colon: "" };
    }
    return { gap: "", pad: "", colon: "" };
  }

  protected write(draft: Draft, holder: InventoryNode, style: Style, indent: string | undefined): string {
    return writeXml(this.text, draft, prefixOf(holder.name), style, indent);
  }

  private contentIn(element: XmlElement): Content {
    const { startTagEnd, endTagStart, selfClosing, children, name } = element;
    const isClosed = element.endNameStart >= 0;
    const comments: Range[] = [];
    let writtenEnd = -1;
    for (const child of children) {
      if (child.kind === "comment") comments.push([child.start, child.end]);
      if (child.kind !== "element" && !isBlankText(child)) writtenEnd = child.end;
    }
    if (selfClosing) {
      const start = skipBlanksBack(this.text, startTagEnd - 2);
      return { start, end: startTagEnd, opening: ">", closing: `</${name}>`, isClosed: true, comments, writtenEnd };
    }
    const opening = this.text[startTagEnd - 1] === ">" ? "" : ">";
    return { start: startTagEnd, end: endTagStart, opening, closing: "", isClosed, comments, writtenEnd };
  }
}

function elementOf(node: InventoryNode): XmlElement | undefined {
  const syntax = node.origin as Partial<XmlElement> | undefined;
  return syntax?.kind === "element" ? (syntax as XmlElement) : undefined;
}

function isBlankText(node: XmlNode): boolean {
  return node.kind === "text" && node.value.trim() === "";
}

/** Writes a text once where comments stand beside it: they stay. */
function replaceTexts(element: XmlElement, text: string): Edit[] {
  const edits: Edit[] = [];
  let isWritten = false;
  for (const child of element.children) {
    if (child.kind !== "text" && child.kind !== "cdata") continue;
    const isPlace: boolean = !isWritten && !isBlankText(child);
    edits.push({ range: [child.start, child.end], text: isPlace ? escapeXml(text) : "" });
    isWritten ||= isPlace;
  }
  return sortedEdits(edits);
}

/** Renames both tags of an element; a member has the prefix of the structure that it stands in. */
function renameElement(element: XmlElement, name: string): Edit[] {
  const qualified = prefixOf((element.parent ?? element).name) + name;
  const edits: Edit[] = [{ range: [element.nameStart, element.nameEnd], text: qualified }];
  if (element.endNameStart >= 0) edits.push({ range: [element.endNameStart, element.endNameEnd], text: qualified });
  return edits;
}
