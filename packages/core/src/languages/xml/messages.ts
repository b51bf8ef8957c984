import type { Leaves } from "../../syntax/problem.ts";

/**
 * What the XML reader says, by message id. A message names what is wrong at its place and what to do about it.
 * `{{…}}` stands for a value of the problem's data.
 */
export const xmlSyntaxMessages = {
  // Elements
  emptyDocument: "The document holds no element: write an <InventoryConfiguration> element.",
  json: "This is JSON, but S3 takes a configuration as XML: write it as an <InventoryConfiguration> element.",
  textOutsideRoot: "Text may not stand outside of the root element: move it into the element, or remove it.",
  secondRoot:
    "A document has one root element, which is <{{root}}>: put <{{name}}> into a file of its own. " +
    "Several configurations may also stand in one <ListInventoryConfigurationsResult>.",
  unclosedElement: "The tag <{{name}}> is not closed: </{{name}}> is missing before {{before}}.",
  truncated: "The document ends too early: complete it with {{text}}.",
  unescapedPlaceholder: "<{{name}}> was never filled in: write the value in its place.",
  reopenedElement: "<{{name}}> is opened again where it should be closed: write </{{name}}>.",
  closedTooEarly: "<{{name}}/> has its end in itself, but </{{name}}> follows: remove the / from it.",
  mismatchedEndTag: "The end tag </{{name}}> does not fit the open tag <{{expected}}>: write </{{expected}}>.",
  mismatchedStartTag: "The start tag <{{name}}> does not fit its end tag </{{expected}}>: write <{{expected}}>.",
  crossedEndTags: "</{{name}}> comes before </{{expected}}>, whose element is inside: let the two change places.",
  strayEndTag: "The end tag </{{name}}> closes nothing: no <{{name}}> is open here. Remove it, or write its start tag.",
  missingStartTag: "The end tag </{{name}}> has no start tag: <{{name}}> is missing before what it closes.",
  missingLessThan: "< is missing before {{name}}>: write <{{name}}>.",
  unfinishedStartTag: "The start tag <{{name}} is not finished: > is missing.",
  unfinishedEndTag: "The end tag </{{name}} is not finished: > is missing.",
  missingTagName: "A tag name is missing after <: write the name, or write &lt; to mean the character.",
  missingEndTagName: "A tag name is missing after </: write </{{expected}}>.",
  emptyEndTag: "A tag name is missing after </, and no element needs to be closed here: remove it.",
  blankBeforeName: "White space may not stand before the tag name {{name}}: remove it.",
  blankInTagEnd: "White space may not stand between / and > of the tag {{name}}: remove it.",
  invalidName: "{{name}} is not a name in XML: a name begins with a letter or _.",
  unexpectedInStartTag: "{{text}} may not stand in the start tag <{{name}}>: remove it.",
  unexpectedInEndTag: "{{text}} may not stand in the end tag </{{name}}>: remove it.",

  // Attributes
  attributeWithoutValue: 'The attribute {{name}} has no value: write {{name}}="…", or remove it.',
  missingEquals: "= is missing between the attribute {{name}} and its value.",
  unquotedValue: "The value {{value}} of the attribute {{name}} is not quoted: write it between quotes.",
  curlyQuotes: '{{quote}} is a curly quote of a word processor, not a quotation mark of XML: write " instead.',
  unclosedQuote: "The value of the attribute {{name}} is not closed: {{quote}} is missing.",
  missingBlank: "White space is missing before the attribute {{name}}.",
  duplicateAttribute: "The attribute {{name}} stands twice in one tag: remove one of them.",
  lessThanInValue: "< may not stand in the value of an attribute: write &lt;.",

  // References
  bareLessThan: "< begins no tag here: write &lt; to mean the character.",
  bareAmpersand: "& begins no reference here: write &amp; to mean the character.",
  missingSemicolon: "The reference {{reference}} is not finished: write {{reference}};.",
  undefinedEntity:
    "The entity {{reference}} is not defined in XML, which knows only &amp;, &lt;, &gt;, &quot; and &apos;: " +
    "write the character itself, or &amp;{{name}}; to mean this text.",
  invalidCharacterReference:
    "{{reference}} is not a character reference: write &# with a decimal number or &#x with a hexadecimal one, then ;.",
  forbiddenCharacterReference: "{{reference}} means a character that XML does not allow: remove it.",
  cdataEndInText: "]]> may not stand in text, where it ends nothing: write ]]&gt;.",

  // Comments, sections, instructions
  unclosedComment: "The comment is not closed: --> is missing.",
  misspeltComment: "A comment begins with <!--.",
  doubleHyphen: "-- may not stand in a comment, nor - before its end: write something else in its place.",
  unclosedCdata: "The CDATA section is not closed: ]]> is missing.",
  misspeltCdata: "A CDATA section begins with <![CDATA[, without white space and in capitals.",
  unclosedInstruction: "The instruction is not closed: ?> is missing.",
  missingInstructionName: "A name is missing after <?: write it, or remove the instruction.",
  invalidInstruction: "The instruction <?{{name}} must go on with white space, or end with ?>.",
  reservedInstruction: "The instruction name {{name}} is reserved: use another name, or remove the instruction.",
  colonInInstruction:
    "The instruction name {{name}} may not hold a colon: use another name, or remove the instruction.",
  unknownMarkup: "{{text}} begins neither a comment nor a CDATA section: write <!-- or <![CDATA[, or remove it.",
  misplacedDeclaration:
    "The XML declaration may stand only at the very beginning of the document: remove it, or what stands before it.",
  invalidDeclaration:
    'The XML declaration must read <?xml version="1.0" encoding="UTF-8"?>; encoding, and standalone="yes" or "no" ' +
    "behind it, may be left out.",
  unsupportedVersion: "XML version {{version}} does not exist here: write 1.0.",

  // Namespaces
  unboundPrefix: 'The prefix {{prefix}} is bound to no namespace: remove it, or declare xmlns:{{prefix}}="…".',
  invalidQualifiedName: "{{name}} is not a name with a prefix: write one colon, with a name on either side of it.",
  reservedNamespace: "{{name}} touches a prefix or a namespace that is reserved: choose another one, or remove it.",
  sameAttribute: "The attributes {{first}} and {{name}} are one and the same by their namespace: remove one of them.",
  emptyNamespace:
    "The prefix of {{name}} cannot be bound to no namespace: give a namespace, or remove the declaration.",

  // Other rules
  doctype: "A DOCTYPE is not accepted, nor are entities of its own: remove it.",
  tooDeep: "Elements are nested deeper than {{limit}} levels: what is nested in here is not read.",
  controlCharacter: "The character {{code}} is not allowed in XML: remove it.",
  loneSurrogate: "{{code}} is half of a character, the other half of which is missing: remove it.",

  // Related places
  closedHere: "This end tag closes what encloses it.",
  closedByThis: "The end tag stands here.",
  openedHere: "The start tag stands here.",
  startsHere: "The start tag belongs before this.",
  notClosed: "This element is not closed either.",
  firstHere: "The first one stands here.",
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
  replace: "Replace by {{text}}.",
  swapEndTags: "Let </{{name}}> and </{{expected}}> change places.",
  removeEndTag: "Remove </{{name}}>.",
  remove: "Remove {{text}}.",
  removeDoctype: "Remove the DOCTYPE.",
  removeCharacters: "Remove the characters.",
  removeInstruction: "Remove the instruction.",
  removeBlanks: "Remove the white space.",
  removeDeclaration: "Remove the XML declaration.",
  quoteValue: "Write the value between quotes.",
  escape: "Write {{text}} to mean the character.",
} as const;

export type XmlSuggestionId = keyof typeof xmlSyntaxSuggestions;
