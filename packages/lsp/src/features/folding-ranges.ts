import type { HttpDocument, JsonValue, Range, XmlElement } from "@inventory-lint/core";
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { jsonRoot, xmlRoots } from "./syntax-trees.ts";

/** More than editors show without being asked. */
const MOST_RANGES = 5000;

/**
 * The lines that can be folded: structures and lists, but for the line that ends them, requests, and long comments.
 * Undefined for documents that are not ours: an editor that is told that there are none does not look for itself.
 */
export function foldingRanges(document: InventoryDocument, most = MOST_RANGES): FoldingRange[] | undefined {
  if (!document.isOurs) return undefined;
  const ranges: FoldingRange[] = [];
  const add = (range: Range, keepsLastLine: boolean, kind?: FoldingRangeKind): void => {
    const { start, end } = document.rangeOf(range);
    const endLine = keepsLastLine ? end.line - 1 : end.line;
    if (endLine > start.line) ranges.push({ startLine: start.line, endLine, ...(kind && { kind }) });
  };
  const { syntax, comments } = document.result.sourceCode;
  const requests = document.language === "http" ? (syntax as HttpDocument).requests : [];
  for (const { start, end } of requests) add([start, end], false, FoldingRangeKind.Region);
  for (const { start, end } of structuresIn(document)) add([start, end], true);
  for (const { start, end } of comments) add([start, end], false, FoldingRangeKind.Comment);
  ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  // Editors have one sign for each line: what begins on it is folded together.
  return ranges.filter(({ startLine }, index) => startLine !== ranges[index - 1]?.startLine).slice(0, most);
}

function structuresIn(document: InventoryDocument): (XmlElement | JsonValue)[] {
  const found: (XmlElement | JsonValue)[] = [];
  const elements = [...xmlRoots(document)];
  for (let element = elements.pop(); element; element = elements.pop()) {
    found.push(element);
    for (const node of element.children) if (node.kind === "element") elements.push(node);
  }
  const root = jsonRoot(document);
  const values = root ? [root] : [];
  for (let value = values.pop(); value; value = values.pop()) {
    if (value.kind !== "object" && value.kind !== "array") continue;
    found.push(value);
    const inner = value.kind === "array" ? value.elements : value.members.flatMap((member) => member.value ?? []);
    for (const each of inner) values.push(each);
  }
  return found;
}
