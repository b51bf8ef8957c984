import type { Binding, CarrierName } from "../carriers/carrier.ts";
import { bindTree } from "../carriers/index.ts";
import { carriers } from "../carriers/table.ts";
import { isLoaded, languageNamed } from "../languages/index.ts";
import type { Language } from "../languages/language.ts";
import type { Facts } from "../scope/facts.ts";
import { conflictIn } from "../syntax/conflict-markers.ts";
import { pastedMarks } from "../syntax/pasted-marks.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";
import type { Tree } from "../syntax/tree.ts";
import { markUnreliable } from "./certainty.ts";
import { lengthProblem } from "./length.ts";
import type { GivenPolicy } from "./policy-file.ts";
import { InventorySourceCode, type SourceParts } from "./source-code.ts";

/** A text to read. */
export interface Input {
  /** Without its byte order mark; see `decode`. */
  readonly text: string;
  readonly language: Language;
  /** The path or address of the file, where it has one: by it Terraform tells files that override others. */
  readonly fileName?: string | undefined;
  /** The carrier, where it is known and must not be guessed from the content. */
  readonly carrier?: CarrierName | undefined;
  /** Judge the document even if nothing in it is ours. Implied by `carrier`. */
  readonly strict?: boolean | undefined;
  readonly facts?: Facts | undefined;
  /** The other files of the folder, where it is a Terraform module and the host knows them. */
  readonly siblings?: readonly Sibling[] | undefined;
  /** Asked where a rule wants to know them. */
  readonly givenPolicy?: GivenPolicy | undefined;
  /** What decoding the bytes found. */
  readonly problems?: readonly SyntaxProblem[] | undefined;
}

/** A file beside the one that is read. */
export interface Sibling {
  readonly text: string;
  /** What findings call it. */
  readonly fileName?: string | undefined;
  readonly language: Language;
}

/** Reads a text of any language: text, syntax tree, nodes. Never throws, whatever the text. */
export function readSource(input: Input): InventorySourceCode {
  const parts = readWhole(input);
  const problems = input.problems?.length
    ? [...decodingProblems(input.problems, input.language, parts.binding), ...parts.syntaxProblems]
    : parts.syntaxProblems;
  if (problems.length > 0) markUnreliable(parts.binding.document, problems);
  return new InventorySourceCode({
    tree: parts.tree,
    binding: parts.binding,
    comments: parts.comments,
    text: input.text,
    language: input.language,
    syntaxProblems: problems,
    facts: input.facts ?? {},
    givenPolicy: input.givenPolicy,
    strict: input.strict === true || input.carrier !== undefined,
  });
}

/**
 * What decoding found, as far as it matters to this document: only JSON that is ours must be in UTF-8 without a mark, and
 * what a service answered need not be, until it is fed back.
 */
function decodingProblems(
  problems: readonly SyntaxProblem[],
  language: Language,
  { carrier, root }: Binding,
): readonly SyntaxProblem[] {
  return problems.flatMap((problem) => {
    const encoding = encodingsOfJson[problem.messageId];
    if (encoding === undefined) return problem;
    if (language !== "json" || root.is !== "ours") return [];
    const { isAnswer, isPart } = (carrier && carriers[carrier]) ?? {};
    // Other tools than the AWS CLI read it then, and some of them take a mark.
    if (isPart) return [];
    if (!isAnswer) return problem;
    const { fix: _, ...told } = problem;
    return { ...told, messageId: "output", data: { encoding } };
  });
}

const encodingsOfJson: Readonly<Record<string, string>> = {
  jsonInUtf16: "UTF-16",
  jsonWithMark: "UTF-8 with a byte order mark",
};

/**
 * What the text says; of one that a merge has left in two versions only that, and whether it is ours, since what is wrong
 * in either of them is not known before one is chosen.
 */
function readWhole(input: Input): Parts {
  const tooLong = lengthProblem(input.text, input.language);
  if (tooLong) return unread(input, tooLong);
  const parts = readParts(input);
  if (parts.syntaxProblems.length === 0) return parts;
  const { syntaxRule } = languageNamed(input.language);
  const stumbled = parts.syntaxProblems.filter((problem) => problem.ruleId === syntaxRule);
  const conflict = conflictIn(input.text, stumbled, syntaxRule);
  if (!conflict) return withoutPasted(input, parts, syntaxRule);
  const { binding } = readParts({ ...input, text: conflict.firstVersion });
  binding.document.children.length = 0;
  return { ...parts, binding, syntaxProblems: [conflict.problem], comments: [] };
}

/** Nothing of a text but what is wrong with it; whether it is ours is told by what nobody else has. */
function unread(input: Input, problem: SyntaxProblem): Parts {
  const { binding, ...parts } = readParts({ ...input, text: "" });
  const isOurs = /aws_s3_bucket_inventory|InventoryConfiguration/.test(input.text);
  return { ...parts, binding: isOurs ? { ...binding, root: { is: "ours" } } : binding, syntaxProblems: [problem] };
}

/** What a text says without what was copied along with it, which is one problem; requests have lines of any kind. */
function withoutPasted(input: Input, parts: Parts, ruleId: SyntaxProblem["ruleId"]): Parts {
  const pasted = input.language === "http" ? undefined : pastedMarks(input.text, ruleId);
  if (!pasted) return parts;
  const read = readParts({ ...input, text: pasted.without });
  // Blanks of many widths for line numbers are another indentation.
  if (read.syntaxProblems.length > parts.syntaxProblems.length) return parts;
  return { ...read, syntaxProblems: [pasted.problem, ...read.syntaxProblems.filter(isNotOfBlanks)] };
}

/** Blanks before the declaration are what is left of what was copied along. */
function isNotOfBlanks({ messageId }: SyntaxProblem): boolean {
  return messageId !== "misplacedDeclaration";
}

/** Each file of a module asks for those beside it. */
const siblingTrees = new WeakMap<Sibling, Tree>();

type Parts = Pick<SourceParts, "tree" | "binding" | "comments" | "syntaxProblems">;

function readParts({ text, language, fileName, carrier, strict, siblings }: Input): Parts {
  const tree = languageNamed(language).read(text);
  const binding = bindTree(tree, language, {
    carrier,
    strict: strict === true || carrier !== undefined,
    fileName,
    siblings: siblings?.every((sibling) => isLoaded(sibling.language)) ? () => siblings.map(siblingTree) : undefined,
    readTemplate: isLoaded("hcl") ? languageNamed("hcl").readTemplate : undefined,
  });
  const { problems = tree.problems, comments = tree.comments } = binding;
  return { tree, binding, syntaxProblems: problems, comments };
}

/** A file of a module, which is read when somebody looks into it: most files have nothing to do with inventories. */
function siblingTree(sibling: Sibling): Tree {
  const known = siblingTrees.get(sibling) ?? lazyTree(sibling);
  siblingTrees.set(sibling, known);
  return known;
}

function lazyTree({ text, fileName, language }: Sibling): Tree {
  let read: Tree | undefined;
  const tree = (): Tree => {
    read ??= languageNamed(language).read(text);
    return read;
  };
  return {
    text,
    fileName,
    start: 0,
    end: text.length,
    get roots() {
      return tree().roots;
    },
    get comments() {
      return tree().comments;
    },
    get problems() {
      return tree().problems;
    },
  };
}
