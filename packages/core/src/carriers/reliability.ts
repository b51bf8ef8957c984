import type { InventoryNode } from "../model/node.ts";
import type { JsonMessageId } from "../syntax/json-messages.ts";
import type { SyntaxProblem } from "../syntax/types.ts";
import type { XmlMessageId } from "../syntax/xml-messages.ts";

/** More problems than this in one document: nothing about its structure is certain. */
const MANY_STRUCTURAL = 100;

/**
 * Marks the nodes whose members are uncertain because tags or brackets do not match inside them: there a missing or
 * misplaced member is a consequence of the syntax problem, not a second mistake. Everything else is judged as ever.
 */
export function markUnreliable(document: InventoryNode, problems: readonly SyntaxProblem[]): void {
  const structural = problems.filter(isStructural);
  if (structural.length === 0) return;
  if (structural.length > MANY_STRUCTURAL) return markAll(document);
  for (const problem of structural) markTouched(document, problem);
}

/** Whether a problem makes it uncertain which members there are. */
export function isStructural({ ruleId, messageId }: SyntaxProblem): boolean {
  if (ruleId === "xml-syntax") return !harmlessInXml.has(messageId);
  return ruleId === "json-syntax" && !harmlessInJson.has(messageId);
}

function markTouched(document: InventoryNode, problem: SyntaxProblem): void {
  const node = innermost(document, problem.start);
  // Another whole configuration behind the first one leaves both of them as they are.
  if (problem.messageId === "secondRoot" && node !== document) return;
  if (everywhere.has(problem.messageId)) return markAll(document);
  if (problem.messageId === "unclosed") {
    // The bracket that is missing may belong to any container inside the outermost one that is left open.
    let outermost = problem.start;
    for (const place of problem.related ?? []) outermost = Math.min(outermost, place.start);
    return markAll(innermost(document, outermost));
  }
  // Where a string ends is a guess, and so is what it says.
  if (unsureStrings.has(problem.messageId) && node.kind === "text") node.kind = "unknown";
  node.reliable = false;
  if (node.parent && !inside.has(problem.messageId)) node.parent.reliable = false;
}

/** The innermost node around an offset. */
function innermost(document: InventoryNode, offset: number): InventoryNode {
  let node = document;
  for (let next: InventoryNode | undefined = document; next; ) {
    node = next;
    next = node.children.find((child) => child.start <= offset && offset < child.end);
  }
  return node;
}

function markAll(root: InventoryNode): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    node.reliable = false;
    for (const child of node.children) open.push(child);
  }
}

/** Problems after which the rest of the document may stand at another level than was meant. */
const everywhere: ReadonlySet<string> = new Set<XmlMessageId | JsonMessageId>([
  "secondRoot",
  "contentAfterRoot",
  "strayCloser",
]);

/** Problems after which a string may have been meant to end elsewhere. */
const unsureStrings: ReadonlySet<string> = new Set<JsonMessageId>(["unclosedString", "missingEndQuote"]);

/** Problems of the end of the node around them: what its parent holds stays certain. */
const inside: ReadonlySet<string> = new Set<XmlMessageId>(["mismatchedEndTag", "missingEndTagName", "strayEndTag"]);

/** Problems inside a value, an attribute or a comment, or those that can be read in one way only. */
const harmlessInXml: ReadonlySet<string> = new Set<XmlMessageId>([
  "textOutsideRoot",
  "mismatchedStartTag",
  "closedTooEarly",
  "missingLessThan",
  "unfinishedEndTag",
  "emptyEndTag",
  "blankBeforeName",
  "unexpectedInStartTag",
  "unexpectedInEndTag",
  "attributeWithoutValue",
  "unquotedValue",
  "missingBlank",
  "duplicateAttribute",
  "lessThanInValue",
  "bareLessThan",
  "bareAmpersand",
  "missingSemicolon",
  "undefinedEntity",
  "invalidCharacterReference",
  "forbiddenCharacterReference",
  "cdataEndInText",
  "misspeltComment",
  "doubleHyphen",
  "missingInstructionName",
  "invalidInstruction",
  "reservedInstruction",
  "colonInInstruction",
  "misplacedDeclaration",
  "invalidDeclaration",
  "unsupportedVersion",
  "unboundPrefix",
  "reservedNamespace",
  "emptyNamespace",
]);

const harmlessInJson: ReadonlySet<string> = new Set<JsonMessageId>([
  "trailingComma",
  "extraComma",
  "missingComma",
  "wrongComma",
  "wrongColon",
  "missingColon",
  "missingValue",
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
  "lineBreak",
  "controlCharacter",
  "badEscape",
  "invalidWhitespace",
  "pythonNotation",
  "javascriptNotation",
  "wordProcessorQuotes",
  "otherNotation",
]);
