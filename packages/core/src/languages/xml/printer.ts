import { areScalars, type Draft } from "../../edits/drafts.ts";
import type { Style } from "../../edits/layout.ts";
import { reindentEdits } from "../../edits/reindent.ts";
import type { InventoryNode } from "../../nodes/node.ts";
import type { Edit, Range } from "../../syntax/problem.ts";
import { applyEdits } from "../../text/edit.ts";
import { localNameOf, prefixOf } from "../../text/qualified-name.ts";
import type { XmlElement, XmlText } from "./syntax-tree.ts";

/** Text as the content of an element. A carriage return would be read as a line feed, so it becomes a reference. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

/** Text that stands by itself: without the white space around it, which belongs to its neighbours; a whole CDATA section. */
export function textSpan(node: InventoryNode): Range {
  return (node.origin as XmlText).kind === "cdata" ? node.range : node.valuePlace.range;
}

/** A draft as XML, the indentation of its first line excluded; on one line where `indent` is undefined. */
export function writeXml(text: string, draft: Draft, prefix: string, style: Style, indent: string | undefined): string {
  const { content } = draft;
  if (content.is === "moved") {
    if (content.node.type !== "StrayText") return movedXml(text, content.node, draft.name, indent);
    // Text that stands by itself has no element yet, and is moved as an item only, whose name is known.
    const value = text.slice(...textSpan(content.node));
    const item = prefix + (draft.name as string);
    return `<${item}>${value}</${item}>`;
  }
  const name = prefix + (draft.name as string);
  if (content.is === "scalar") {
    const value = content.value === null ? "" : escapeXml(String(content.value));
    return `<${name}>${value}</${name}>`;
  }
  if (content.drafts.length === 0) return `<${name}/>`;
  const isOneLine = indent === undefined || (style.oneLiners.has(content.is) && areScalars(text, content.drafts));
  const inner = isOneLine ? undefined : indent + style.unit;
  const written = content.drafts.map((each) => writeXml(text, each, prefix, style, inner));
  if (inner === undefined) return `<${name}>${written.join(style.gap)}</${name}>`;
  const lines = written.map((line) => style.lineBreak + inner + line).join("");
  return `<${name}>${lines}${style.lineBreak}${indent}</${name}>`;
}

/** An element as it is written, with the name and the indentation of its new place. */
function movedXml(text: string, node: InventoryNode, name: string | undefined, indent: string | undefined): string {
  const element = node.origin as XmlElement;
  const { start, end } = node;
  const edits: Edit[] = reindentEdits(text, start, end, indent, valueRanges(element));
  if (name !== undefined && name !== localNameOf(node.name)) {
    const qualified = prefixOf(node.name) + name;
    edits.push({ range: [element.nameStart, element.nameEnd], text: qualified });
    if (element.endNameStart >= 0) edits.push({ range: [element.endNameStart, element.endNameEnd], text: qualified });
  }
  return applyEdits(
    text.slice(start, end),
    edits.map((edit) => shifted(edit, -start)),
  );
}

function shifted({ range, text }: Edit, by: number): Edit {
  return { range: [range[0] + by, range[1] + by], text };
}

/** Where line breaks are a part of values. */
function valueRanges(root: XmlElement): Range[] {
  const ranges: Range[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const { valueStart, valueEnd } of element.attributes) ranges.push([valueStart, valueEnd]);
    for (const child of element.children) {
      if (child.kind === "element") open.push(child);
      else if (child.kind === "cdata" || (child.kind === "text" && child.value.trim() !== "")) {
        ranges.push([child.start, child.end]);
      }
    }
  }
  return ranges;
}
