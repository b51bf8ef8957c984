import { rules, ruleUrl } from "@inventory-lint/core";
import { type CodeAction, CodeActionKind, type ShowDocumentParams } from "vscode-languageserver";
import { commands } from "./commands.ts";

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
