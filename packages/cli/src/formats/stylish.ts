import { consequenceOf, type Finding, type Position, ruleUrl } from "@inventory-lint/core";
import { createColors } from "../colors.ts";
import { type Colors, levelColor } from "../level-color.ts";
import { visible } from "../visible.ts";
import { codeFrame } from "./code-frame.ts";
import { fixLines } from "./fix-lines.ts";
import { statsTable } from "./stats-table.ts";
import { counts, plural, repairsAndMore } from "./summary-words.ts";
import type { FileResult, FormatContext, Reporter, Summary } from "./types.ts";
import { wrap } from "./wrap.ts";

/** Suggestions of one finding that are shown; a long list helps nobody to choose. */
const MAX_SUGGESTIONS = 4;

/** For people: each finding with its lines, why it matters and what to do. */
export function createReporter(context: FormatContext): Reporter {
  const colors = createColors(context.color);
  const explained = new Set<string>();
  return {
    file(result) {
      for (const finding of result.findings) {
        const isNew = !explained.has(finding.ruleId);
        explained.add(finding.ruleId);
        context.write(`${findingLines(finding, result, context, colors, isNew).join("\n")}\n\n`);
      }
    },
    end(summary) {
      const line = summaryLine(summary, context, colors);
      if (line !== "") context.write(`${line}\n`);
      if (summary.stats) context.write(`\n${statsTable(summary.stats, colors)}`);
    },
  };
}

function findingLines(
  finding: Finding,
  result: FileResult,
  { columns, isTerminal }: FormatContext,
  colors: Colors,
  isNew: boolean,
): string[] {
  const { range, level, ruleId, message } = finding;
  const { text, lineIndex, isReadable } = result;
  const paint = levelColor(colors, level);
  // In a pipe nobody knows how wide the reader's lines are.
  const width = isTerminal ? columns : Number.POSITIVE_INFINITY;
  const notes = noteLines(finding, result, columns, width, colors);
  // The address of a page is worth its line once.
  if (isNew) notes.push(note("docs", colors.dim(ruleUrl(ruleId)), colors));
  return [
    `${place(result, range[0], colors)}  ${colors.bold(paint(level))}  ${colors.bold(ruleId)}`,
    ...wrap(visible(message), width - 2).map((line) => `  ${line}`),
    ...(isReadable ? ["", ...codeFrame(text, lineIndex, range, { columns, gutter: colors.dim, mark: paint })] : []),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ];
}

/** Why it matters, and what to do. */
function noteLines(finding: Finding, result: FileResult, columns: number, width: number, colors: Colors): string[] {
  const { related, fix, suggestions, outcome } = finding;
  const lines: string[] = [];
  // What is mere advice has no consequence to tell of.
  if (outcome !== "advice") lines.push(...wrapped("why", consequenceOf(finding), width, colors));
  for (const { range, message, file } of related) {
    const where = file ? placeIn(file.name, file.start, colors) : place(result, range[0], colors);
    lines.push(note("see", `${where}  ${visible(message)}`, colors));
  }
  for (const { message } of suggestions.slice(0, MAX_SUGGESTIONS)) {
    lines.push(...wrapped("help", visible(message), width, colors));
  }
  const more = suggestions.length - MAX_SUGGESTIONS;
  if (more > 0) lines.push(note("", `${more} more ${more === 1 ? "way" : "ways"} to repair it`, colors));
  if (fix) {
    const [first = "", ...others] = fixLines(result.text, result.lineIndex, fix, columns - 8, colors);
    lines.push(note("fix", first, colors), ...others.map((line) => note("", line, colors)));
  }
  return lines;
}

function wrapped(label: string, text: string, width: number, colors: Colors): string[] {
  return wrap(text, width - 8).map((line, i) => note(i === 0 ? label : "", line, colors));
}

function note(label: string, text: string, colors: Colors): string {
  return `  ${colors.dim(label.padEnd(4))}  ${text}`;
}

function place({ name, lineIndex, isReadable }: FileResult, offset: number, colors: Colors): string {
  return isReadable ? placeIn(name, lineIndex.position(offset), colors) : colors.underline(visible(name));
}

function placeIn(name: string, { line, column }: Position, colors: Colors): string {
  return `${colors.underline(visible(name))}:${line}:${column}`;
}

function summaryLine(summary: Summary, { isTerminal, quiet }: FormatContext, colors: Colors): string {
  const { errors, linted, files, filesWithFindings, elapsed } = summary;
  const time = isTerminal ? ` in ${duration(elapsed)}` : "";
  const found = counts(summary).map(({ level, words }) => levelColor(colors, level)(words));
  if (found.length === 0) {
    if (quiet) return "";
    if (files === 0) return colors.dim("No file to lint.");
    if (linted === 0) return colors.dim(`No inventory configuration found in ${plural(files, "file")}${time}.`);
    return colors.green(`✔ No problems in ${plural(linted, "file")}${time}.${repairsAndMore(summary)}`);
  }
  const where = linted > 1 ? ` in ${filesWithFindings} of ${plural(linted, "file")}` : "";
  const sign = colors.bold(errors > 0 ? colors.red("✖") : colors.yellow("⚠"));
  return `${sign} ${found.join(", ")}${where}${time}.${repairsAndMore(summary)}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
