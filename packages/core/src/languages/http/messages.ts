/** What the HTTP reader says, by message id; the rule `request-line` reports it. */
export const httpSyntaxMessages = {
  malformedRequestLine:
    "This request line {{reason}}: write a method, a target and a version, as in PUT /?inventory&id=report1 HTTP/1.1.",
  malformedHeader: "This header line {{reason}}: write a name, a colon and a value, as in Content-Type: text/xml.",
} as const;

/** The reasons that the messages give. */
export const httpSyntaxReasons = {
  noTarget: "has no target",
  noBlank: "has no blank behind its method",
  blanks: "has blanks in its target",
  version: "ends with a version that HTTP does not know",
  noColon: "has no colon",
  noName: "has no name before its colon",
  blankBeforeColon: "has blanks before its colon",
  badName: "has a name with characters that are not allowed there",
} as const;

/** The wording of the suggestions, by message id. */
export const httpSyntaxSuggestions = {
  insertBlank: "Insert a space after {{text}}.",
  encodeBlanks: "Write %20 for the spaces.",
  useVersion: "Write {{text}}.",
  insertColon: "Insert a colon after {{text}}.",
  removeBlanks: "Remove the spaces before the colon.",
} as const;

export type HttpMessageId = keyof typeof httpSyntaxMessages;
export type HttpReasonId = keyof typeof httpSyntaxReasons;
export type HttpSuggestionId = keyof typeof httpSyntaxSuggestions;
