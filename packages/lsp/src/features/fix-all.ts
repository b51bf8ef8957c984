import type { Finding } from "@inventory-lint/core";
import type { TextEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { editsBetween, textEditsOf } from "./text-edits.ts";

/**
 * The edits that `--fix` would make, or those for one rule: repairs are made again and again until nothing changes.
 * They touch only lines that change.
 */
export function fixAllEdits(document: InventoryDocument, ruleId?: string): TextEdit[] {
  const wanted = ruleId === undefined ? undefined : (finding: Finding) => finding.ruleId === ruleId;
  return textEditsOf(document, editsBetween(document.text, document.repaired(wanted)));
}

/** Whether all findings, of one rule or of any, may be repaired at once, and at least so many have one right repair. */
export function mayFixAll({ result, canFixAll }: InventoryDocument, least: number, ruleId?: string): boolean {
  if (!canFixAll) return false;
  let count = 0;
  for (const finding of result.findings) {
    if (ruleId !== undefined && finding.ruleId !== ruleId) continue;
    if (finding.fix && finding.fix.length > 0 && ++count >= least) return true;
  }
  return false;
}
