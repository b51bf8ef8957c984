import type { JsonMessageId } from "../syntax/json-messages.ts";
import type { SyntaxProblem } from "../syntax/types.ts";
import type { XmlMessageId } from "../syntax/xml-messages.ts";

/** Problems that a reader tells from the text around them alone, up to the next tag. */
const localInXml: ReadonlySet<string> = new Set<XmlMessageId>([
  "unclosedElement",
  "unescapedPlaceholder",
  "reopenedElement",
  "mismatchedEndTag",
  "mismatchedStartTag",
  "closedTooEarly",
  "missingStartTag",
  "missingLessThan",
  "crossedEndTags",
  "strayEndTag",
  "unfinishedStartTag",
  "unfinishedEndTag",
  "missingTagName",
  "missingEndTagName",
  "emptyEndTag",
  "blankBeforeName",
  "invalidName",
  "unexpectedInEndTag",
  "bareLessThan",
  "bareAmpersand",
  "missingSemicolon",
  "undefinedEntity",
  "invalidCharacterReference",
  "forbiddenCharacterReference",
  "cdataEndInText",
  "controlCharacter",
  "loneSurrogate",
]);

/** Problems that a reader tells from the rest of their line alone. */
const localInJson: ReadonlySet<string> = new Set<JsonMessageId>([
  "trailingComma",
  "extraComma",
  "missingComma",
  "wrongComma",
  "wrongColon",
  "missingColon",
  "missingValue",
  "missingName",
  "unexpectedColon",
  "unexpectedText",
  "comment",
  "hashComment",
  "wrongQuotes",
  "unquotedName",
  "bareWord",
  "wrongLiteral",
  "leadingZero",
  "plusSign",
  "barePoint",
  "hexNumber",
  "notANumber",
  "unclosedString",
  "unclosedName",
  "unescapedQuote",
  "controlCharacter",
  "badEscape",
  "invalidWhitespace",
]);

/** Where a document begins with one of these, it may be in another notation altogether. */
const ofOtherNotations: ReadonlySet<string> = new Set<JsonMessageId>(["wrongQuotes", "unquotedName", "wrongLiteral"]);

/** A string that is not closed may go on to the next quote, wherever that is. */
const goesOnToQuote: ReadonlySet<string> = new Set<JsonMessageId>(["unclosedString", "unclosedName"]);

/**
 * Whether a problem inside `[start, end)` of a text is none of what stands outside: the reader would see it also if
 * anything else stood there, and reads what stands there in the same way without it.
 */
export function isLocal(
  { ruleId, messageId, ...problem }: SyntaxProblem,
  text: string,
  start: number,
  end: number,
): boolean {
  if (problem.start < start || problem.end > end) return false;
  if (ruleId === "xml-syntax" || ruleId === "encoding") return localInXml.has(messageId);
  if (ruleId !== "json-syntax" || !localInJson.has(messageId)) return false;
  // A list may have nothing before its first configuration but a bracket.
  const isFirst = /^[\s{]*(?:$|[#/])/.test(text.slice(start, problem.start));
  if (isFirst && ofOtherNotations.has(messageId)) return false;
  const lineFeed = text.indexOf("\n", problem.end);
  if (lineFeed < 0 || lineFeed >= end) return false;
  if (!goesOnToQuote.has(messageId)) return true;
  const quote = text.indexOf('"', lineFeed);
  return quote >= 0 && quote < end;
}
