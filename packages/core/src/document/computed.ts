import type { Repair, Report } from "../findings/define-rule.ts";
import { InventoryNode } from "../nodes/node.ts";
import type { Edit } from "../syntax/problem.ts";

/**
 * Leaves out repairs that would lose what a value is made from: those that write another one in the place of a computed
 * value, and those that take one of several alternatives out.
 */
export function withoutLossyRepairs(report: Report): Report {
  const { fix, suggest, node } = report;
  const { owner } = node;
  if ((!fix && !suggest) || !(owner instanceof InventoryNode) || !(owner.isAlternative || isComputed(owner))) {
    return report;
  }
  const isLossy = (edit: Edit): boolean => (owner.isAlternative ? takesOut(edit, owner) : overwrites(edit, owner));
  const keeps = (make: Repair["fix"]): boolean => ![make()].flat().some(isLossy);
  const kept = suggest?.filter((repair) => keeps(repair.fix)) ?? [];
  return { ...report, fix: fix && keeps(fix) ? fix : null, suggest: kept };
}

/** Whether the text of a node is not written there, but comes from parts and references. */
function isComputed({ kind, entry, name, spelling }: InventoryNode): boolean {
  const value = entry?.value;
  if (kind === "unknown" || !value) return false;
  return value.expression !== undefined || spelling.isUnknown?.(value, name) === true;
}

function takesOut({ range: [start, end], text }: Edit, { valueStart, valueEnd }: InventoryNode): boolean {
  return start < valueStart || end > valueEnd || (start === valueStart && end === valueEnd && text === "");
}

function overwrites({ range: [start, end] }: Edit, { valueStart, valueEnd }: InventoryNode): boolean {
  return start <= valueStart && end >= valueEnd;
}
