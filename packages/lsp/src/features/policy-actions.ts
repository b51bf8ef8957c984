import { isEntry, isStructure, type Tree } from "@inventory-lint/core/editor";
import { descendantsOf, neededDocuments, neededPolicies, rules } from "@inventory-lint/core/internal";
import type { WorkspaceEdit } from "vscode-languageserver";
import { decoded } from "../addresses.ts";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";
import { textEditsOf, workspaceEditOf } from "./text-edits.ts";

/** Files that are to be made, or an edit of the document. */
type PolicyPlan =
  | { readonly is: "files"; readonly files: readonly { readonly uri: string; readonly text: string }[] }
  | { readonly is: "here"; readonly at: number; readonly text: string };

/**
 * What the action is called that writes the policies which the configurations of a document need and do not have;
 * undefined where there are none, or no place for them.
 */
export function policyTitle(document: InventoryDocument, support: ClientSupport): string | undefined {
  const plan = planFor(document, support);
  if (!plan) return undefined;
  const title = "Add the policy that lets S3 write the reports";
  if (plan.is === "here") return title;
  return `${title}, in ${plan.files.map(({ uri }) => decoded(uri.slice(uri.lastIndexOf("/") + 1))).join(" and ")}`;
}

/** The edit that writes them. */
export function policyEdit(document: InventoryDocument, support: ClientSupport): WorkspaceEdit | undefined {
  const plan = planFor(document, support);
  if (!plan) return undefined;
  if (plan.is === "here") {
    const edits = textEditsOf(document, [{ range: [plan.at, plan.at], text: plan.text }]);
    return workspaceEditOf(document, edits, support);
  }
  const start = { line: 0, character: 0 };
  return {
    documentChanges: plan.files.flatMap(({ uri, text }) => [
      // Without options a client refuses where there is such a file by now.
      { kind: "create" as const, uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ]),
  };
}

/** Beside documents in JSON or XML, and into another file of a module; into the template itself. */
function planFor(document: InventoryDocument, support: ClientSupport): PolicyPlan | undefined {
  const { sourceCode, findings } = document.result;
  const { carrier, tree, root } = sourceCode;
  // What S3 would refuse has no reports.
  const isRefused = findings.some(({ ruleId, level }) => level === "error" && rules[ruleId]?.judges !== "policies");
  if (isRefused || root.is !== "ours" || descendantsOf(sourceCode.ast, "DestinationBucket").length === 0)
    return undefined;
  if (carrier === "cloudformation") {
    const place = endOfResources(tree);
    const needed = place && neededPolicies(sourceCode, "cloudformation", "missing");
    return needed && { is: "here", at: place.at, text: asResources(needed.text, place.indent) };
  }
  const isFile = /^[a-z][a-z\d+.-]*:.*\/[^/?#]+$/i.test(document.uri) && !document.uri.startsWith("untitled:");
  if (!support.newFiles || !isFile || carrier === "terraform-plan") return undefined;
  const base = document.uri.replace(/\.[^./]+$/, "");
  const files =
    carrier === "terraform"
      ? [neededPolicies(sourceCode, "terraform", "missing")].flatMap((needed) =>
          needed ? { uri: `${base}.policy.tf`, text: needed.text } : [],
        )
      : besideDocuments(base, neededDocuments(sourceCode));
  const free = files.filter(({ uri }) => !support.isTaken?.(uri));
  return free.length > 0 ? { is: "files", files: free } : undefined;
}

/** Of several destinations no one is that of the document. */
function besideDocuments(
  base: string,
  documents: ReturnType<typeof neededDocuments>,
): { readonly uri: string; readonly text: string }[] {
  return documents
    .filter(({ kind }) => documents.filter((other) => other.kind === kind).length === 1)
    .map(({ kind, text }) => ({ uri: `${base}${kind === "key" ? ".key-policy" : ".policy"}.json`, text }));
}

/** Where another resource goes in a template whose resources stand on lines of their own in YAML. */
function endOfResources({ roots, text }: Tree): { at: number; indent: string } | undefined {
  const root = roots[0]?.value;
  const section = isStructure(root)
    ? root.children.find((child) => isEntry(child) && child.name === "Resources")
    : undefined;
  const resources =
    section && isEntry(section) && isStructure(section.value) ? section.value.children.filter(isEntry) : [];
  const last = resources.at(-1);
  if (!last || roots.length > 1) return undefined;
  const indent = text.slice(text.lastIndexOf("\n", last.nameStart - 1) + 1, last.nameStart);
  if (!/^ +$/.test(indent) || /["{]/.test(text[last.nameStart] ?? "")) return undefined;
  return { at: text.slice(0, last.end).trimEnd().length, indent };
}

/** What is printed below `Resources:`, at another indentation; the policies of keys stand in comments. */
function asResources(printed: string, indent: string): string {
  const lines = printed.trimEnd().split("\n").slice(1);
  return lines.map((line) => `\n${indent}${line.replace(/^ {2}/, "")}`).join("");
}
