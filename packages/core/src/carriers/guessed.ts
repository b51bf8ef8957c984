import type { InventoryNode, Place } from "../model/node.ts";
import type { InventorySourceCode } from "../source-code.ts";
import type { JsonMessageId } from "../syntax/json-messages.ts";
import type { SyntaxProblem } from "../syntax/types.ts";
import type { XmlMessageId } from "../syntax/xml-messages.ts";

/** Problems of one sign or one word, which are read in one way only: they change nothing around them. */
const lexical: ReadonlySet<string> = new Set<XmlMessageId | JsonMessageId>([
  "textOutsideRoot",
  "bareAmpersand",
  "missingSemicolon",
  "undefinedEntity",
  "invalidCharacterReference",
  "forbiddenCharacterReference",
  "cdataEndInText",
  "doubleHyphen",
  "duplicateAttribute",
  "unquotedValue",
  "missingBlank",
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
  "comment",
  "hashComment",
  "trailingComma",
  "extraComma",
  "wrongQuotes",
  "unquotedName",
  "wrongLiteral",
  "leadingZero",
  "plusSign",
  "barePoint",
  "hexNumber",
  "controlCharacter",
  "badEscape",
  "invalidWhitespace",
  "pythonNotation",
  "javascriptNotation",
  "wordProcessorQuotes",
  "otherNotation",
]);

/**
 * Whether what stands at a place may be the rest of a slip, such as a tag or a quote that was lost: then what looks like a
 * mistake with one right repair is read by guess, and the repair might do more damage. Configurations of a list do not
 * touch each other.
 */
export function mayBeGuessed(
  { syntaxProblems, carrier }: Pick<InventorySourceCode, "carrier" | "syntaxProblems">,
  { range, owner }: Place,
): boolean {
  if (syntaxProblems.length === 0) return false;
  const isList = carrier === "xml-list" || carrier === "list-output";
  const around = isList ? (owner as InventoryNode).closest("InventoryConfiguration") : undefined;
  return syntaxProblems.some(
    (problem) => isWithin(problem, around?.range) && (touches(problem, range) || isGuess(problem)),
  );
}

function isGuess({ ruleId, messageId }: SyntaxProblem): boolean {
  return (ruleId === "xml-syntax" || ruleId === "json-syntax") && !lexical.has(messageId);
}

function isWithin({ start }: SyntaxProblem, range: Place["range"] | undefined): boolean {
  return range === undefined || (start >= range[0] && start < range[1]);
}

function touches({ start, end }: SyntaxProblem, range: Place["range"]): boolean {
  return start < range[1] && end > range[0];
}
