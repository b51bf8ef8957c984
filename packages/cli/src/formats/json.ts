import { type Edit, type Finding, ruleUrl } from "@inventory-lint/core";
import { spanOf } from "./span.ts";
import type { FileResult, FormatContext, Reporter } from "./types.ts";

/** ESLint's JSON: an array with an entry for each linted file. */
export function createReporter({ write }: FormatContext): Reporter {
  let isFirst = true;
  return {
    listsAll: true,
    file(result) {
      write(`${isFirst ? "[" : ","}\n${JSON.stringify(entryOf(result))}`);
      isFirst = false;
    },
    end() {
      write(isFirst ? "[]\n" : "\n]\n");
    },
  };
}

function entryOf(result: FileResult) {
  const { path, findings } = result;
  const errors = findings.filter(({ level }) => level === "error");
  const others = findings.filter(({ level }) => level !== "error");
  return {
    filePath: path,
    messages: findings.map((finding) => messageOf(finding, result)),
    suppressedMessages: result.suppressed.map((finding) => ({
      ...messageOf(finding, result),
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

function messageOf(finding: Finding, { text, lineIndex }: FileResult) {
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
      related: related.map((place) => ({ ...spanOf(lineIndex, place.range), message: place.message })),
    }),
    url: ruleUrl(ruleId),
  };
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
