import { rules, ruleUrl } from "@inventory-lint/core/internal";
import { type CodeAction, CodeActionKind, type ShowDocumentParams } from "vscode-languageserver";

/** The commands that the server runs for its code actions and lenses. */
export const commands = {
  /** Shows the page of a rule: `[ruleId]`. */
  openRule: "inventory-lint.openRule",
  /**
   * Gives a configuration as a command of the AWS CLI: `[uri, index]`, the index counting the document's configurations
   * from 0, or `[uri, position]`, for the one at that position.
   */
  copyAsCliCommand: "inventory-lint.copyAsCliCommand",
} as const;

/** The action that opens the page of a rule. */
export function openRuleAction(ruleId: string): CodeAction {
  const title = `Open the page of ${ruleId}`;
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: commands.openRule, arguments: [ruleId] } };
}

/** What the command to open a rule's page shows; undefined where its argument is not the name of a rule. */
export function rulePage([ruleId]: readonly unknown[]): ShowDocumentParams | undefined {
  if (typeof ruleId !== "string" || !Object.hasOwn(rules, ruleId)) return undefined;
  return { uri: ruleUrl(ruleId), external: true };
}
