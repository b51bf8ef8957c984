import type { Repair, Report } from "../findings/define-rule.ts";
import { InventoryNode } from "../nodes/node.ts";
import { originOf } from "../syntax/moved-values.ts";
import type { Edit, Range } from "../syntax/problem.ts";
import { LineIndex } from "../text/line-index.ts";
import type { OtherText, WrittenAt } from "../vocabulary/references.ts";

/**
 * Leaves out repairs that belong into another file, and those that would lose what a value is made from: those that write another one in the place of a computed
 * value, and those that take one of several alternatives out.
 */
export function withoutLossyRepairs(report: Report): Report {
  const { fix, suggest, node } = report;
  const { owner } = node;
  if ((!fix && !suggest) || !(owner instanceof InventoryNode)) return report;
  if (owner.spelling.isOutput || elsewhereOf(owner)) return { ...report, fix: null, suggest: [] };
  if (!owner.isAlternative && !isComputed(owner)) return report;
  const isLossy = (edit: Edit): boolean => (owner.isAlternative ? takesOut(edit, owner) : overwrites(edit, owner));
  const keeps = (make: Repair["fix"]): boolean => ![make()].flat().some(isLossy);
  const kept = suggest?.filter((repair) => keeps(repair.fix)) ?? [];
  return { ...report, fix: fix && keeps(fix) ? fix : null, suggest: kept };
}

/** The other file that a node stands in. */
function elsewhereOf(node: InventoryNode): OtherText | undefined {
  for (let at: InventoryNode | undefined = node; at; at = at.parent) if (at.provenance?.file) return at.provenance.file;
  return undefined;
}

/**
 * Reports what is wrong with a value where it is written, and where it is used as related. What several values have to do
 * with each other is told where they meet.
 */
export function whereWritten(report: Report): Report {
  const { owner, range } = report.node;
  if (!(owner instanceof InventoryNode)) return report;
  const { related = [] } = report;
  const usedAt = useOf(owner);
  if (usedAt) return { ...report, related: [{ range: usedAt, messageId: USED }, ...related] };
  const written = writtenAt(owner);
  if (!written || related.length > 0 || range[0] < owner.valueStart || range[1] > owner.valueEnd) return report;
  const { range: own, file } = written;
  if (!file) return { ...report, node: { range: own, owner }, related: [{ range, messageId: USED }] };
  if (file.name === undefined) return report;
  const lines = new LineIndex(file.text);
  const place = { name: file.name, start: lines.position(own[0]), end: lines.position(own[1]) };
  return { ...report, related: [{ range: own, messageId: WRITTEN, file: place }] };
}

function writtenAt(node: InventoryNode): WrittenAt | undefined {
  const file = elsewhereOf(node);
  const value = node.entry?.value;
  const range = file && value && originOf(value);
  return node.provenance?.writtenAt ?? (range && { range, file });
}

/** Where the value is used that a node is a part of. */
function useOf(node: InventoryNode): Range | undefined {
  for (let at: InventoryNode | undefined = node; at; at = at.parent)
    if (at.provenance?.usedAt) return at.provenance.usedAt;
  return undefined;
}

const USED = "It is used here.";
const WRITTEN = "It is written here.";

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
