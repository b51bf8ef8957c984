import {
  type HttpDocument,
  type InventoryNode,
  type LintResult,
  languages,
  type Range,
  readXml,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "@inventory-lint/core";
import { nodePlaceAt } from "@inventory-lint/core/editor";
import type { InventoryDocument } from "../inventory-document.ts";
import { startOfLine } from "./text-lines.ts";

/** How a language writes comments: up to the end of the line, and between two signs. */
export interface CommentSyntax {
  readonly line?: string;
  readonly block?: readonly [string, string];
}

/** Where comments about something can stand. */
export interface CommentPlaces {
  readonly comment: CommentSyntax;
  /** Whether a comment on a line of its own can be put in before a line that begins at `start`. */
  takesLine(start: number): boolean;
  /** The smallest part of the document around an offset that comments can stand beside. */
  partAround(at: number): Range | undefined;
}

/** Where comments about what stands at an offset can stand; undefined where they would change what is sent. */
export function commentPlaces({ text, language, result }: InventoryDocument, at: number): CommentPlaces | undefined {
  const { syntax } = result.sourceCode;
  if (language === "json") return undefined;
  if (language === "jsonc" || language === "hcl") return tokenPlaces(result, language);
  if (language === "yaml") return { ...tokenPlaces(result, language), partAround: () => undefined };
  if (language === "xml") return xmlPlaces(syntax as XmlDocument, result);
  const request = (syntax as HttpDocument).requests.find(({ start, end }) => start <= at && at <= end);
  if (!request) return undefined;
  const { body, headers, line } = request;
  if (body && at >= body.start) {
    // A comment in the body would make it another one.
    const isMeasured = headers.some(({ name }) => /^content-(?:length|md5)$/i.test(name.value));
    return isMeasured ? undefined : xmlPlaces(readXml(text, body.start, body.end), result);
  }
  const header = headers.find(({ name, value }) => name.start <= at && at <= value.end);
  const [start, end] = header ? [header.name.start, header.value.end] : [line.start, line.end];
  // A line that goes on with the one before it must stay behind it.
  const goesOn = startOfLine(text, at) > start && at <= end;
  return {
    comment: languages.http.comment,
    takesLine: () => !goesOn,
    partAround: () => (goesOn ? [start, end] : undefined),
  };
}

function tokenPlaces(
  { sourceCode: { ast, comments, syntaxProblems } }: LintResult,
  language: "jsonc" | "hcl" | "yaml",
): CommentPlaces {
  return {
    comment: languages[language].comment,
    takesLine(start) {
      // Only what is not well-formed goes on over a line end in a name or a scalar.
      const token = nodePlaceAt(ast, start);
      return !(token && token.range[0] < start) && !comments.some((each) => each.start < start && start < each.end);
    },
    partAround(at) {
      // Where tokens are missing, a comment may come to lie inside of another one.
      if (syntaxProblems.length > 0) return undefined;
      const node = pathTo<InventoryNode>(ast.children, at, ({ children }) => children).at(-1);
      return node && [node.start, node.end];
    },
  };
}

function xmlPlaces(tree: XmlDocument, { sourceCode: { syntaxProblems } }: LintResult): CommentPlaces {
  const elementsAround = (at: number) =>
    pathTo(tree.children.filter(isElement), at, (each) => each.children.filter(isElement));
  return {
    comment: languages.xml.comment,
    takesLine(start) {
      const inside = elementsAround(start).findLast((element) => element.start < start);
      if (inside && (start < inside.startTagEnd || start > inside.endTagStart)) return false;
      const { children } = inside ?? tree;
      const isInLeaf = children.some((node) => node.kind !== "text" && node.start < start && start < node.end);
      // Nothing may stand before an XML declaration.
      const isBeforeDeclaration = children.some((node) => node.kind === "declaration" && node.start >= start);
      return start >= tree.start && !isInLeaf && !isBeforeDeclaration && !hasText(children);
    },
    partAround(at) {
      // Where tags are missing, nobody knows what an element is.
      if (syntaxProblems.length > 0) return undefined;
      let element = elementsAround(at).at(-1);
      while (element?.parent && hasText(element.parent.children)) element = element.parent;
      return element && (element.selfClosing || element.endNameStart >= 0) ? [element.start, element.end] : undefined;
    },
  };
}

function isElement(node: XmlNode): node is XmlElement {
  return node.kind === "element";
}

function hasText(nodes: readonly XmlNode[]): boolean {
  return nodes.some((node) => node.kind === "cdata" || (node.kind === "text" && node.value.trim() !== ""));
}

/** The nodes around an offset, outermost first. */
function pathTo<Node extends { readonly start: number; readonly end: number }>(
  roots: readonly Node[],
  at: number,
  childrenOf: (node: Node) => readonly Node[],
): Node[] {
  const path: Node[] = [];
  const nodeIn = (nodes: readonly Node[]) => nodes.find(({ start, end }) => start <= at && at < end);
  for (let node = nodeIn(roots); node; node = nodeIn(childrenOf(node))) path.push(node);
  return path;
}
