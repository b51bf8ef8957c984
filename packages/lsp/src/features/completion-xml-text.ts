import type { XmlElement } from "@inventory-lint/core/editor";
import type { Sketch } from "./completion-sketch.ts";
import { beginsLine, inner, type Layout, layoutAt } from "./completion-style.ts";
import { mapText, type Template } from "./completion-template.ts";
import type { XmlRequest } from "./completion-xml.ts";

/** Text as the content of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/**
 * A member as an element, without the indentation of its first line.
 * @param prefix the namespace's, with its colon; empty where there is none
 * @param attributes with a blank before them
 */
export function xmlTemplate(
  { member, value, children }: Sketch,
  prefix: string,
  layout: Layout,
  attributes = "",
): Template {
  const name = prefix + member.xmlName;
  const [open, close] = [`<${name}${attributes}>`, `</${name}>`];
  if (value) return [open, ...mapText(value, escapeXml), close];
  if (children.length === 0) return [`<${name}${attributes}/>`];
  const inside = inner(layout);
  const written = children.map((child) => xmlTemplate(child, prefix, inside));
  if (layout.indent === undefined) return [open, ...written.flat(), close];
  const lines = written.flatMap((child) => [layout.lineBreak + inside.indent, ...child]);
  return [open, ...lines, layout.lineBreak + layout.indent + close];
}

/** How what stands at an offset in an element is laid out. */
export function layoutIn({ tree, ownIndent }: XmlRequest, offset: number, element: XmlElement): Layout {
  const layout = layoutAt(tree.text.slice(tree.start, tree.end), offset - tree.start, ownIndent);
  // What is put on a line of its own is indented more than the tag around it.
  return beginsLine(tree.text, offset) || !isEmptyOnOneLine(tree.text, element) ? layout : inner(layout);
}

/** `<Destination></Destination>`. */
export function isEmptyOnOneLine(text: string, { startTagEnd, endTagStart, endNameStart }: XmlElement): boolean {
  const content = text.slice(startTagEnd, endTagStart);
  return endNameStart >= 0 && content.trim() === "" && !/[\r\n]/.test(content);
}
