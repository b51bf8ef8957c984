import { descendantsOf, destinationOf, type InventoryNode, type NodeType, pathOf } from "@inventory-lint/core/internal";
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { isPart } from "../beside-others.ts";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";

/** In longer lists only the configurations are shown: an outline of everything would be as long as the document. */
const MAX_WITH_MEMBERS = 200;

/** Longer values are cut off. */
const MAX_VALUE = 80;

/** Kinds that editors have signs for, by what a member is; all others go by the shape of their value. */
const kinds: Partial<Record<NodeType, SymbolKind>> = {
  InventoryConfiguration: SymbolKind.Class,
  Request: SymbolKind.Method,
  Id: SymbolKind.Key,
  RequestId: SymbolKind.Key,
  Format: SymbolKind.EnumMember,
  Frequency: SymbolKind.EnumMember,
  IncludedObjectVersions: SymbolKind.EnumMember,
  OptionalField: SymbolKind.Field,
};

const kindsByShape = {
  map: SymbolKind.Struct,
  list: SymbolKind.Array,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
  unknown: SymbolKind.Variable,
} as const;

/** What is only said in the lines of a request, and not in the outline. */
const hidden: ReadonlySet<NodeType> = new Set(["StrayText", "RequestTarget", "RequestHeader", "RequestMethod"]);

/** The outline of a document: requests and configurations with all their members, and what they are set to. */
export function documentSymbols(
  document: InventoryDocument,
  support: ClientSupport,
): DocumentSymbol[] | SymbolInformation[] {
  // The outline of a template or module is for the servers that know all of it.
  if (!document.isOurs || isPart(document.result)) return [];
  const root = document.result.sourceCode.ast;
  const count = descendantsOf(root, "InventoryConfiguration").length;
  const symbols = symbolsIn(document, root, count <= MAX_WITH_MEMBERS);
  return support.nestedSymbols ? symbols : flat(symbols, document.uri);
}

function symbolsIn(document: InventoryDocument, parent: InventoryNode, withMembers: boolean): DocumentSymbol[] {
  const nodes = parent.children.filter(({ type }) => !hidden.has(type));
  return nodes.map((node) => {
    const isLeaf = !withMembers && node.type === "InventoryConfiguration";
    const children = isLeaf ? [] : symbolsIn(document, node, withMembers);
    const range = document.rangeOf(node.range);
    const detail = shortened(detailOf(node));
    return {
      // A name may be blank, and editors refuse symbols that are called so.
      name: shortened(nameOf(node)) || node.type,
      ...(detail !== "" && { detail }),
      kind: kinds[node.type] ?? kindsByShape[node.kind],
      range,
      // Editors refuse what does not lie within the range.
      selectionRange: isWithin(node) ? document.rangeOf([node.nameStart, node.nameEnd]) : range,
      ...(children.length > 0 && { children }),
    };
  });
}

function isWithin({ start, end, nameStart, nameEnd }: InventoryNode): boolean {
  return start <= nameStart && nameEnd <= end;
}

function nameOf(node: InventoryNode): string {
  const target = node.type === "Request" ? node.child("RequestTarget") : undefined;
  if (target) return target.value === node.name ? node.name : `${node.name} ${target.value}`;
  if (node.type === "InventoryConfiguration") return node.child("Id")?.value || "InventoryConfiguration";
  if (node.type === "OptionalField") return node.value || "Field";
  // Items of JSON lists and roots have no name: the last part of their path, or what they are.
  return node.name || /\[\d+\]$/.exec(pathOf(node))?.[0] || node.type;
}

function detailOf(node: InventoryNode): string {
  if (node.type === "InventoryConfiguration") return summaryOf(node);
  return node.type === "OptionalField" || node.type === "Request" ? "" : node.value;
}

/** What a list of configurations is read for: `Daily, CSV, to acme-reports`. */
function summaryOf(node: InventoryNode): string {
  const bucketDestination = node.find("Destination", "S3BucketDestination");
  const bucket = bucketDestination?.child("DestinationBucket")?.value ?? "";
  const parts = [
    node.find("Schedule", "Frequency")?.value,
    bucketDestination?.child("Format")?.value,
    bucket === "" ? "" : `to ${destinationOf(bucket)?.bucket ?? bucket}`,
    node.child("IsEnabled")?.value === "false" ? "switched off" : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** On one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MAX_VALUE ? `${line.slice(0, MAX_VALUE - 1)}…` : line;
}

function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flat(children ?? [], uri, name),
  ]);
}
