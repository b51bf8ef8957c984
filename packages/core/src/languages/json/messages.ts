import type { Leaves } from "../../syntax/problem.ts";

/** The wording of the rule `json-syntax`, by message id. Each says what is wrong and what to do. */
export const jsonSyntaxMessages = {
  trailingComma: "JSON does not allow a comma before '{{closer}}'. Remove the comma.",
  extraComma: "There is no value before this comma. Remove the comma.",
  missingComma: "A comma is missing before {{found}}. Write ',' between two members or elements.",
  wrongComma: "'{{found}}' cannot separate members or elements. Write ','.",
  wrongColon: "'{{found}}' cannot stand between a name and its value. Write ':'.",
  missingColon: "A colon is missing between the name '{{name}}' and its value. Write ':' there.",
  missingValue: "Member '{{name}}' has no value. Write a value after its colon, or remove the member.",
  missingName: "A member name is expected here. Write a name in double quotes and a colon before the value.",
  unexpectedColon: "A colon is allowed only between a name and its value. Remove it, or use braces for named members.",
  unexpectedText: "'{{text}}' belongs to no member. Remove it, or quote it together with the value before it.",
  comment: "JSON has no comments. Remove it, or name the file .jsonc if the program that reads it allows comments.",
  hashComment: "A comment cannot start with '#' here. Remove it.",
  unclosedComment: "This comment is not closed. Write '*/' at its end.",
  wrongQuotes: "JSON strings are written in double quotes. Write '\"' instead of {{quote}}.",
  unquotedName: "The name '{{text}}' is not quoted. Write it in double quotes.",
  bareWord: "'{{text}}' is not a JSON value. Write text in double quotes.",
  wrongLiteral: "'{{text}}' is not a JSON value. Write '{{literal}}'.",
  leadingZero:
    "A JSON number cannot start with 0: '{{text}}'. Write it in double quotes, as account ids must be, or remove the zeros.",
  plusSign: "A JSON number cannot start with '+': '{{text}}'. Remove the sign.",
  barePoint: "A JSON number needs digits on both sides of its point: '{{text}}'. Write {{literal}}.",
  hexNumber: "JSON has only decimal numbers, not '{{text}}'. Write it in decimal digits, or in double quotes.",
  notANumber: "JSON has no '{{text}}'. Write a number, null, or the word in double quotes.",
  unclosedString: "This string is not closed. Write '\"' at its end.",
  unclosedName: "This name is not closed. Write '\"' before the colon.",
  unescapedQuote: "A quote inside of a string ends it here. Write '\\\"' for the quote.",
  lineBreak: "A JSON string cannot contain a line break. Write \\n instead, or join the lines.",
  controlCharacter: "The control character {{code}} must be escaped in a string. Write {{escape}}.",
  badEscape:
    "'{{text}}' is no escape of JSON. Write '\\\\' for a backslash; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with 4 hex digits.",
  invalidWhitespace: "The character {{code}} is not white space in JSON. Replace it with a space.",
  unclosed: "'{{opener}}' is not closed. Write '{{closers}}' where its content ends.",
  wrongCloser: "'{{found}}' cannot close '{{opener}}'. Write '{{closer}}'.",
  strayCloser: "'{{found}}' closes nothing. Remove it, or write the missing opening bracket.",
  missingCloser: "'{{sign}}' is missing before {{found}}. Add it there to close what is still open.",
  missingOpener: "'{{sign}}' is missing before {{found}}, but closed later. Add it there.",
  missingEndQuote: "This string has no closing quote. Write '\"' after {{found}}.",
  missingStartQuote: "This string has no opening quote. Write '\"' before {{found}}.",
  contentAfterRoot: "A JSON document has one value. Remove what follows it, or make a list with '[' and ']'.",
  pythonNotation:
    "This is Python, not JSON. Write it as json.dumps does: double quotes; true, false and null; no comments.",
  javascriptNotation:
    "This is JavaScript, not JSON. Write it as JSON.stringify does: names and strings in double quotes; no comments.",
  wordProcessorQuotes: "These are curly quotes of a word processor. Write '\"' around all names and strings.",
  otherNotation: "This is not JSON. Write names and strings in double quotes, and words as true, false and null.",
  empty: "The document is empty. Write a JSON value, such as an object in braces.",
} as const;

/** The wording of the places that explain a problem. */
export const jsonRelatedMessages = {
  opener: "Opened here.",
  alsoUnclosed: "Not closed either.",
} as const;

/** The wording of the suggestions, by message id. */
export const jsonSyntaxSuggestions = {
  removeComma: "Remove the comma.",
  insertComma: "Insert a comma.",
  replaceByComma: "Replace '{{found}}' with a comma.",
  insertColon: "Insert a colon.",
  replaceByColon: "Replace '{{found}}' with a colon.",
  removeColon: "Remove the colon.",
  removeText: "Remove '{{text}}'.",
  removeComment: "Remove the comment.",
  closeComment: "Close the comment.",
  doubleQuotes: "Write it in double quotes.",
  quote: "Write {{text}} in double quotes.",
  useLiteral: "Write {{literal}}.",
  closeString: "Close the string.",
  closeName: "Close the name.",
  escape: "Escape the characters.",
  doubleBackslash: "Double the backslash.",
  useSpace: "Replace it with a space.",
  insertClosers: "Insert '{{closers}}'.",
  insertSign: "Insert '{{sign}}'.",
  useCloser: "Write '{{closer}}' instead.",
  writeJson: "Write all of it as JSON.",
  writeJsonWithoutComments: "Write all of it as JSON, without the comments.",
  removeCloser: "Remove '{{found}}'.",
} as const;

export type JsonMessageId = keyof typeof jsonSyntaxMessages;

/** What the problems leave certain; those that are not listed, `DEFAULT_LEAVES`. */
export const jsonLeaves: Readonly<Partial<Record<JsonMessageId, Leaves>>> = {
  trailingComma: "all certain",
  extraComma: "all certain",
  missingComma: "meaning open",
  wrongComma: "meaning open",
  wrongColon: "meaning open",
  missingColon: "meaning open",
  missingValue: "meaning open",
  comment: "all certain",
  hashComment: "all certain",
  wrongQuotes: "all certain",
  unquotedName: "all certain",
  bareWord: "meaning open",
  wrongLiteral: "all certain",
  leadingZero: "all certain",
  plusSign: "all certain",
  barePoint: "all certain",
  hexNumber: "all certain",
  notANumber: "meaning open",
  unclosedString: "text open",
  lineBreak: "meaning open",
  controlCharacter: "all certain",
  badEscape: "all certain",
  invalidWhitespace: "all certain",
  unclosed: "levels open",
  strayCloser: "document open",
  missingEndQuote: "text open",
  contentAfterRoot: "document open",
  pythonNotation: "all certain",
  javascriptNotation: "all certain",
  wordProcessorQuotes: "all certain",
  otherNotation: "all certain",
};
export type JsonSuggestionId = keyof typeof jsonSyntaxSuggestions;
