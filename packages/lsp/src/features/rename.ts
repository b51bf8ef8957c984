import type { Edit, InventoryNode } from "@inventory-lint/core/internal";
import type { Position, Range, WorkspaceEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";
import { occurrencesAt, rangeOf } from "./navigation.ts";
import { textEditsOf, workspaceEditOf } from "./text-edits.ts";

/** What an id may be made of. */
const idRules: ReadonlySet<string> = new Set(["id-characters", "id-length"]);

/** The id that can be renamed at a position, and what it is called now; undefined where there is none. */
export function prepareRename(
  document: InventoryDocument,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const at = document.offsetAt(position);
  const node = occurrencesAt(document, position).find(({ valueStart, valueEnd }) => valueStart <= at && at <= valueEnd);
  return node && { range: rangeOf(document, node), placeholder: node.value };
}

/**
 * Why an id cannot be called so, for the user; undefined where it can. What S3 does not take is said in the words of the
 * rule that would find it, where the document's configuration has that rule switched on.
 */
export function renameFault(document: InventoryDocument, newName: string): string | undefined {
  if (newName.trim() === "") return "An id cannot be empty.";
  // XML cannot carry them in any form, and white space around an id is not a part of it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u001f\u007f\ufffe\uffff]/.test(newName)) return "An id cannot contain control characters.";
  if (newName !== newName.trim()) return "An id cannot begin or end with white space.";
  // By itself: an id that stands in an address alone is judged by no rule, and S3 refuses it as well.
  const configuration = JSON.stringify({ Id: newName, IsEnabled: true, IncludedObjectVersions: "All" });
  return document.findingsIn(configuration, "json").find(({ ruleId }) => idRules.has(ruleId))?.message;
}

/** Renames the id at a position wherever it is written, each in the way of its place. `newName` has no `renameFault`. */
export function rename(
  document: InventoryDocument,
  position: Position,
  newName: string,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  const occurrences = occurrencesAt(document, position);
  if (occurrences.length === 0) return undefined;
  const edits = occurrences.flatMap((node) => renamed(document, node, newName));
  return workspaceEditOf(document, textEditsOf(document, edits), support);
}

function renamed({ result, language }: InventoryDocument, node: InventoryNode, newName: string): Edit[] {
  const { range } = node.valuePlace;
  if (language === "http" && node.type === "RequestId") return [{ range, text: encodeURIComponent(newName) }];
  return result.sourceCode.writer.replaceValue(node, newName);
}
