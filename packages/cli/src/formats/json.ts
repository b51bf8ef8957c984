import { resolve } from "node:path";
import { type Edit, type Finding, type Related, ruleUrl } from "@inventory-lint/core";
import { spanBetween, spanOf } from "./span.ts";
import type { FileResult, FormatContext, Reporter } from "./types.ts";

/** ESLint's JSON: an array with an entry for each linted file. */
export function createReporter({ write, cwd }: FormatContext): Reporter {
  let isFirst = true;
  return {
    listsAll: true,
    file(result) {
      write(`${isFirst ? "[" : ","}\n${JSON.stringify(entryOf(result, cwd))}`);
      isFirst = false;
    },
    end() {
      write(isFirst ? "[]\n" : "\n]\n");
    },
  };
}

function entryOf(result: FileResult, cwd: string) {
  const { path, findings } = result;
  const errors = findings.filter(({ level }) => level === "error");
  const others = findings.filter(({ level }) => level !== "error");
  return {
    filePath: path,
    messages: findings.map((finding) => messageOf(finding, result, cwd)),
    suppressedMessages: result.suppressed.map((finding) => ({
      ...messageOf(finding, result, cwd),
      suppressions: [{ kind: "directive", justification: finding.suppression.justification }],
    })),
    errorCount: errors.length,
    fatalErrorCount: 0,
    warningCount: others.length,
    infoCount: others.filter(({ level }) => level === "info").length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: others.filter(({ fix }) => fix).length,
    usedDeprecatedRules: [],
    ...(result.original !== undefined && { output: `${result.bom ? "\ufeff" : ""}${result.text}` }),
  };
}

function messageOf(finding: Finding, result: FileResult, cwd: string) {
  const { text, lineIndex } = result;
  const { ruleId, level, message, messageId, range, fix, suggestions, outcome, answer, path, related } = finding;
  return {
    ruleId,
    severity: level === "error" ? 2 : 1,
    level,
    message,
    messageId,
    ...spanOf(lineIndex, range),
    ...(fix && { fix: merged(fix, text) }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.map((suggestion) => ({
        messageId: suggestion.messageId,
        desc: suggestion.message,
        fix: merged(suggestion.edits, text),
      })),
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
function relatedOf({ range, message, file }: Related, { lineIndex }: FileResult, cwd: string) {
  if (file) return { filePath: resolve(cwd, file.name), ...spanBetween(file), message };
  return { ...spanOf(lineIndex, range), message };
}

/** ESLint knows one replacement: from the first edit to the last, with what stands between them. */
function merged(edits: readonly Edit[], text: string): Edit {
  const start = edits[0]?.range[0] ?? 0;
  let end = start;
  let written = "";
  for (const edit of edits) {
    written += text.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return { range: [start, end], text: written };
}
