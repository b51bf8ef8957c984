import { descendantsOf, type InventoryNode, sourceBucket } from "@inventory-lint/core/internal";
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from "vscode-languageserver";
import { isPart } from "../beside-others.ts";
import type { InventoryDocument } from "../inventory-document.ts";

/**
 * The places where the id at a position is written: in the address of requests, in the input of the AWS CLI, and in the
 * configuration itself. Empty where no id that is known stands there. In source order.
 */
export function occurrencesAt(document: InventoryDocument, position: Position): InventoryNode[] {
  // In a template or module other servers know what names what.
  if (!document.isOurs || isPart(document.result)) return [];
  const at = document.offsetAt(position);
  const groups = idGroups(document);
  return groups.find((nodes) => nodes.some(({ valueStart, valueEnd }) => valueStart <= at && at <= valueEnd)) ?? [];
}

/** The configuration's own Id: what all others name. Undefined where no id stands at the position. */
export function definition(document: InventoryDocument, position: Position): Location | undefined {
  const occurrences = occurrencesAt(document, position);
  const defining = occurrences.find(isDefinition) ?? occurrences[0];
  return defining && locationOf(document, defining);
}

/** All places where the id at a position is written, or all but the configuration's own. */
export function references(document: InventoryDocument, position: Position, withDefinition: boolean): Location[] {
  return occurrencesAt(document, position)
    .filter((node) => withDefinition || !isDefinition(node))
    .map((node) => locationOf(document, node));
}

/** The same places for the editor to mark. */
export function documentHighlights(document: InventoryDocument, position: Position): DocumentHighlight[] {
  return occurrencesAt(document, position).map((node) => ({
    range: rangeOf(document, node),
    kind: isDefinition(node) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function isDefinition({ type }: InventoryNode): boolean {
  return type === "Id";
}

function locationOf(document: InventoryDocument, node: InventoryNode): Location {
  return { uri: document.uri, range: rangeOf(document, node) };
}

/** Where an id is written, without its quotes. */
export function rangeOf(document: InventoryDocument, { valueStart, valueEnd }: InventoryNode): Location["range"] {
  const inQuotes = /^(["']).*\1$/s.test(document.text.slice(valueStart, valueEnd));
  return document.rangeOf(inQuotes ? [valueStart + 1, valueEnd - 1] : [valueStart, valueEnd]);
}

/**
 * The ids of a document, those together that name the same configuration: of one request, or of several requests for the
 * same bucket. Two configurations of a list are two, whatever they are called.
 */
function idGroups(document: InventoryDocument): InventoryNode[][] {
  const { ast, facts } = document.result.sourceCode;
  const groups = new Map<string, InventoryNode[]>();
  const add = (scope: string, node: InventoryNode | undefined): void => {
    // What is filled in later is no name yet.
    if (!node?.hasText) return;
    const key = `${scope}\n${node.value}`;
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  };
  for (const request of descendantsOf(ast, "Request")) {
    const { name } = sourceBucket(request, facts);
    const scope = name === "" ? addressOf(request) : `bucket ${name}`;
    for (const id of request.childrenOf("RequestId")) add(scope, id);
    add(scope, request.effective("InventoryConfiguration")?.effective("Id"));
  }
  for (const [index, configuration] of descendantsOf(ast, "InventoryConfiguration").entries()) {
    if (configuration.parent?.type === "Request") continue;
    add(`configuration ${index}`, configuration.effective("Id"));
  }
  return [...groups.values()].map((nodes) => nodes.sort((a, b) => a.start - b.start));
}

/** Where the bucket is not known, as with variables, what is sent to the same address is for the same one. */
function addressOf(request: InventoryNode): string {
  const parts = [request.child("RequestHost"), request.child("RequestBucket")];
  return `address ${parts.map((part) => part?.value ?? "").join(" ")}`;
}
