import { resolve } from "node:path";
import { type Finding, type Related, ruleUrl } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { mergedEdit } from "./merged-edit.ts";
import { spanBetween, spanOf } from "./span.ts";

/** A finding as an entry of `messages` in ESLint's JSON, with more of ours. Columns are 1-based, in UTF-16 code units. */
export function jsonMessage(finding: Finding, result: Pick<LintedFile, "text" | "lineIndex">, cwd: string) {
  const { text, lineIndex } = result;
  const { ruleId, level, message, messageId, range, fix, suggestions, outcome, answer, path, related } = finding;
  const merged = fix && mergedEdit(text, fix);
  return {
    ruleId,
    severity: level === "error" ? 2 : 1,
    level,
    message,
    messageId,
    ...spanOf(lineIndex, range),
    ...(merged && { fix: merged }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.flatMap(({ edits, message: desc, messageId }) => {
        const own = mergedEdit(text, edits);
        return own ? { messageId, desc, fix: own } : [];
      }),
    }),
    outcome,
    ...(answer !== undefined && { s3: answer }),
    path,
    ...(related.length > 0 && {
      related: related.map((place) => relatedOf(place, result, cwd)),
    }),
    url: ruleUrl(ruleId),
  };
}

/** A place in another file says which file that is. */
function relatedOf({ range, message, file }: Related, { lineIndex }: Pick<LintedFile, "lineIndex">, cwd: string) {
  if (file) return { filePath: resolve(cwd, file.name), ...spanBetween(file), message };
  return { ...spanOf(lineIndex, range), message };
}
