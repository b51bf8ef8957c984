import {
  convertTargets as allTargets,
  type ConvertTarget,
  carriers,
  convertLinted,
  descendantsOf,
  type LintResult,
} from "@inventory-lint/core/internal";
import type { WorkspaceEdit } from "vscode-languageserver";
import { decoded } from "../addresses.ts";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";
import { textEditsOf, workspaceEditOf } from "./text-edits.ts";

const formNames: Readonly<Partial<Record<ConvertTarget, string>>> = {
  xml: "the XML body",
  json: "JSON",
  cli: "input of the AWS CLI",
};
const endings: Readonly<Partial<Record<ConvertTarget, string>>> = {
  xml: ".xml",
  json: ".json",
  cli: ".cli-input.json",
};

/** The forms that the one configuration of a document can be converted to; none where S3 would refuse it. */
export function convertTargets(result: LintResult): ConvertTarget[] {
  const { findings, sourceCode } = result;
  const { carrier, root, ast } = sourceCode;
  if (root.is !== "ours" || findings.some(({ level }) => level === "error")) return [];
  const [node, another] = descendantsOf(ast, "InventoryConfiguration");
  if (!node || another || node.kind === "unknown") return [];
  // What stands around a configuration in a template is not to be replaced.
  if (carrier !== undefined && carriers[carrier].isPart) return [];
  const targets = allTargets.filter((target) => target in endings && target !== carrier);
  // What is filled in later may have a place in one form and none in another.
  return targets.filter((target) => convertLinted(result, target).ok);
}

/** What the action that converts to a form is called; undefined where there is no place for the result. */
export function convertTitle(
  document: InventoryDocument,
  to: ConvertTarget,
  support: ClientSupport,
): string | undefined {
  const place = placeFor(document, to, support);
  if (!place) return undefined;
  const name = place.is === "here" ? "this file" : decoded(place.uri.slice(place.uri.lastIndexOf("/") + 1));
  return `Convert to ${formNames[to]}, in ${name}`;
}

/** Writes the configuration into a new file beside the document, or, where the client makes no files, in its place. */
export function convertEdit(
  document: InventoryDocument,
  to: ConvertTarget,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  const conversion = convertLinted(document.result, to);
  if (!conversion.ok) return undefined;
  const place = placeFor(document, to, support);
  const { text } = conversion;
  if (!place) return undefined;
  if (place.is === "here") {
    return workspaceEditOf(document, textEditsOf(document, [{ range: [0, document.text.length], text }]), support);
  }
  const start = { line: 0, character: 0 };
  const { uri } = place;
  return {
    documentChanges: [
      // Without options a client refuses where there is such a file by now.
      { kind: "create", uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

type ConversionPlace = { readonly is: "here" } | { readonly is: "file"; readonly uri: string };

/**
 * Where the converted configuration goes: into a file that is not there yet; undefined where all the names are taken. A
 * document that is no file yet has no folder in which another could be made.
 */
function placeFor({ uri }: InventoryDocument, to: ConvertTarget, support: ClientSupport): ConversionPlace | undefined {
  const isFile = /^[a-z][a-z\d+.-]*:.*\/[^/?#]+$/i.test(uri) && !uri.startsWith("untitled:");
  if (!support.newFiles || !isFile) return { is: "here" };
  const base = uri.replace(/(?:\.cli-input)?\.[^./]+$/, "");
  const names = [base + endings[to], `${base}.inventory${endings[to]}`];
  const free = names.find((name) => name !== uri && !support.isTaken?.(name));
  return free === undefined ? undefined : { is: "file", uri: free };
}
