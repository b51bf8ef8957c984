import { lineEnd, lineStart } from "../../../text/lines.ts";
import type { JsonMessageId } from "../messages.ts";
import { stringEnd } from "../recovery.ts";
import type { JsonDocument } from "../syntax-tree.ts";
import type { Slip } from "./shift.ts";

/** A quote is missing near the problem that it makes: further away nothing is tried. */
const BEFORE = 200;
const BEHIND = 100;

/** Problems of strings that begin where they should end. */
const ofStrings: ReadonlySet<string> = new Set<JsonMessageId>([
  "unescapedQuote",
  "missingColon",
  "missingComma",
  "missingValue",
  "bareWord",
  "unclosedName",
  "unclosedString",
  "unexpectedColon",
  "unexpectedText",
  "unquotedName",
]);

/** Where a quote may be missing, on the lines with problems whose quotes have no partner. */
export function* missingQuotes({ text, problems }: JsonDocument): Generator<Slip> {
  let tried = -1;
  for (const { messageId, start } of problems) {
    const line = lineStart(text, start);
    if (line === tried || !ofStrings.has(messageId) || !hasOddQuotes(text, start)) continue;
    tried = line;
    const end = lineEnd(text, start);
    // A string that is not closed is read as it was meant, where that is all that is wrong on its line.
    const isClear = problems.filter((other) => other.start >= line && other.start <= end).length === 1;
    if (!isClear || messageId === "unescapedQuote") yield* near(text, start, line, end);
  }
}

function* near(text: string, offset: number, line: number, end: number): Generator<Slip> {
  const from = Math.max(line, offset - BEFORE);
  const to = Math.min(end, offset + BEHIND);
  for (let at = from; at <= to; at++) {
    if (mayOpen(text, at)) yield slip(text, at, "missingStartQuote");
    if (mayClose(text, at, from)) yield slip(text, at, "missingEndQuote");
  }
}

function hasOddQuotes(text: string, offset: number): boolean {
  let isOdd = false;
  const end = lineEnd(text, offset);
  for (let at = lineStart(text, offset); at < end; at++) {
    const char = text.charAt(at);
    if (char === "\\") at++;
    else if (char === '"') isOdd = !isOdd;
  }
  return isOdd;
}

/** Text behind a sign that a string may follow. */
function mayOpen(text: string, at: number): boolean {
  return /[^\s"{}[\],:]/.test(text.charAt(at)) && /(?:^|[{[,:\r\n])[ \t]*$/.test(text.slice(Math.max(at - 40, 0), at));
}

/** Text before a sign that may follow a string. */
function mayClose(text: string, at: number, from: number): boolean {
  if (at === from || /[\s"{}[\],:]/.test(text.charAt(at - 1))) return false;
  return /^[ \t]*(?:$|[\]},:\r\n])/.test(text.slice(at, at + 40));
}

function slip(text: string, at: number, messageId: "missingStartQuote" | "missingEndQuote"): Slip {
  const isStart = messageId === "missingStartQuote";
  const start = isStart ? at : text.lastIndexOf('"', at);
  const end = isStart ? stringEnd(text, at - 1) : at;
  return { messageId, sign: '"', start: Math.max(start, 0), end, insertion: { at, text: '"' } };
}
