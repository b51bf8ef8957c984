import type { Leaves } from "../../syntax/problem.ts";

/**
 * What the XML reader says, by message id. A message names what is wrong at its place and what to do about it.
 * `{{…}}` stands for a value of the problem's data.
 */
export const xmlSyntaxMessages = {
  // Elements
  emptyDocument: "The document has no element: write an <InventoryConfiguration> element.",
  json: "This is JSON, but S3 accepts only XML: write an <InventoryConfiguration> element.",
  textOutsideRoot: "Text is not allowed outside the root element: move it into the element, or remove it.",
  secondRoot:
    "A document has one root element, and <{{root}}> is already there: put <{{name}}> in a file of its own, or put " +
    "all configurations in one <ListInventoryConfigurationsResult>.",
  unclosedElement: "The tag <{{name}}> is not closed: </{{name}}> is missing before {{before}}.",
  truncated: "The document ends too early: complete it with {{text}}.",
  unescapedPlaceholder: "<{{name}}> was never filled in: write the value in its place.",
  reopenedElement: "<{{name}}> is opened again where it should be closed: write </{{name}}>.",
  closedTooEarly: "<{{name}}/> is already closed, but </{{name}}> follows: remove the / from it.",
  mismatchedEndTag: "The end tag </{{name}}> does not match <{{expected}}>: write </{{expected}}>.",
  mismatchedStartTag: "The start tag <{{name}}> does not match its end tag </{{expected}}>: write <{{expected}}>.",
  crossedEndTags: "</{{name}}> comes before </{{expected}}>, but <{{expected}}> is inside <{{name}}>: swap the two.",
  strayEndTag: "The end tag </{{name}}> closes nothing: no <{{name}}> is open here. Remove it, or write its start tag.",
  missingStartTag: "The end tag </{{name}}> has no start tag: <{{name}}> is missing before what it closes.",
  missingLessThan: "< is missing before {{name}}>: write <{{name}}>.",
  unfinishedStartTag: "The start tag <{{name}} is not finished: > is missing.",
  unfinishedEndTag: "The end tag </{{name}} is not finished: > is missing.",
  missingTagName: "A tag name is missing after <: write the name, or write &lt; for the character.",
  missingEndTagName: "A tag name is missing after </: write </{{expected}}>.",
  emptyEndTag: "A tag name is missing after </, and no element needs to be closed here: remove it.",
  blankBeforeName: "White space is not allowed before the tag name {{name}}: remove it.",
  blankInTagEnd: "White space is not allowed between / and > of the tag {{name}}: remove it.",
  invalidName: "{{name}} is not a valid XML name: names begin with a letter or _.",
  unexpectedInStartTag: "{{text}} is not allowed in the start tag <{{name}}>: remove it.",
  unexpectedInEndTag: "{{text}} is not allowed in the end tag </{{name}}>: remove it.",

  // Attributes
  attributeWithoutValue: 'The attribute {{name}} has no value: write {{name}}="…", or remove it.',
  missingEquals: "= is missing between the attribute {{name}} and its value.",
  unquotedValue: "The value {{value}} of the attribute {{name}} is not quoted: write it in quotes.",
  curlyQuotes: '{{quote}} is a curly quote of a word processor, not a quotation mark of XML: write " instead.',
  unclosedQuote: "The value of the attribute {{name}} is not closed: {{quote}} is missing.",
  missingBlank: "White space is missing before the attribute {{name}}.",
  duplicateAttribute: "The tag has the attribute {{name}} twice: remove one of them.",
  lessThanInValue: "< is not allowed in an attribute's value: write &lt;.",

  // References
  bareLessThan: "< does not begin a tag here: write &lt; for the character.",
  bareAmpersand: "& does not begin a reference here: write &amp; for the character.",
  missingSemicolon: "The reference {{reference}} is not finished: write {{reference}};.",
  undefinedEntity:
    "The entity {{reference}} is not defined: XML has only &amp;, &lt;, &gt;, &quot; and &apos;. " +
    "Write the character itself, or &amp;{{name}}; for this text.",
  invalidCharacterReference:
    "{{reference}} is not a character reference: write &# with a decimal number or &#x with a hexadecimal one, then ;.",
  forbiddenCharacterReference: "{{reference}} is a character that XML does not allow: remove it.",
  cdataEndInText: "]]> is not allowed in text: write ]]&gt;.",

  // Comments, sections, instructions
  unclosedComment: "The comment is not closed: --> is missing.",
  misspeltComment: "A comment begins with <!--.",
  doubleHyphen: "-- is not allowed in a comment, nor - before its end: replace it.",
  unclosedCdata: "The CDATA section is not closed: ]]> is missing.",
  misspeltCdata: "A CDATA section begins with <![CDATA[, without white space and in capitals.",
  unclosedInstruction: "The instruction is not closed: ?> is missing.",
  missingInstructionName: "A name is missing after <?: write it, or remove the instruction.",
  invalidInstruction: "The instruction <?{{name}} must be followed by white space, or end with ?>.",
  reservedInstruction: "The instruction name {{name}} is reserved: use another name, or remove the instruction.",
  colonInInstruction:
    "The instruction name {{name}} must not contain a colon: use another name, or remove the instruction.",
  unknownMarkup: "{{text}} begins neither a comment nor a CDATA section: write <!-- or <![CDATA[, or remove it.",
  misplacedDeclaration:
    "The XML declaration is allowed only at the beginning of the document: remove it, or what comes before it.",
  invalidDeclaration: 'The XML declaration is not valid: write <?xml version="1.0" encoding="UTF-8"?>.',
  unsupportedVersion: "XML version {{version}} does not exist here: write 1.0.",

  // Namespaces
  unboundPrefix: 'The prefix {{prefix}} is not declared: remove it, or declare xmlns:{{prefix}}="…".',
  invalidQualifiedName: "{{name}} is not a valid prefixed name: write one colon between two names.",
  reservedNamespace: "{{name}} uses a reserved prefix or namespace: choose another one, or remove it.",
  sameAttribute: "The attributes {{first}} and {{name}} are the same in their namespace: remove one of them.",
  emptyNamespace: "The prefix of {{name}} needs a namespace: write one, or remove the declaration.",

  // Other rules
  doctype: "S3 does not accept a DOCTYPE: remove it.",
  tooDeep: "Elements are nested deeper than {{limit}} levels: the content of this one is not read.",
  controlCharacter: "The character {{code}} is not allowed in XML: remove it.",
  loneSurrogate: "{{code}} is half of a character, and the other half is missing: remove it.",

  // Related places
  closedHere: "This end tag closes the element around it.",
  closedByThis: "The end tag is here.",
  openedHere: "The start tag is here.",
  startsHere: "The start tag belongs before this.",
  notClosed: "This element is not closed either.",
  firstHere: "The first one is here.",
} as const;

