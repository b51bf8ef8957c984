import type { HttpDocument, JsonValue, Range } from "@inventory-lint/core";
import type { Position, SelectionRange } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { elementsAround, jsonRoot, xmlRoots } from "./syntax-trees.ts";

/**
 * What a selection grows to, step by step: a value, what stands in a structure, the structure, and so on to all.
 * Undefined for documents that are not ours.
 */
export function selectionRanges(
  document: InventoryDocument,
  positions: readonly Position[],
): SelectionRange[] | undefined {
  if (!document.isOurs) return undefined;
  return positions.map((position) => {
    const at = document.offsetAt(position);
    const spans: Range[] = [[0, document.text.length], ...spansAround(document, at)];
    const growing = spans
      .filter(([start, end]) => start <= at && at <= end)
      .sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0]);
    return nested(document, growing);
  });
}

/** Each within the one before it; those that are equal, or cross one another, once. */
function nested(document: InventoryDocument, spans: readonly Range[]): SelectionRange {
  const [all = [0, 0], ...inner] = spans;
  let selection: SelectionRange = { range: document.rangeOf(all) };
  let last = all;
  for (const span of inner) {
    const isSmaller = span[0] >= last[0] && span[1] <= last[1] && span[1] - span[0] < last[1] - last[0];
    if (!isSmaller) continue;
    selection = { range: document.rangeOf(span), parent: selection };
    last = span;
  }
  return selection;
}

function spansAround(document: InventoryDocument, at: number): Range[] {
  const { language, result } = document;
  const spans: Range[] = [];
  if (language === "http") {
    const { requests } = result.sourceCode.syntax as HttpDocument;
    for (const { start, end, line, target, query, headers } of requests) {
      if (at < start || at > end) continue;
      const parts = [
        line,
        target,
        ...query.flatMap(({ name, value }) => value ?? name),
        ...headers.map(({ value }) => value),
      ];
      spans.push([start, end], ...parts.map((part): Range => [part.start, part.end]));
    }
  }
  for (const { start, end, startTagEnd, endTagStart, attributes, children } of elementsAround(xmlRoots(document), at)) {
    spans.push([start, end], [startTagEnd, endTagStart]);
    for (const node of children)
      if (node.kind !== "element") spans.push(withoutSpace(document.text, [node.start, node.end]));
    for (const attribute of attributes) {
      spans.push(
        [attribute.nameStart, Math.min(attribute.valueEnd + 1, startTagEnd)],
        [attribute.valueStart, attribute.valueEnd],
      );
    }
  }
  return [...spans, ...jsonSpans(jsonRoot(document), at)];
}

function jsonSpans(root: JsonValue | undefined, at: number): Range[] {
  const spans: Range[] = [];
  let value = root;
  while (value && value.start <= at && at <= value.end) {
    spans.push([value.start, value.end]);
    // Inside of the quotes or brackets.
    if (value.kind === "string" || value.kind === "object" || value.kind === "array")
      spans.push([value.start + 1, value.end - 1]);
    if (value.kind === "object") {
      const member = value.members.find(({ start, end }) => start <= at && at <= end);
      if (member) spans.push([member.start, member.end], [member.nameStart, member.nameEnd]);
      value = member?.value;
    } else if (value.kind === "array") value = value.elements.find(({ start, end }) => start <= at && at <= end);
    else value = undefined;
  }
  return spans;
}

function withoutSpace(text: string, [start, end]: Range): Range {
  const written = text.slice(start, end);
  return [start + written.length - written.trimStart().length, end - (written.length - written.trimEnd().length)];
}
