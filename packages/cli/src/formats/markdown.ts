import { type Finding, type Level, ruleUrl } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { visible } from "../terminal/visible.ts";
import { messageWithReason } from "./reason.ts";
import { counts, repairsAndMore } from "./summary-words.ts";
import type { FormatContext, Reporter, Summary } from "./types.ts";

const signs = { error: "❌", warning: "⚠️", info: "ℹ️" } as const satisfies Record<Level, string>;
const HEAD = "\n| | Where | What |\n|---|---|---|\n";
/** GitHub shows no summary that is larger; bytes. */
const MAX_BYTES = 1024 * 1024;
/** What is kept for the head, and for a word about what is left out. */
const RESERVED_BYTES = 4096;

/** A table in GitHub's Markdown, for the summary of a job or a comment. */
export function createReporter({ write }: FormatContext): Reporter {
  // The head tells what is found in all, so the rows wait for it.
  const rows: string[] = [];
  let bytes = RESERVED_BYTES;
  let left = 0;
  return {
    file(result) {
      for (const finding of result.findings) {
        const row = left > 0 ? "" : rowOf(finding, result);
        const size = Buffer.byteLength(row);
        if (left > 0 || bytes + size > MAX_BYTES) left++;
        else {
          rows.push(row);
          bytes += size;
        }
      }
    },
    end(summary) {
      write(`### inventory-lint\n\n${sentenceOf(summary)}\n`);
      if (rows.length > 0) write(HEAD + rows.join(""));
      if (left > 0) write(`\n${left} more are left out here: GitHub shows no more than 1 MiB.\n`);
      for (const { name, message } of summary.faults) write(`\n${escaped(faultSentence(name, message))}\n`);
    },
  };
}

function sentenceOf(summary: Summary): string {
  const { files, linted, filesWithFindings } = summary;
  const found = counts(summary);
  if (files === 0) return "No file to lint.";
  if (linted === 0) return "No inventory configuration found.";
  if (found.length === 0)
    return `✅ No problems in ${linted} ${linted === 1 ? "file" : "files"}.${repairsAndMore(summary)}`;
  const where = linted > 1 ? ` in ${filesWithFindings} of ${linted} files` : "";
  return `${found.map(({ level, words }) => `${signs[level]} ${words}`).join(", ")}${where}.${repairsAndMore(summary)}`;
}

function rowOf(finding: Finding, { name, lineIndex, isReadable }: LintedFile): string {
  const { level, ruleId, range } = finding;
  const { line, column } = lineIndex.position(range[0]);
  const place = isReadable ? `${name}:${line}:${column}` : name;
  const what = `${escaped(messageWithReason(finding))} [${ruleId}](${ruleUrl(ruleId)})`;
  return `| ${signs[level]} | ${escaped(place)} | ${what} |\n`;
}

function faultSentence(name: string, message: string): string {
  return `An internal error of inventory-lint while it linted ${name}: ${message}`;
}

/**
 * A text of one line in which nothing is markup, whatever a document says: neither links nor tables nor HTML. An empty
 * comment keeps GitHub from telling people whose names come up, and from linking what looks like an address.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>&|~!$^]/g, "\\$&")
    .replace(/[@#]|:(?=\/\/)|\bwww(?=\.)/gi, "$&<!-- -->");
}
