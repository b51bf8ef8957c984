import { MAX_DEPTH, type Range, type SyntaxProblem } from "../../syntax/types.ts";

/** The wording of the rule `yaml-syntax`, by message id. Each says what is wrong and what to do. */
export const yamlSyntaxMessages = {
  tabIndentation: "YAML cannot be indented with tabs. Use spaces.",
  missingColon: "A colon is missing after '{{name}}'. Write ': ' between the name and its value.",
  missingSpace: "A space is missing after '{{sign}}'. Write '{{sign}} '.",
  colonInValue: "This value contains ': '. Put it in quotes, or start its members on a new line.",
  badIndentation: "This line is not indented like its siblings. Align it with the lines it belongs to.",
  listBesideName: "A list cannot start on the line of its name. Start it on a new line.",
  mixedKinds: "A list and a map cannot stand side by side. Indent this line, or add or remove the dash.",
  unclosedQuote: "This quote is not closed. Write {{quote}} at the end of the text.",
  unclosedFlow: "'{{opener}}' is not closed. Write '{{closer}}' where its content ends.",
  strayCloser: "Nothing is open that '{{found}}' could close. Remove it.",
  missingComma: "A comma is missing here. Write ',' between members or items.",
  extraComma: "Nothing stands before this comma. Remove it.",
  textAfterValue: "This text follows a complete value. Remove it, or put the whole value in quotes.",
  reservedStart: "An unquoted value cannot start with '{{sign}}'. Put it in quotes.",
  badEscape: "'{{text}}' is not an escape sequence. Write '\\\\' for a backslash, or use single quotes.",
  commentWithoutSpace: "A comment needs a space before '#'.",
  unknownAlias: "The alias '*{{name}}' has no anchor. Write '&{{name}}' before the value it stands for.",
  tooManyAliases: "Aliases repeat more than {{limit}} values. What this alias stands for is not checked.",
  wrongTag: "This tag or anchor cannot be read. Write one tag, with a space after it.",
  invalid: "This is not valid YAML here.",
} as const;

export type YamlMessageId = keyof typeof yamlSyntaxMessages;

/** What stays certain in a document with a problem: all, all but this value, all but which members, or not even the levels. */
export type Leaves = "all certain" | "meaning open" | "members open" | "levels open";

export const yamlProblemLeaves: Readonly<Record<YamlMessageId, Leaves>> = {
  tabIndentation: "levels open",
  missingColon: "meaning open",
  missingSpace: "meaning open",
  colonInValue: "meaning open",
  badIndentation: "levels open",
  listBesideName: "levels open",
  mixedKinds: "levels open",
  unclosedQuote: "meaning open",
  unclosedFlow: "members open",
  strayCloser: "members open",
  missingComma: "members open",
  extraComma: "all certain",
  textAfterValue: "meaning open",
  reservedStart: "meaning open",
  badEscape: "meaning open",
  commentWithoutSpace: "meaning open",
  unknownAlias: "meaning open",
  tooManyAliases: "meaning open",
  wrongTag: "meaning open",
  invalid: "levels open",
};

export function yamlProblem(
  messageId: YamlMessageId,
  [start, end]: Range,
  data: Readonly<Record<string, string>> = {},
): SyntaxProblem {
  return { ruleId: "yaml-syntax", messageId, data, start, end };
}

/** Structures are nested deeper than they are kept. */
export function depthProblem([start, end]: Range): SyntaxProblem {
  return { ruleId: "too-deep", messageId: "tooDeep", data: { limit: String(MAX_DEPTH) }, start, end };
}
