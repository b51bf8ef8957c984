import { descendantsOf, type XmlDocument, type XmlElement } from "@inventory-lint/core";
import type { InventoryDocument } from "../inventory-document.ts";

/** The outermost elements of a document, or of the bodies of its requests; none in JSON. */
export function xmlRoots({ language, result }: InventoryDocument): readonly XmlElement[] {
  const { syntax, ast } = result.sourceCode;
  if (language === "xml") {
    return (syntax as XmlDocument).children.filter((node) => node.kind === "element");
  }
  if (language !== "http") return [];
  return descendantsOf(ast, "Request").flatMap(({ children }) =>
    children.flatMap((node) => (isElement(node.syntax) ? node.syntax : [])),
  );
}

function isElement(syntax: unknown): syntax is XmlElement {
  return (syntax as Partial<XmlElement> | undefined)?.kind === "element";
}

/** The elements around an offset, outermost first. */
export function elementsAround(roots: readonly XmlElement[], offset: number): XmlElement[] {
  const path: XmlElement[] = [];
  let elements = roots;
  for (;;) {
    const element = elements.find(({ start, end }) => start <= offset && offset <= end);
    if (!element) return path;
    path.push(element);
    elements = element.children.filter((node) => node.kind === "element");
  }
}
