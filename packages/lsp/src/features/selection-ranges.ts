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
  return [...requestSpans(document, at), ...xmlSpans(document, at), ...jsonSpans(jsonRoot(document), at)];
}

/** A request, its lines, and the parts of its address. */
function requestSpans({ language, result }: InventoryDocument, at: number): Range[] {
  if (language !== "http") return [];
  const { requests } = result.sourceCode.syntax as HttpDocument;
  const request = requests.find(({ start, end }) => start <= at && at <= end);
  if (!request) return [];
  const { line, target, query, headers } = request;
  const parameters = query.map(({ name, value }) => value ?? name);
  const parts = [request, line, target, ...parameters, ...headers.map(({ value }) => value)];
  return parts.map(({ start, end }) => [start, end]);
}

/** Elements, what is in them, their texts and their attributes. */
function xmlSpans(document: InventoryDocument, at: number): Range[] {
  const spans: Range[] = [];
  for (const { start, end, startTagEnd, endTagStart, attributes, children } of elementsAround(xmlRoots(document), at)) {
    spans.push([start, end], [startTagEnd, endTagStart]);
    for (const node of children) {
      if (node.kind !== "element") spans.push(withoutSpace(document.text, [node.start, node.end]));
    }
    for (const { nameStart, valueStart, valueEnd } of attributes) {
      // With the closing quote.
      spans.push([nameStart, Math.min(valueEnd + 1, startTagEnd)], [valueStart, valueEnd]);
    }
  }
  return spans;
}

function jsonSpans(root: JsonValue | undefined, at: number): Range[] {
  const spans: Range[] = [];
  let value = root;
  while (value && value.start <= at && at <= value.end) {
    spans.push([value.start, value.end]);
    // Inside of the quotes or brackets.
    const isEnclosed = value.kind === "string" || value.kind === "object" || value.kind === "array";
    if (isEnclosed) spans.push([value.start + 1, value.end - 1]);
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
