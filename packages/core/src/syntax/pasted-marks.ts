import type { Edit, Range, SyntaxProblem } from "./problem.ts";

/** What is said of what was copied along with a document, in every language. */
export const pastedMessages = {
  markdownFence: "This line is a Markdown fence, not part of the document: remove it.",
  promptLine: "This line is a terminal command, not part of the document: remove it.",
  lineNumbers: "The line numbers are not part of the document: remove them.",
  removePasted: "Remove what was copied along.",
} as const;

/** Something that was copied along with a document, from a page or a terminal. */
export interface PastedMarks {
  readonly problem: SyntaxProblem;
  /** The text with blanks for it: as long as it was. */
  readonly without: string;
}

const FENCE = /^[ \t]*(?:`{3,}|~{3,})[\w+-]*[ \t]*$/;
const PROMPT = /^[ \t]*(?:[$%] |PS [^\r\n>]{0,200}> ?)\S/;
const NUMBER = /^[ \t]*(\d{1,6})(?:[:.|]|(?=[ \t]|$))/;

/** Fewer numbered lines are no column of numbers. */
const MIN_NUMBERED = 3;

/** What was copied along with the document of a text; undefined where there is nothing of the kind. */
export function pastedMarks(text: string, ruleId: SyntaxProblem["ruleId"]): PastedMarks | undefined {
  const lines = linesOf(text);
  const [first] = lines;
  if (!first) return undefined;
  const { line, range } = first;
  if (FENCE.test(line)) {
    const last = lines.at(-1);
    const isClosed = last && last !== first && FENCE.test(last.line);
    return marksOf(text, ruleId, "markdownFence", isClosed ? [range, last.range] : [range]);
  }
  if (PROMPT.test(line)) return marksOf(text, ruleId, "promptLine", [range]);
  const numbers = numberColumn(lines);
  return numbers && marksOf(text, ruleId, "lineNumbers", numbers);
}

interface Line {
  readonly line: string;
  /** With its line break. */
  readonly range: Range;
}

/** The lines that are not blank. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*[^\r\n \t][^\r\n]*(?:\r\n|\r|\n|$)/g)].map(({ 0: whole, index }) => ({
    line: whole.trimEnd(),
    range: [index, index + whole.length],
  }));
}

/** The places of the numbers where each line begins with the one that follows on that of the line before. */
function numberColumn(lines: readonly Line[]): Range[] | undefined {
  if (lines.length < MIN_NUMBERED) return undefined;
  const ranges: Range[] = [];
  let expected: number | undefined;
  for (const { line, range } of lines) {
    const [written, number] = NUMBER.exec(line) ?? [];
    if (written === undefined || (expected !== undefined && Number(number) !== expected)) return undefined;
    expected = Number(number) + 1;
    ranges.push([range[0], range[0] + written.length]);
  }
  return ranges;
}

function marksOf(
  text: string,
  ruleId: SyntaxProblem["ruleId"],
  messageId: keyof typeof pastedMessages,
  ranges: readonly Range[],
): PastedMarks {
  let without = "";
  let at = 0;
  for (const [start, end] of ranges) {
    without += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
    at = end;
  }
  const edits = ranges.map((range): Edit => ({ range, text: "" }));
  const [start, end] = ranges[0] ?? [0, 0];
  const shown = text.slice(start, end);
  const from = start + shown.length - shown.trimStart().length;
  const problem: SyntaxProblem = {
    ruleId,
    messageId,
    leaves: "all certain",
    data: {},
    start: from,
    end: start + shown.trimEnd().length,
    suggestions: [{ messageId: "removePasted", data: {}, edits }],
  };
  return { problem, without: without + text.slice(at) };
}
