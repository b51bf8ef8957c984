import type { Edit, XmlDocument, XmlElement, XmlNode } from "@inventory-lint/core";
import { hasLineBreak, type Layout, newLine, WIDEST_LINE } from "./format-layout.ts";

/** Edits of the white space between elements. What holds text is not touched, nor is what stands inside of tags. */
export function formatXml(tree: XmlDocument, layout: Layout): Edit[] {
  const { text, children } = tree;
  const edits: Edit[] = [];
  const put = (start: number, end: number, gap: string): void => {
    const now = text.slice(start, end);
    // A blank may be written as a reference, and then somebody wants it.
    if (now !== gap && /^[ \t\r\n]*$/.test(now)) edits.push({ range: [start, end], text: gap });
  };
  const top = children.filter(isNotText);
  for (const [index, node] of top.entries()) {
    const before = top[index - 1];
    const now = text.slice(before?.end ?? 0, node.start);
    put(before?.end ?? 0, node.start, before ? gapBefore(node, now, layout, 0) : "");
  }
  const open = top.flatMap((node) => (node.kind === "element" ? [{ element: node, depth: 1 }] : []));
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth } = next;
    if (!isStructure(element) || isPreserved(element)) continue;
    const isOneLine = staysOnOneLine(text, element, layout.unit.length * (depth - 1));
    let at = element.startTagEnd;
    for (const node of element.children.filter(isNotText)) {
      const now = at === element.startTagEnd ? firstBreak(text.slice(at, node.start)) : text.slice(at, node.start);
      put(at, node.start, isOneLine ? "" : gapBefore(node, now, layout, depth));
      if (node.kind === "element") open.push({ element: node, depth: depth + 1 });
      at = node.end;
    }
    put(at, element.endTagStart, isOneLine ? "" : newLine(layout, depth - 1, ""));
  }
  return edits.sort((a, b) => a.range[0] - b.range[0]);
}

function isNotText({ kind }: XmlNode): boolean {
  return kind !== "text";
}

/** No blank line stands at the beginning of a structure. */
function firstBreak(now: string): string {
  return /\r\n|\n|\r/.exec(now)?.[0] ?? "";
}

/** A comment behind something on the same line speaks of that, and stays there. */
function gapBefore({ kind }: XmlNode, now: string, layout: Layout, depth: number): string {
  return kind === "comment" && !hasLineBreak(now) ? " " : newLine(layout, depth, now);
}

/** Elements, and no text beside them. */
function isStructure({ children }: XmlElement): boolean {
  const hasText = children.some((node) => node.kind === "cdata" || (node.kind === "text" && node.value.trim() !== ""));
  return !hasText && children.some((node) => node.kind === "element");
}

function isPreserved({ attributes }: XmlElement): boolean {
  return attributes.some(({ name, value }) => name === "xml:space" && value === "preserve");
}

/** Whether a structure of simple elements is written on one line that is not too long. */
function staysOnOneLine(text: string, { start, end, children }: XmlElement, indent: number): boolean {
  if (indent + end - start > WIDEST_LINE || hasLineBreak(text.slice(start, end))) return false;
  return children.every(
    (node) =>
      node.kind === "text" || (node.kind === "element" && node.children.every((inner) => inner.kind !== "element")),
  );
}