export type XmlMessageId = keyof typeof xmlSyntaxMessages;

/** What the problems leave certain; those that are not listed, `DEFAULT_LEAVES`. */
export const xmlLeaves: Readonly<Partial<Record<XmlMessageId, Leaves>>> = {
  textOutsideRoot: "all certain",
  secondRoot: "roots open",
  closedTooEarly: "meaning open",
  mismatchedEndTag: "content open",
  mismatchedStartTag: "meaning open",
  strayEndTag: "content open",
  missingLessThan: "meaning open",
  unfinishedEndTag: "meaning open",
  missingEndTagName: "content open",
  emptyEndTag: "meaning open",
  blankBeforeName: "meaning open",
  unexpectedInStartTag: "meaning open",
  unexpectedInEndTag: "meaning open",
  attributeWithoutValue: "meaning open",
  curlyQuotes: "all certain",
  unquotedValue: "all certain",
  missingBlank: "all certain",
  duplicateAttribute: "all certain",
  lessThanInValue: "meaning open",
  bareLessThan: "meaning open",
  bareAmpersand: "all certain",
  missingSemicolon: "all certain",
  undefinedEntity: "all certain",
  invalidCharacterReference: "all certain",
  forbiddenCharacterReference: "all certain",
  cdataEndInText: "all certain",
  misspeltComment: "meaning open",
  doubleHyphen: "all certain",
  missingInstructionName: "all certain",
  invalidInstruction: "all certain",
  reservedInstruction: "all certain",
  colonInInstruction: "all certain",
  misplacedDeclaration: "all certain",
  invalidDeclaration: "all certain",
  unsupportedVersion: "all certain",
  unboundPrefix: "all certain",
  reservedNamespace: "all certain",
  emptyNamespace: "all certain",
};

/** What the suggested edits do. */
export const xmlSyntaxSuggestions = {
  complete: "Complete it with {{text}}.",
  insert: "Insert {{text}}.",
  replace: "Replace it with {{text}}.",
  swapEndTags: "Swap </{{name}}> and </{{expected}}>.",
  removeEndTag: "Remove </{{name}}>.",
  remove: "Remove {{text}}.",
  removeDoctype: "Remove the DOCTYPE.",
  removeCharacters: "Remove the characters.",
  removeInstruction: "Remove the instruction.",
  removeBlanks: "Remove the white space.",
  removeDeclaration: "Remove the XML declaration.",
  quoteValue: "Write the value in quotes.",
  escape: "Write {{text}} for the character.",
} as const;

export type XmlSuggestionId = keyof typeof xmlSyntaxSuggestions;
