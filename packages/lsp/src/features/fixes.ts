import type { Edit, Finding } from "@inventory-lint/core/internal";
import type { TextEdit } from "vscode-languageserver";
import type { InventoryDocument } from "../inventory-document.ts";
import { editsBetween, textEditsOf } from "./text-edits.ts";

/** Longer texts are not repeated in a title. */
const MAX_SHOWN = 60;

/** What the one right repair of a finding is called: by what it changes where that is short, else by the rule. */
export function fixTitle(text: string, edits: readonly Edit[], { ruleId }: Pick<Finding, "ruleId">): string {
  const [edit] = edits;
  const general = `Fix this ${ruleId} problem`;
  if (!edit || edits.length > 1) return general;
  const removed = text.slice(...edit.range).trim();
  const written = edit.text.trim();
  if (isLong(removed) || isLong(written)) return general;
  // What is left is white space.
  if (removed === written) return general;
  if (written === "") return `Remove ${shown(removed.replace(/^,\s*|\s*,$/, ""))}`;
  if (removed === "") return `Insert ${shown(written)}`;
  const bothStrings = isString(removed) && isString(written);
  const [before, behind] = bothStrings ? [removed.slice(1, -1), written.slice(1, -1)] : [removed, written];
  return `Change ${shown(before)} to ${shown(behind)}`;
}

function isString(text: string): boolean {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"');
}

/** In quotes, as in messages, but for what brings its own. */
function shown(text: string): string {
  return /["']/.test(text) ? text : `'${text}'`;
}

function isLong(text: string): boolean {
  return text.length > MAX_SHOWN || /[\r\n]/.test(text);
}

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
