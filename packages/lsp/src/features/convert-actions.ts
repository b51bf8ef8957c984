import { type ConvertTarget, convertLinted, descendantsOf, type LintResult } from "@inventory-lint/core";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { decoded } from "../percent-encoding.ts";
import type { ClientSupport } from "./client-support.ts";
import { textEditsOf, workspaceEditOf } from "./text-edits.ts";

const formNames = { xml: "the XML body", json: "JSON", cli: "input of the AWS CLI" } as const;
const endings = { xml: ".xml", json: ".json", cli: ".cli-input.json" } as const;

/** The forms that the one configuration of a document can be converted to; none where S3 would refuse it. */
export function convertTargets({ findings, sourceCode }: LintResult): ConvertTarget[] {
  const { carrier, root, ast } = sourceCode;
  if (root.is !== "ours" || findings.some(({ level }) => level === "error")) return [];
  const [node, another] = descendantsOf(ast, "InventoryConfiguration");
  if (!node || another || node.kind === "unknown") return [];
  return (["xml", "json", "cli"] as const).filter((target) => target !== carrier);
}

/** What the action that converts to a form is called. */
export function convertTitle(document: InventoryDocument, to: ConvertTarget, support: ClientSupport): string {
  const uri = newFileOf(document, to, support);
  if (uri === undefined) return `Convert to ${formNames[to]}, in this file`;
  return `Convert to ${formNames[to]}, in ${decoded(uri.slice(uri.lastIndexOf("/") + 1))}`;
}

/** Writes the configuration into a new file beside the document, or, where the client makes no files, in its place. */
export function convertEdit(
  document: InventoryDocument,
  to: ConvertTarget,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  const conversion = convertLinted(document.result, to);
  if (!conversion.ok) return undefined;
  const uri = newFileOf(document, to, support);
  const { text } = conversion;
  if (uri === undefined) {
    return workspaceEditOf(document, textEditsOf(document, [{ range: [0, document.text.length], text }]), support);
  }
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      // Without options a client refuses where there is such a file.
      { kind: "create", uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

/** A document that is no file yet has no folder in which another could be made. */
function newFileOf({ uri }: InventoryDocument, to: ConvertTarget, support: ClientSupport): string | undefined {
  if (!support.newFiles || !/^[a-z][a-z\d+.-]*:.*\/[^/?#]+$/i.test(uri) || uri.startsWith("untitled:"))
    return undefined;
  const base = uri.replace(/(?:\.cli-input)?\.[^./]+$/, "");
  const file = base + endings[to];
  return file === uri ? `${base}.inventory${endings[to]}` : file;
}
