import { DEFAULT_LEAVES, type Leaves, MAX_DEPTH, type Range, type SyntaxProblem } from "../../syntax/problem.ts";

/** The wording of the rule `yaml-syntax`, by message id. Each says what is wrong and what to do. */
export const yamlSyntaxMessages = {
  tabIndentation: "YAML cannot be indented with tabs. Use spaces.",
  missingColon: "A colon is missing after '{{name}}'. Write ': ' between the name and its value.",
  missingSpace: "A space is missing after '{{sign}}'. Write '{{sign}} '.",
  colonInValue: "This value contains ': '. Put it in quotes, or start its members on a new line.",
  badIndentation: "This line is not indented like its siblings. Align it with the lines it belongs to.",
  listBesideName: "A list cannot start on the line of its name. Start it on a new line.",
  mixedKinds: "A list and a map cannot be mixed. Indent this line, or add or remove the dash.",
  unclosedQuote: "This quote is not closed. Write {{quote}} at the end of the text.",
  unclosedFlow: "'{{opener}}' is not closed. Write '{{closer}}' where its content ends.",
  strayCloser: "'{{found}}' closes nothing. Remove it.",
  missingComma: "A comma is missing here. Write ',' between members or items.",
  extraComma: "There is no value before this comma. Remove it.",
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

/** What problems leave certain, where it is not what every message leaves. */
export const yamlLeaves: Readonly<Partial<Record<YamlMessageId, Leaves>>> = {
  tabIndentation: "document open",
  missingColon: "meaning open",
  missingSpace: "meaning open",
  colonInValue: "meaning open",
  badIndentation: "document open",
  listBesideName: "document open",
  mixedKinds: "document open",
  unclosedQuote: "text open",
  unclosedFlow: "levels open",
  extraComma: "all certain",
  textAfterValue: "meaning open",
  reservedStart: "meaning open",
  badEscape: "all certain",
  commentWithoutSpace: "meaning open",
  unknownAlias: "meaning open",
  tooManyAliases: "meaning open",
  invalid: "document open",
};

export function yamlProblem(
  messageId: YamlMessageId,
  [start, end]: Range,
  data: Readonly<Record<string, string>> = {},
): SyntaxProblem {
  const leaves = yamlLeaves[messageId] ?? DEFAULT_LEAVES;
  return { ruleId: "yaml-syntax", messageId, leaves, data, start, end };
}

/** Structures are nested deeper than they are kept. */
export function depthProblem([start, end]: Range): SyntaxProblem {
  const data = { limit: String(MAX_DEPTH) };
  return { ruleId: "too-deep", messageId: "tooDeep", leaves: "all certain", data, start, end };
}
