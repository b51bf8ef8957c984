import type { Edit, SyntaxProblem } from "../../syntax/problem.ts";
import { applyEdits } from "../../text/edit.ts";
import type { JsonMessageId, JsonSuggestionId } from "./messages.ts";
import { jsonProblem, type Suggestion } from "./problems.ts";
import { closingQuotes } from "./strings.ts";
import type { JsonDocument } from "./syntax-tree.ts";

type Suggestions = [Suggestion, ...Suggestion[]];

/** Fewer are slips, and told one by one. */
const FEWEST = 3;

/** What tells that a text was not written as JSON at all. */
const telling: ReadonlySet<string> = new Set<JsonMessageId>(["wrongQuotes", "wrongLiteral", "unquotedName"]);

type Notation = "pythonNotation" | "javascriptNotation" | "wordProcessorQuotes" | "otherNotation";

/**
 * The document with one problem for all that comes of another notation: a dictionary as Python prints it, an object of
 * JavaScript, quotes of a word processor. Such a document begins with it. What has no equal in JSON stays a problem of
 * its own.
 */
export function inOneNotation(document: JsonDocument, read: (text: string) => JsonDocument): JsonDocument {
  const { problems, text } = document;
  const foreign = problems.filter((problem) => isRewritable(problem, text));
  const marks = foreign.filter(({ messageId }) => telling.has(messageId));
  const [first] = foreign;
  if (!first || marks.length < FEWEST || marks[0]?.start !== firstWord(document)) return document;
  // Documents have thousands of them.
  const rewritable = new Set(foreign);
  const others = problems.filter((problem) => !rewritable.has(problem));
  const edits = foreign.flatMap(rewriting);
  const isLossless = !foreign.some(isComment);
  const isWhole = isLossless && others.length === 0 && read(applyEdits(text, edits)).problems.length === 0;
  const suggestionId: JsonSuggestionId = isLossless ? "writeJson" : "writeJsonWithoutComments";
  const ways = isWhole ? { fix: edits } : { suggestions: [{ messageId: suggestionId, data: {}, edits }] };
  const problem = jsonProblem(notationOf(foreign, text), first.start, first.end, { data: {}, ...ways });
  return { ...document, problems: [...others, problem].sort((a, b) => a.start - b.start) };
}

/** The first offset at which something stands that is no bracket and no comment. */
function firstWord({ text, comments }: JsonDocument): number {
  let at = 0;
  for (const { start, end } of comments) {
    if (/[^\s{[]/.test(text.slice(at, start))) break;
    at = end;
  }
  return at + text.slice(at).search(/[^\s{[]|$/);
}

/** Whether JSON has the same thing, so that nothing is changed where it is written as JSON. */
function isRewritable({ messageId, start, end }: SyntaxProblem, text: string): boolean {
  const written = text.slice(start, end);
  switch (messageId) {
    case "wrongQuotes":
      return isPlainString(written);
    case "wrongLiteral":
      return written === "True" || written === "False" || written === "None";
    case "unquotedName":
      return /^[A-Za-z_$][\w$]*$/.test(written);
    case "trailingComma":
    case "comment":
    case "hashComment":
      return true;
    default:
      return false;
  }
}

/** A closed string without escapes that mean something else in one of the languages, or nothing. */
function isPlainString(written: string): boolean {
  // It was told of such a quote.
  const closers = closingQuotes(written.charAt(0)) as string;
  const content = written.slice(1, -1);
  const isClosed = written.length > 1 && closers.includes(written.charAt(written.length - 1));
  if (!isClosed || (written.startsWith("`") && content.includes("${"))) return false;
  // One pattern for all of it would be too much for a long string.
  return !content.replace(/\\(?:['"\\bfnrt]|u[0-9a-fA-F]{4})/g, "").includes("\\");
}

function rewriting({ fix, suggestions }: SyntaxProblem): readonly Edit[] {
  if (fix) return fix;
  // Each of them has a way out, and the first one writes the same in JSON.
  const [first] = suggestions as Suggestions;
  return first.edits;
}

function isComment({ messageId }: SyntaxProblem): boolean {
  return messageId === "comment" || messageId === "hashComment";
}

function notationOf(foreign: readonly SyntaxProblem[], text: string): Notation {
  const has = (id: JsonMessageId): boolean => foreign.some(({ messageId }) => messageId === id);
  const quotes = new Set(
    foreign.filter(({ messageId }) => messageId === "wrongQuotes").map(({ start }) => text.charAt(start)),
  );
  const isPython = has("wrongLiteral") || has("hashComment");
  const isJavaScript = has("unquotedName") || has("comment") || quotes.has("`");
  if (isPython !== isJavaScript) return isPython ? "pythonNotation" : "javascriptNotation";
  const isTyped = quotes.has("'") || quotes.has("`");
  return isPython || isTyped ? "otherNotation" : "wordProcessorQuotes";
}
