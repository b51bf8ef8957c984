import type { Binding, CarrierName, Language } from "../carriers/carrier.ts";
import { bindHttp } from "../carriers/http.ts";
import { bindJson } from "../carriers/json.ts";
import { bindXml } from "../carriers/xml.ts";
import { readHttp } from "../languages/http/reader.ts";
import { readJsonDocument } from "../languages/json/document.ts";
import { createJsonWriter } from "../languages/json/writer.ts";
import { readXml } from "../languages/xml/reader.ts";
import { createXmlWriter } from "../languages/xml/writer.ts";
import type { Facts } from "../scope/facts.ts";
import { conflictIn } from "../syntax/conflict-markers.ts";
import type { SyntaxProblem } from "../syntax/problem.ts";
import { markUnreliable } from "./certainty.ts";
import { InventorySourceCode } from "./source-code.ts";

/** A text to read. */
export interface Input {
  /** Without its byte order mark; see `decode`. */
  readonly text: string;
  readonly language: Language;
  /** The carrier, where it is known and must not be guessed from the content. */
  readonly carrier?: CarrierName | undefined;
  /** Judge the document even if nothing in it is ours. Implied by `carrier`. */
  readonly strict?: boolean | undefined;
  readonly facts?: Facts | undefined;
  /** What decoding the bytes found. */
  readonly problems?: readonly SyntaxProblem[] | undefined;
}

/** Reads a text of any language: text, syntax tree, nodes. Never throws, whatever the text. */
export function readSource(input: Input): InventorySourceCode {
  const parts = readWhole(input);
  const problems = input.problems?.length
    ? [...decodingProblems(input.problems, input.language, parts.binding), ...parts.syntaxProblems]
    : parts.syntaxProblems;
  if (problems.length > 0) markUnreliable(parts.binding.document, problems);
  return new InventorySourceCode({
    syntax: parts.syntax,
    binding: parts.binding,
    comments: parts.comments,
    createWriter: parts.createWriter,
    text: input.text,
    language: input.language,
    syntaxProblems: problems,
    facts: input.facts ?? {},
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
    const isOutput = carrier === "get-output" || carrier === "list-output";
    return isOutput ? { ...problem, messageId: "output", data: { encoding } } : problem;
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
function readWhole(input: Input): ReturnType<typeof readParts> {
  const parts = readParts(input);
  if (parts.syntaxProblems.length === 0) return parts;
  // Of a request it is the body that readers stumble in.
  const ruleId = input.language === "xml" || input.language === "http" ? "xml-syntax" : "json-syntax";
  const stumbled = parts.syntaxProblems.filter((problem) => problem.ruleId === ruleId);
  const conflict = conflictIn(input.text, stumbled, ruleId);
  if (!conflict) return parts;
  const { binding } = readParts({ ...input, text: conflict.firstVersion });
  binding.document.children.length = 0;
  return { ...parts, binding, syntaxProblems: [conflict.problem], comments: [] };
}

function readParts({ text, language, carrier, strict }: Input) {
  switch (language) {
    case "xml": {
      const syntax = readXml(text);
      return {
        syntax,
        binding: bindXml(syntax, carrier, strict),
        syntaxProblems: syntax.problems,
        comments: syntax.comments,
        createWriter: createXmlWriter,
      };
    }
    case "http": {
      const syntax = readHttp(text);
      const { problems, comments, ...binding } = bindHttp(syntax);
      return { syntax, binding, syntaxProblems: problems, comments, createWriter: createXmlWriter };
    }
    default: {
      const syntax = readJsonDocument(text, { comments: language === "jsonc" });
      const binding = bindJson(syntax, carrier, strict);
      const { problems, comments } = syntax;
      return { syntax, binding, syntaxProblems: problems, comments, createWriter: createJsonWriter };
    }
  }
}
