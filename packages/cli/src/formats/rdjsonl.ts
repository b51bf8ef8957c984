import { type Edit, type Finding, type Level, type Range, ruleUrl } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { mergedEdit } from "./merged-edit.ts";
import { messageWithReason } from "./reason.ts";
import type { FormatContext, Reporter } from "./types.ts";

const severities = { error: "ERROR", warning: "WARNING", info: "INFO" } as const satisfies Record<Level, string>;
const source = { name: "inventory-lint", url: "https://github.com/inventory-lint/inventory-lint" };
const BOM_BYTES = 3;

/** Reviewdog's Diagnostic Format, one diagnostic a line; see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
export function createReporter({ write }: FormatContext): Reporter {
  return {
    file(result) {
      const positionOf = positions(result);
      for (const finding of result.findings) {
        write(`${JSON.stringify(diagnosticOf(finding, result, positionOf))}\n`);
      }
    },
  };
}

function diagnosticOf(finding: Finding, result: LintedFile, positionOf: PositionOf) {
  const { level, ruleId, range, fix, suggestions } = finding;
  const repairs = [...(fix ? [fix] : []), ...suggestions.map(({ edits }) => edits)];
  const isCounted = result.encoding === "utf-8";
  return {
    message: messageWithReason(finding),
    location: { path: result.name, ...(result.isReadable && { range: rangeOf(range, positionOf) }) },
    severity: severities[level],
    source,
    code: { value: ruleId, url: ruleUrl(ruleId) },
    // Of a file in UTF-16, which reviewdog cannot change, it is told what is wrong.
    ...(repairs.length > 0 &&
      isCounted && { suggestions: repairs.flatMap((edits) => suggestionOf(edits, result, positionOf) ?? []) }),
  };
}

/** One replacement: reviewdog takes several for alternatives. */
function suggestionOf(edits: readonly Edit[], { text: whole }: LintedFile, positionOf: PositionOf) {
  const merged = mergedEdit(whole, edits);
  return merged && { range: rangeOf(merged.range, positionOf), text: merged.text };
}

function rangeOf([start, end]: Range, positionOf: PositionOf) {
  return { start: positionOf(start), end: positionOf(end) };
}

type PositionOf = (offset: number) => { readonly line: number; readonly column: number };

/** Positions with 1-based columns in bytes of UTF-8. Each is counted from the last one: a document may be one long line. */
function positions({ text, lineIndex, bom }: LintedFile): PositionOf {
  let last = { line: 0, offset: 0, column: 1 };
  return (offset) => {
    const { line } = lineIndex.position(offset);
    if (line !== last.line) {
      last = { line, offset: lineIndex.starts[line - 1] ?? 0, column: line === 1 && bom ? 1 + BOM_BYTES : 1 };
    }
    const between = Buffer.byteLength(text.slice(Math.min(last.offset, offset), Math.max(last.offset, offset)));
    last = { line, offset, column: last.column + (offset < last.offset ? -between : between) };
    return { line, column: last.column };
  };
}
