import type { Edit, Finding, Language, Range, SuppressedFinding } from "@inventory-lint/core";
import type { LintedFile } from "../file-result.ts";

/** What is kept of a file: null for one in which nothing is ours. Plain data, as it comes back from JSON. */
export type StoredResult = null | {
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
};

/** A result as plain data. Its edits are made now, since later the document is gone. */
export function storedResult({ language, findings, suppressed }: LintedFile): StoredResult {
  if (language === undefined) throw new TypeError("A file that could not be read is not kept.");
  return { language, findings: findings.map(plainFinding), suppressed: suppressed.flatMap(plainSuppressed) };
}

function plainFinding(finding: Finding): Finding {
  const { suggestions, related } = finding;
  return {
    ...finding,
    related: related.map(({ range, message }) => ({ range, message })),
    suggestions: suggestions.map(({ messageId, message, edits }) => ({ messageId, message, edits })),
  };
}

function plainSuppressed(finding: LintedFile["suppressed"][number]): SuppressedFinding[] {
  const { suppression } = finding;
  return suppression.kind === "directive" ? [{ ...plainFinding(finding), suppression }] : [];
}

/** Whether something out of a file is such a result, for a text of this length. Whoever wrote it need not be us. */
export function isStoredResult(value: unknown, length: number): value is StoredResult {
  if (value === null) return true;
  if (!isRecord(value) || !isOneOf(value.language, languages)) return false;
  return (
    isListOf(value.findings, (finding) => isFinding(finding, length)) &&
    isListOf(value.suppressed, (finding) => isFinding(finding, length) && isSuppression(finding.suppression, length))
  );
}

const languages = ["xml", "json", "jsonc", "http"];
const levels = ["error", "warning", "info"];
const outcomes = ["refused", "undelivered", "overwritten", "wasted", "advice"];
const evidences = ["recorded", "documented", "inferred"];
const texts = ["ruleId", "messageId", "message", "path"];

function isFinding(value: unknown, length: number): value is Record<string, unknown> {
  if (!isRecord(value) || !texts.every((name) => typeof value[name] === "string")) return false;
  return (
    isOneOf(value.level, levels) &&
    isOneOf(value.outcome, outcomes) &&
    isOneOf(value.evidence, evidences) &&
    (value.answer === undefined || typeof value.answer === "string") &&
    isRecord(value.data) &&
    Object.values(value.data).every((text) => typeof text === "string") &&
    isRange(value.range, length) &&
    isListOf(
      value.related,
      (place) => isRecord(place) && isRange(place.range, length) && typeof place.message === "string",
    ) &&
    (value.fix === undefined || isEdits(value.fix, length)) &&
    isListOf(value.suggestions, (one) => isRecord(one) && typeof one.message === "string" && isEdits(one.edits, length))
  );
}

function isSuppression(value: unknown, length: number): boolean {
  return (
    isRecord(value) &&
    value.kind === "directive" &&
    typeof value.justification === "string" &&
    isRange(value.range, length)
  );
}

function isEdits(value: unknown, length: number): value is Edit[] {
  return isListOf(value, (edit) => isRecord(edit) && typeof edit.text === "string" && isRange(edit.range, length));
}

function isRange(value: unknown, length: number): value is Range {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value as unknown[];
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= length
  );
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isItem);
}

function isOneOf(value: unknown, known: readonly string[]): boolean {
  return typeof value === "string" && known.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
