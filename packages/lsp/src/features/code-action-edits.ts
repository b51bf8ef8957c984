import type { ConvertTarget, Edit, Finding, Range } from "@inventory-lint/core/internal";
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import type { ClientSupport } from "./client-support.ts";
import { convertEdit } from "./convert-actions.ts";
import { type DisableScope, disableEdits } from "./disable-actions.ts";
import { fixAllEdits } from "./fixes.ts";
import { policyEdit } from "./policy-actions.ts";
import { textEditsOf, workspaceEditOf } from "./text-edits.ts";

/** By what a finding is found again in the same version of its document. */
export interface FindingKey {
  readonly ruleId: string;
  /** Two members that are missing in one structure differ in nothing else. */
  readonly message: string;
  readonly range: Range;
}

/** How an edit about one finding is made: its one right repair, one of those to choose from, or a comment. */
export type FindingRecipe =
  | (FindingKey & { readonly is: "fix"; readonly suggestion?: number })
  | (FindingKey & { readonly is: "disable"; readonly scope: DisableScope });

/** How the edit of a code action is made. */
export type EditRecipe =
  | FindingRecipe
  | { readonly is: "fixAll"; readonly ruleId?: string }
  | { readonly is: "convert"; readonly to: ConvertTarget }
  | { readonly is: "policy" };

/** What a client sends back with an action that has no edit yet. */
export interface UnresolvedEdit {
  readonly uri: string;
  readonly version: number;
  readonly recipe: EditRecipe;
}

/** The document that a code action without edit is for; undefined where it is none of ours. */
export function unresolvedEdit({ data }: CodeAction): UnresolvedEdit | undefined {
  const { uri, version, recipe } = (data ?? {}) as Partial<UnresolvedEdit>;
  if (typeof uri !== "string" || typeof version !== "number" || !recipe) return undefined;
  return { uri, version, recipe };
}

/** The action with its edit; undefined where the document has changed since it was offered. */
export function resolveCodeAction(
  document: InventoryDocument,
  action: CodeAction,
  support: ClientSupport,
): CodeAction | undefined {
  const unresolved = unresolvedEdit(action);
  if (!unresolved || unresolved.uri !== document.uri || unresolved.version !== document.version) return undefined;
  const edit = makeEdit(document, unresolved.recipe, support);
  return edit && { ...action, edit };
}

/** Makes the edit of a code action; undefined where there is none. */
export function makeEdit(
  document: InventoryDocument,
  recipe: EditRecipe,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  switch (recipe.is) {
    case "fixAll":
      return workspaceEditOf(document, fixAllEdits(document, recipe.ruleId), support);
    case "convert":
      return convertEdit(document, recipe.to, support);
    case "policy":
      return policyEdit(document, support);
    default: {
      const finding = document.result.findings.find((each) => isNamed(each, recipe));
      const edits = finding && editsOf(document, finding, recipe);
      return edits && edits.length > 0 ? workspaceEditOf(document, textEditsOf(document, edits), support) : undefined;
    }
  }
}

function editsOf(document: InventoryDocument, finding: Finding, recipe: FindingRecipe): readonly Edit[] | undefined {
  if (recipe.is === "disable") return disableEdits(document, finding, recipe.scope);
  return recipe.suggestion === undefined ? finding.fix : finding.suggestions[recipe.suggestion]?.edits;
}

function isNamed({ ruleId, message, range }: Finding, key: FindingKey): boolean {
  return ruleId === key.ruleId && message === key.message && range[0] === key.range[0] && range[1] === key.range[1];
}
