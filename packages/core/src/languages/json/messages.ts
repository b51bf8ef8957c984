import type { Leaves } from "../../syntax/problem.ts";

/** The wording of the rule `json-syntax`, by message id. Each says what is wrong and what to do. */
export const jsonSyntaxMessages = {
  trailingComma: "JSON allows no comma before '{{closer}}'. Remove the comma.",
  extraComma: "There is nothing between this comma and what stands before it. Remove the comma.",
  missingComma: "A comma is missing before {{found}}. Write ',' between two members or elements.",
  wrongComma: "'{{found}}' cannot separate members or elements. Write ','.",
  wrongColon: "'{{found}}' cannot stand between a name and its value. Write ':'.",
  missingColon: "A colon is missing between the name '{{name}}' and its value. Write ':' there.",
  missingValue: "Member '{{name}}' has no value. Write a value after its colon, or remove the member.",
  missingName: "A member name is expected here. Write a name in double quotes and a colon before the value.",
  unexpectedColon: "A colon stands only between a name and its value. Remove it, or use braces for named members.",
  unexpectedText: "'{{text}}' belongs to no member. Remove it, or quote it together with the value before it.",
  comment: "JSON has no comments. Remove it, or name the file .jsonc where the reader of the file allows that.",
  hashComment: "A comment cannot start with '#' here. Remove it.",
  unclosedComment: "This comment is not closed. Write '*/' at its end.",
  wrongQuotes: "JSON strings stand in double quotes. Write '\"' instead of {{quote}}.",
  unquotedName: "The name '{{text}}' is not quoted. Write it in double quotes.",
  bareWord: "'{{text}}' is no JSON value. Write text in double quotes.",
  wrongLiteral: "'{{text}}' is no JSON value. Write '{{literal}}'.",
  leadingZero:
    "A JSON number cannot start with 0: '{{text}}'. Write it in double quotes, as account ids must be, or remove the zeros.",
  plusSign: "A JSON number cannot start with '+': '{{text}}'. Remove the sign.",
  barePoint: "A JSON number needs digits on both sides of its point: '{{text}}'. Write {{literal}}.",
  hexNumber: "JSON has only decimal numbers, not '{{text}}'. Write it in decimal digits, or in double quotes.",
  notANumber: "JSON has no '{{text}}'. Write a number, null, or the word in double quotes.",
  unclosedString: "This string is not closed. Write '\"' at its end.",
  unclosedName: "This name is not closed. Write '\"' before the colon.",
  unescapedQuote: "A quote inside of a string ends it here. Write '\\\"' for the quote.",
  lineBreak: "A JSON string cannot go over several lines. Write \\n for the line break, or join the lines.",
  controlCharacter: "The control character {{code}} cannot stand in a string as such. Write it as {{escape}}.",
  badEscape:
    "'{{text}}' is no escape of JSON. Write '\\\\' for a backslash; allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with 4 hex digits.",
  invalidWhitespace: "The character {{code}} is no white space in JSON. Replace it by a space.",
  unclosed: "'{{opener}}' is not closed. Write '{{closers}}' where its content ends.",
  wrongCloser: "'{{found}}' cannot close '{{opener}}'. Write '{{closer}}'.",
  strayCloser: "There is nothing open that '{{found}}' could close. Remove it, or write the missing opening bracket.",
  missingCloser: "'{{sign}}' is missing before {{found}}. Write it there, to close what is still open.",
  missingOpener: "'{{sign}}' is missing before {{found}}: further on it is closed. Write it there, to open that.",
  missingEndQuote: "The quote is missing that ends this string. Write '\"' behind {{found}}.",
  missingStartQuote: "The quote is missing that begins this string. Write '\"' before {{found}}.",
  contentAfterRoot: "A JSON document ends with its first value. Remove what follows, or make a list with '[' and ']'.",
  pythonNotation:
    "This is Python's notation, not JSON. Write it as json.dumps does: with double quotes, true, false and null, and no comments.",
  javascriptNotation:
    "This is JavaScript's notation, not JSON. Write it as JSON.stringify does: with all names and strings in double quotes, and no comments.",
  wordProcessorQuotes:
    "These are the quotes of a word processor. JSON knows only '\"': write it around all names and strings.",
  otherNotation:
    "This is the notation of another language, not JSON. Write names and strings in double quotes, and words as true, false and null.",
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
  replaceByComma: "Replace '{{found}}' by a comma.",
  insertColon: "Insert a colon.",
  replaceByColon: "Replace '{{found}}' by a colon.",
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
  useSpace: "Replace by a space.",
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
