import { resolve } from "node:path";
import { consequenceOf, type Finding, type Position, ruleUrl } from "@inventory-lint/core/internal";
import type { LintedFile } from "../run/linted-file.ts";
import { type Colors, createColors, levelColor } from "../terminal/colors.ts";
import { visible } from "../terminal/visible.ts";
import { wrap } from "../terminal/wrap.ts";
import { codeFrame } from "./code-frame.ts";
import { fixLines } from "./fix-lines.ts";
import { createLinks, type Links } from "./links.ts";
import { statsTable } from "./stats-table.ts";
import { counts, inFiles, plural, repairsAndMore } from "./summary-words.ts";
import type { FormatContext, Reporter, Summary } from "./types.ts";

/** Suggestions of one finding that are shown; a long list helps nobody to choose. */
const MAX_SUGGESTIONS = 4;

/** Where a statement is missing from a policy: the command policy prints it. */
const MISSING_STATEMENTS: readonly (readonly [ruleId: string, messageIds: readonly string[]])[] = [
  ["destination-policy", ["missing", "none", "principal"]],
  ["kms-key-policy", ["missing", "none"]],
];

/** What findings are shown with. */
interface Look extends FormatContext {
  readonly colors: Colors;
  readonly links: Links;
}

/** For people: each finding with its lines, why it matters and what to do. */
export function createReporter(context: FormatContext, env = process.env): Reporter {
  const look: Look = { ...context, colors: createColors(context.color), links: createLinks(context, env) };
  const { colors } = look;
  const explained = new Set<string>();
  return {
    file(result) {
      let last: Finding | undefined;
      for (const finding of result.findings) {
        const isNew = !explained.has(finding.ruleId);
        explained.add(finding.ruleId);
        const isFramed = last !== undefined && isSamePlace(last, finding);
        context.write(`${findingLines(finding, result, look, { isNew, isFramed }).join("\n")}\n\n`);
        last = finding;
      }
    },
    end(summary) {
      const line = summaryLine(summary, context, colors);
      if (line !== "") context.write(`${line}\n`);
      if (summary.stats && summary.linted > 0) context.write(`\n${statsTable(summary.stats, colors)}`);
    },
  };
}

/** Whether the frame above shows what a finding points at, too. */
function isSamePlace({ range: [start, end] }: Finding, { range }: Finding): boolean {
  return range[0] === start && range[1] === end;
}

/** What was shown above a finding. */
interface Above {
  /** Whether its rule is new. */
  readonly isNew: boolean;
  /** Whether its place is in the frame of the finding before it. */
  readonly isFramed: boolean;
}

function findingLines(finding: Finding, result: LintedFile, look: Look, { isNew, isFramed }: Above): string[] {
  const { range, level, ruleId, message } = finding;
  const { text, lineIndex, isReadable } = result;
  const { columns, isTerminal, colors, links } = look;
  const paint = levelColor(colors, level);
  // In a pipe nobody knows how wide the reader's lines are.
  const width = isTerminal ? columns : Number.POSITIVE_INFINITY;
  const notes = noteLines(finding, result, look, width);
  if (isNew && lacksStatement(finding)) {
    const file = result.path.startsWith("<") ? "FILE" : result.name;
    notes.push(note("help", visible(`inventory-lint policy ${file} prints the statement.`), colors));
  }
  // The address of a page is worth its line once, and none where the rule's name leads to it.
  if (isNew && !links.areThere) notes.push(note("docs", colors.dim(ruleUrl(ruleId)), colors));
  return [
    `${place(result, range[0], look)}  ${colors.bold(paint(level))}  ${links.to(ruleUrl(ruleId), colors.bold(ruleId))}`,
    ...wrap(visible(message), width - 2).map((line) => `  ${line}`),
    ...(isReadable && !isFramed
      ? ["", ...codeFrame(text, lineIndex, range, { columns, gutter: colors.dim, mark: paint })]
      : []),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ];
}

function lacksStatement({ ruleId, messageId }: Finding): boolean {
  return MISSING_STATEMENTS.some(([rule, messages]) => rule === ruleId && messages.includes(messageId));
}

/** Why it matters, and what to do. */
function noteLines(finding: Finding, result: LintedFile, look: Look, width: number): string[] {
  const { columns, cwd, colors } = look;
  const { related, fix, suggestions, outcome } = finding;
  const lines: string[] = [];
  // What is mere advice has no consequence to tell of.
  if (outcome !== "advice") lines.push(...wrapped("why", consequenceOf(finding), width, colors));
  for (const { range, message, file } of related) {
    const where = file ? placeIn(file.name, resolve(cwd, file.name), file.start, look) : place(result, range[0], look);
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

function place({ name, path, lineIndex, isReadable }: LintedFile, offset: number, look: Look): string {
  return isReadable ? placeIn(name, path, lineIndex.position(offset), look) : shownName(name, path, look);
}

function placeIn(name: string, path: string, { line, column }: Position, look: Look): string {
  return `${shownName(name, path, look)}:${line}:${column}`;
}

function shownName(name: string, path: string, { colors, links }: Look): string {
  const shown = colors.underline(visible(name));
  // Standard input has no place.
  return path.startsWith("<") ? shown : links.toFile(path, shown);
}

function summaryLine(summary: Summary, { isTerminal, quiet }: FormatContext, colors: Colors): string {
  const { errors, linted, files, elapsed } = summary;
  const time = isTerminal ? ` in ${duration(elapsed)}` : "";
  const found = counts(summary).map(({ level, words }) => levelColor(colors, level)(words));
  if (found.length === 0) {
    if (quiet) return "";
    if (files === 0) return colors.dim("No file to lint.");
    if (linted === 0) return colors.dim(`No inventory configuration found in ${plural(files, "file")}${time}.`);
    return colors.green(`✔ No problems in ${plural(linted, "file")}${time}.${repairsAndMore(summary)}`);
  }
  const sign = colors.bold(errors > 0 ? colors.red("✖") : colors.yellow("⚠"));
  return `${sign} ${found.join(", ")}${inFiles(summary)}${time}.${repairsAndMore(summary)}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
